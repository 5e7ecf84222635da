import type { PageInfo } from '../define/pagination.ts';
import { readPath } from '../util/read-path.ts';
import type { Call } from './call.ts';
import type { ExecutionResult } from './executor.ts';
import type { UnwrappedResponse } from './read-response.ts';

/** Returns what a successful response says beside its headers: the data, the vendor's warnings, and where the next page begins. */
export function unwrapResponse(
  call: Call,
  reading: UnwrappedResponse,
  params: Readonly<Record<string, unknown>>,
): ExecutionResult {
  const { body, data } = reading;
  const { envelope } = call.api.api;
  const warnings = envelope?.warnings === undefined ? undefined : readPath(body, envelope.warnings);
  const unwrapped = {
    data: body === undefined ? undefined : data,
    // The vendor may repeat a credential in them.
    warnings: [...(Array.isArray(warnings) ? warnings.map(String) : []), ...(reading.warnings ?? [])].map((text) =>
      call.runtime.redactor.text(text),
    ),
  };
  if (call.resolved.operation.kind !== 'list') return unwrapped;
  const { warnings: ofPage = [], ...page } = pageInfoOf(call, reading, params);
  return { ...unwrapped, ...page, warnings: [...unwrapped.warnings, ...ofPage] };
}

function pageInfoOf(
  { resolved }: Call,
  { response, body, data }: UnwrappedResponse,
  params: Readonly<Record<string, unknown>>,
): PageInfo {
  const { cursor, limit } = params;
  return (
    resolved.wire.pagination?.pageInfo({
      body,
      headers: response.headers,
      count: (data as unknown[]).length, // reading a listing has made sure of an array
      cursor: cursor === undefined ? undefined : String(cursor),
      limit: typeof limit === 'number' ? limit : undefined,
      params,
    }) ?? {}
  );
}
