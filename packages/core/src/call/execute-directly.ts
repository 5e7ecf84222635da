import type { BuiltRequest } from './built-request.ts';
import { partOf } from './byte-range.ts';
import type { Call } from './call.ts';
import type { DirectResult } from './direct-result.ts';
import { fileOf } from './download.ts';
import { rateLimitOf } from './rate-limit-headers.ts';
import { textAt } from './read-response.ts';
import type { DownloadPosition } from './result.ts';
import { type SendOptions, send } from './send.ts';
import { unwrapResponse } from './unwrap-response.ts';

/** Executes a call by requests to the vendor: sends what was built, reads the response and unwraps it. */
export async function executeDirectly(
  call: Call,
  request: BuiltRequest,
  params: Readonly<Record<string, unknown>>,
  options: SendOptions & { readonly resume?: DownloadPosition | undefined },
): Promise<DirectResult> {
  const reading = await send(call, request, options);
  const { response, body, data } = reading;
  const { headers } = response;
  const { envelope, requestIdHeader = 'x-request-id' } = call.api.api;
  const common = {
    requestId: textAt(body, envelope?.requestId) ?? headers.get(requestIdHeader) ?? undefined,
    rateLimit: rateLimitOf(headers),
    attempts: call.attempt,
    headers: declaredHeaders(call, headers),
  };
  const { kind } = call.resolved.operation;
  if (kind === 'download') {
    const stream = response.stream ?? new Blob([]).stream();
    try {
      return { ...common, file: fileOf(headers, stream, partOf(call, response.status, headers, options.resume)) };
    } catch (error) {
      void stream.cancel().catch(() => {});
      throw error;
    }
  }
  const { notModified } = reading;
  if (notModified) return { ...common, data, notModified };
  return { ...common, ...unwrapResponse(call, reading, params) };
}

/** Returns the response headers that the API and the operation declare. */
function declaredHeaders({ api, resolved }: Call, headers: Headers): Readonly<Record<string, string>> | undefined {
  const names = [...(api.api.responseHeaders ?? []), ...(resolved.operation.responseHeaders ?? [])];
  const found = names.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name.toLowerCase(), value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
