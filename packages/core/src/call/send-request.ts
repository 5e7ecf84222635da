import { ConnectorError } from '../errors/connector-error.ts';
import { withImpliedOutcome } from '../errors/implied-outcome.ts';
import { maskHeaders, redactHeaders } from '../redaction/redact-headers.ts';
import type { RedirectRules, TransportRequest, TransportResponse } from '../transport/transport.ts';
import type { Progress } from './attempt.ts';
import type { AuthorizedRequest } from './authorize.ts';
import type { Call } from './call.ts';
import { emit } from './hooks.ts';
import { validateResponse } from './validate-response.ts';

/** So many addresses that downloads were redirected to stay secret. */
const rememberedRedirects = 20;

/** Sends a request with its credential through the transport, and emits it and its response to the hooks. */
export async function sendRequest(
  call: Call,
  { request, credential, base }: AuthorizedRequest,
  signal: AbortSignal,
  progress: Progress,
): Promise<TransportResponse> {
  const { runtime, resolved, callId, attempt } = call;
  const { redactor, hooks } = runtime;
  const { method, url, body } = request;
  const headers = { ...request.headers, ...credential };
  emit(hooks, 'onRequest', () =>
    redactor.data({
      ...call.event(),
      method,
      url,
      urlTemplate: `${base.href.replace(/\/$/, '')}${resolved.wire.path}`,
      headers: { ...redactHeaders(request.headers), ...maskHeaders(credential) },
      body: request.previewBody,
    }),
  );
  const begin = performance.now();
  let isAnnounced = false;
  const onHeaders = (response: Pick<TransportResponse, 'status' | 'headers'>) => {
    if (isAnnounced) return;
    isAnnounced = true;
    progress.phase = 'receiving';
    emit(hooks, 'onResponse', () =>
      redactor.data({
        ...call.event(),
        status: response.status,
        headers: redactHeaders(Object.fromEntries(response.headers)),
        durationMs: Math.round(performance.now() - begin),
      }),
    );
  };
  const { operation, place } = resolved;
  const isDownload = operation.kind === 'download';
  const sent: TransportRequest = {
    ...place,
    callId,
    attempt,
    method,
    url,
    headers,
    body,
    signal,
    maxBytes: runtime.maxResponseBytes,
    stream: isDownload,
    mediaType: isDownload ? operation.mediaType : undefined,
    redirects: redirectRules(call, base, isDownload),
    onHeaders,
  };
  const response = validateResponse(call, await sendBy(call, sent));
  onHeaders(response);
  return response;
}

/** Sends through the transport, which may be the caller's: what it throws must not make a write be sent again. */
async function sendBy(call: Call, request: TransportRequest): Promise<unknown> {
  try {
    return await call.runtime.transport.send(request);
  } catch (cause) {
    throw ConnectorError.isInstance(cause) ? withImpliedOutcome(call, cause) : cause;
  }
}

function redirectRules({ runtime }: Call, base: URL, isDownload: boolean): RedirectRules {
  const { redactor, trustedOrigins } = runtime;
  return {
    base,
    anywhere: isDownload,
    trustedOrigins,
    onLeave: ({ pathname, search }) => redactor.renew('redirect', `${pathname}${search}`, rememberedRedirects),
  };
}
