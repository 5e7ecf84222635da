import type { PageInfo } from '../define/pagination.ts';
import { readPath } from '../util/read-path.ts';
import type { BuiltRequest } from './built-request.ts';
import type { Call } from './call.ts';
import { fileOf } from './download.ts';
import type { ExecutionResult } from './executor.ts';
import { rateLimitOf } from './rate-limit-headers.ts';
import { textAt, type UnwrappedResponse } from './read-response.ts';
import { type SendOptions, send } from './send.ts';

/** Executes a call by requests to the vendor: sends what was built, reads the response and unwraps it. */
export async function executeDirectly(
  call: Call,
  request: BuiltRequest,
  params: Readonly<Record<string, unknown>>,
  options: SendOptions,
): Promise<ExecutionResult> {
  const reading = await send(call, request, options);
  const { response, body, data } = reading;
  const { headers } = response;
  const { envelope, requestIdHeader = 'x-request-id' } = call.api.api;
  const common = {
    requestId: textAt(body, envelope?.requestId) ?? headers.get(requestIdHeader) ?? undefined,
    rateLimit: rateLimitOf(headers),
    attempts: call.attempt,
  };
  const { kind } = call.resolved.operation;
  if (kind === 'download') return { ...common, file: fileOf(headers, response.stream ?? new Blob([]).stream()) };
  const warnings = envelope?.warnings === undefined ? undefined : readPath(body, envelope.warnings);
  const unwrapped = {
    ...common,
    data: body === undefined ? undefined : data,
    warnings: Array.isArray(warnings) ? warnings.map(String) : undefined,
  };
  if (kind !== 'list') return unwrapped;
  return { ...unwrapped, ...pageInfoOf(call, reading, params) };
}

function pageInfoOf(
  { resolved }: Call,
  { response, body, data }: UnwrappedResponse,
  { cursor, limit }: Readonly<Record<string, unknown>>,
): PageInfo {
  return (
    resolved.wire.pagination?.pageInfo({
      body,
      headers: response.headers,
      count: (data as unknown[]).length, // reading a listing has made sure of an array
      cursor: cursor === undefined ? undefined : String(cursor),
      limit: typeof limit === 'number' ? limit : undefined,
    }) ?? {}
  );
}
