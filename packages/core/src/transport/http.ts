import type { AuthHeaders } from '../auth/auth.ts';
import { tell } from '../call/hooks.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { redactHeaders } from '../redaction/redact-headers.ts';
import { readText } from './body.ts';
import { exchange } from './exchange.ts';
import type { Answer, Transport, TransportCall } from './transport.ts';

const mostRedirects = 3;

/** Sends calls straight to the vendor over HTTP, with the client's own credentials. */
export function httpTransport(fetch: typeof globalThis.fetch): Transport {
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

async function once(call: TransportCall, credential: AuthHeaders, fetch: typeof globalThis.fetch): Promise<Answer> {
  const { runtime, found, request, signal, attempt } = call;
  const { redactor, hooks } = runtime;
  const headers = { ...request.headers, ...credential };
  const event = {
    connector: found.place.connector ?? '',
    entity: found.place.entity,
    action: found.place.action,
    attempt,
  };
  tell(hooks, 'onRequest', () =>
    redactor.data({
      ...event,
      method: request.method,
      url: request.url,
      headers: redactHeaders(headers),
      body: request.previewBody,
    }),
  );
  const begin = performance.now();
  let url = request.url;
  let response = await exchange({ ...request, headers, signal, fetch });
  for (let hops = 0; isRedirect(response); hops++) {
    await response.body?.cancel().catch(() => {});
    url = redirectTarget(call, url, response, hops);
    response = await exchange({ method: 'GET', url, headers, signal, fetch });
  }
  tell(hooks, 'onResponse', () =>
    redactor.data({
      ...event,
      status: response.status,
      headers: redactHeaders(Object.fromEntries(response.headers)),
      durationMs: Math.round(performance.now() - begin),
    }),
  );
  const { status } = response;
  if (found.operation.kind === 'download' && response.ok) {
    return { status, headers: response.headers, text: '', stream: response.body ?? new Blob([]).stream() };
  }
  return { status, headers: response.headers, text: await readText(response, runtime.maxResponseBytes, signal) };
}

/** Browsers hide what a redirect says behind status 0. */
const isRedirect = ({ status, type }: Response) =>
  [301, 302, 303, 307, 308].includes(status) || type === 'opaqueredirect';

/** Where a redirect leads: only a read is sent on, and only to the origin that holds the credential already. */
function redirectTarget({ found, request }: TransportCall, from: string, response: Response, hops: number): string {
  const location = response.headers.get('location');
  const target = location === null ? undefined : URL.parse(location, from);
  const sameOrigin = target?.origin === new URL(from).origin && target.username === '' && target.password === '';
  if (target && sameOrigin && request.method === 'GET' && hops < mostRedirects) return target.href;
  const where = target && !sameOrigin ? ` to ${target.origin}` : '';
  throw new InvalidResponseError({
    message: `The API answered with a redirect${where} (HTTP ${response.status}), which is not followed.`,
    hint: 'Credentials are sent to the configured host alone: check the base URL and the region.',
    status: response.status,
    // 307 and 308 ask to send it again elsewhere; the others are how some servers answer a write that is done.
    outcome: found.operation.effect === 'read' || [307, 308].includes(response.status) ? 'rejected' : 'unknown',
    ...found.place,
  });
}
