import { isInside } from '../call/build-request.ts';
import { blocked } from '../call/failure.ts';
import { emit } from '../call/hooks.ts';
import type { AuthHeaders } from '../define/auth.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { redactHeaders } from '../redaction/redact-headers.ts';
import { type Fetch, platformFetch } from '../util/fetch.ts';
import { discard, peek, readText } from './body.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { BlockedAddressError, checkPublicAddress } from './public-address.ts';
import { exchangeFollowing, type Hop, mostRedirects, redirectTarget } from './redirects.ts';
import type { HttpResponse } from './response.ts';
import type { Answer, Transport, TransportCall } from './transport.ts';

/** Sends calls straight to the vendor over HTTP, with the client's own credentials. */
export function httpTransport(fetch: Fetch): Transport {
  return {
    async send(call) {
      const { api, found, signal } = call;
      if (found.operation.anonymous) return once(call, {}, fetch);
      const authorizer = api.authorizer();
      const headers = await prepare(call, () => authorizer.headers(signal));
      const answer = await once(call, headers, fetch);
      if (answer.status !== 401 || authorizer.renew === undefined) return answer;
      // An expired token is renewed once, outside of the retries: a second 401 is the vendor's last word.
      const renewed = await prepare(call, () => authorizer.renew?.(headers, signal));
      if (!renewed) return answer;
      return once(call, await prepare(call, () => authorizer.headers(signal)), fetch);
    },
  };
}

/** Gets a credential ready; nothing of the call itself is sent meanwhile. */
async function prepare<T>({ progress }: TransportCall, ready: () => T | Promise<T>): Promise<T> {
  progress.phase = 'preparing';
  const result = await ready();
  progress.phase = 'sending';
  return result;
}

async function once(call: TransportCall, credential: AuthHeaders, fetch: Fetch): Promise<Answer> {
  const { runtime, found, api, request, signal } = call;
  const { redactor, hooks } = runtime;
  const headers = { ...request.headers, ...credential };
  emit(hooks, 'onRequest', () =>
    redactor.data({
      ...call.call.event(),
      method: request.method,
      url: request.url,
      urlTemplate: `${api.baseUrl}${found.wire.path}`,
      headers: redactHeaders(headers),
      body: request.previewBody,
    }),
  );
  const begin = performance.now();
  // What is sent along: once a redirect has left the API, no credential comes back with another one.
  let along = { headers, fetch };
  const response = await exchangeFollowing({ ...request, headers, signal, fetch }, async (answer, from, hops) => {
    const hop = await nextHop(call, { url: from, ...along }, along.headers === headers, answer, hops);
    along = { headers: { ...hop.headers }, fetch: hop.fetch };
    if (hop.headers === headers) along.headers = headers;
    return hop;
  });
  if (signal.aborted) {
    // Late: nobody reads it any more.
    discard(response);
    throw signal.reason;
  }
  emit(hooks, 'onResponse', () =>
    redactor.data({
      ...call.call.event(),
      status: response.status,
      headers: redactHeaders(Object.fromEntries(response.headers)),
      durationMs: Math.round(performance.now() - begin),
    }),
  );
  const { status } = response;
  if (found.operation.kind === 'download' && status >= 200 && status < 300) return openFile(call, response);
  return { status, headers: response.headers, text: await readText(response, runtime.maxResponseBytes, signal) };
}

/** Where a redirect leads: a read is sent on within the API, and a download to anywhere that is public, without the credential. */
async function nextHop(
  call: TransportCall,
  last: Hop,
  within: boolean,
  response: HttpResponse,
  hops: number,
): Promise<Hop> {
  const { found, request, api, runtime } = call;
  const target = redirectTarget(response, last.url);
  const isRead = request.method === 'GET';
  if (target !== undefined && isRead && hops < mostRedirects) {
    if (within && isInside(api.base, target)) return { ...last, url: target.href };
    if (found.operation.kind === 'download' && (!within || target.origin !== api.base.origin)) {
      // Such an address is often signed: it is a credential itself.
      runtime.redactor.renew('redirect', `${target.pathname}${target.search}`, 20);
      try {
        await checkPublicAddress(target, runtime.trustedOrigins);
      } catch (cause) {
        throw cause instanceof BlockedAddressError ? blocked(call.call, cause) : cause;
      }
      const trusted = runtime.trustedOrigins.has(target.origin);
      const fetch = last.fetch === platformFetch && !trusted ? guardedFetch : last.fetch;
      return { url: target.href, headers: { accept: '*/*' }, fetch };
    }
  }
  const where = target === undefined ? '' : ` to ${target.origin}`;
  throw new InvalidResponseError({
    message: `The API answered with a redirect${where} (HTTP ${response.status}), which is not followed.`,
    hint: 'Credentials are sent to the configured address alone: check the base URL and the region.',
    status: response.status,
    // 307 and 308 ask to send it again elsewhere; the others are how some servers answer a write that is done.
    outcome: found.operation.effect === 'read' || [307, 308].includes(response.status) ? 'rejected' : 'unknown',
    ...found.place,
  });
}

/** An error in place of a file is no larger. */
const largestError = 64_000;

/** The stream of a file. What may be an error or a web page in its place is looked at first. */
async function openFile({ found, signal }: TransportCall, response: HttpResponse): Promise<Answer> {
  const { status, headers, body } = response;
  const type = headers.get('content-type') ?? '';
  const expected = found.operation.kind === 'download' ? found.operation.mediaType : undefined;
  const suspicious = /\b(json|html)\b/i.test(type) && (expected === undefined || !type.startsWith(expected));
  if (body === null) return { status, headers, text: '', stream: new Blob([]).stream() };
  if (!suspicious) return { status, headers, text: '', stream: body };
  const { text = '', stream } = await peek(body, largestError, signal);
  return { status, headers, text, stream };
}
