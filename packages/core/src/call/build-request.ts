import type { Location } from '../define/operation.ts';
import { isInside } from '../transport/is-inside.ts';
import type { BuiltRequest } from './built-request.ts';
import { fillPath } from './fill-path.ts';
import { invalidParam } from './invalid-param.ts';
import type { ApiRuntime, ResolvedOperation } from './runtime.ts';
import { writeBody } from './write-body.ts';
import { writeLinkQuery, writeQuery } from './write-query.ts';

/** Step 4: builds the request that an operation and its validated parameters describe. */
export function buildRequest(
  resolved: ResolvedOperation,
  api: ApiRuntime,
  params: Readonly<Record<string, unknown>>,
): BuiltRequest {
  const { wire, operation } = resolved;
  const sorted: Record<Location, [string, unknown][]> = { path: [], query: [], body: [], header: [] };
  const fixed = wire.method === 'GET' || wire.method === 'DELETE' ? sorted.query : sorted.body;
  fixed.push(...Object.entries(operation.constants ?? {}));
  let whole: unknown;
  let link: string | undefined;
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    if (name === operation.wholeBody) whole = value;
    else if (name === 'cursor' && wire.pagination !== undefined) {
      const encoded = encodeCursor(resolved, value);
      if (wire.pagination.style === 'link') link = String(encoded);
      else sorted[wire.locationOf(name)].push([wire.nameOf(name), encoded]);
    } else sorted[wire.locationOf(name)].push([wire.nameOf(name), value]);
  }
  const path = `${api.baseUrl}${fillPath(resolved, api, params)}`;
  // A link to the next page has a whole query of its own.
  const url =
    link === undefined
      ? withQuery(path, writeQuery(resolved, api, sorted.query))
      : `${path.replace(/\?.*$/s, '')}${writeLinkQuery(link, fixed === sorted.query ? operation.constants : undefined)}`;
  assertInside(resolved, api, url);
  const headers: Record<string, string> = {
    accept: operation.kind === 'download' ? '*/*' : 'application/json',
    'user-agent': `agent-connectors-${resolved.place.connector}`,
    ...api.api.headers,
  };
  for (const [name, value] of sorted.header) headers[name.toLowerCase()] = headerValue(resolved, name, value);
  return { method: wire.method, url, headers, ...writeBody(resolved, sorted.body, whole, headers) };
}

const withQuery = (path: string, query: string) =>
  query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;

function encodeCursor(resolved: ResolvedOperation, cursor: unknown): string | number {
  try {
    return resolved.wire.pagination?.encode(String(cursor)) ?? String(cursor);
  } catch (error) {
    throw invalidParam(
      resolved,
      'cursor',
      error instanceof Error ? error.message : 'a cursor from this listing',
      shown(String(cursor)),
    );
  }
}

const shown = (text: string) => (text.length > 60 ? `text of ${text.length} characters` : `'${text}'`);

function headerValue(resolved: ResolvedOperation, name: string, value: unknown): string {
  const text = String(value);
  if (/^[\u0020-\u007e\u00a0-\u00ff]*$/.test(text)) return text;
  throw invalidParam(resolved, name, 'text that a header can hold', 'text with line breaks or other characters');
}

/** Asserts that a request is sent to the API's own origin, below its prefix. */
function assertInside(resolved: ResolvedOperation, api: ApiRuntime, url: string): void {
  if (!isInside(api.base, URL.parse(url)))
    throw invalidParam(resolved, 'path', `an address below ${api.baseUrl}`, 'an address outside of it');
}
