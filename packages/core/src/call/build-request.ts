import type { ArrayStyle, Location } from '../define/operation.ts';
import { isInside } from '../transport/is-inside.ts';
import type { BuiltRequest } from './built-request.ts';
import { fillPath } from './fill-path.ts';
import { invalidParam } from './invalid-param.ts';
import { narrowDocument } from './narrow-document.ts';
import type { BodyField } from './nest.ts';
import type { ApiRuntime, ResolvedOperation } from './runtime.ts';
import { writeBody } from './write-body.ts';
import { writeLinkQuery, writeQuery } from './write-query.ts';

/** What a request is built from besides its parameters. */
export interface RequestContext {
  /** The fields of the result that are wanted. */
  readonly fields?: readonly string[] | undefined;
  /** Headers of this call alone. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Step 4: builds the request that an operation and its validated parameters describe. */
export function buildRequest(
  resolved: ResolvedOperation,
  api: ApiRuntime,
  params: Readonly<Record<string, unknown>>,
  context: RequestContext = {},
): BuiltRequest {
  const { wire, operation } = resolved;
  const sorted: Record<Exclude<Location, 'body'>, [string, unknown][]> = { path: [], query: [], header: [] };
  const body: BodyField[] = [];
  const fixedQuery: Record<string, unknown> = {};
  const add = (location: Location, name: string, value: unknown, path: readonly string[]) => {
    if (location === 'body') body.push({ path, value });
    else sorted[location].push([name, value]);
  };
  for (const [name, value] of Object.entries(constantsOf(resolved, context))) {
    const location = wire.constantLocationOf(name);
    add(location, name, value, name.split('.'));
    if (location === 'query') fixedQuery[name] = value;
  }
  let whole: unknown;
  let link: string | undefined;
  const styles = new Map<string, ArrayStyle | undefined>();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    const sentAs = wire.nameOf(name);
    // Only the definition nests by dots: a name of the caller's may have one.
    const path = sentAs === name ? [name] : sentAs.split('.');
    if (operation.arrays !== undefined && Object.hasOwn(operation.arrays, name))
      styles.set(sentAs, operation.arrays[name]);
    if (name === operation.wholeBody) whole = value;
    else if (name === 'cursor' && wire.pagination !== undefined) {
      const encoded = encodeCursor(resolved, value);
      if (wire.pagination.style === 'link') link = String(encoded);
      else add(wire.locationOf(name), sentAs, encoded, path);
    } else add(wire.locationOf(name), sentAs, value, path);
  }
  const path = `${api.baseUrl}${fillPath(resolved, api, params)}`;
  const query = sorted.query.map(([name, value]) => ({ name, value, arrays: styles.get(name) }));
  // A link to the next page has a whole query of its own.
  const url =
    link === undefined
      ? withQuery(path, writeQuery(resolved, api, query))
      : `${path.replace(/\?.*$/s, '')}${writeLinkQuery(link, fixedQuery)}`;
  assertInside(resolved, api, url);
  const headers: Record<string, string> = {
    accept: acceptOf(resolved),
    'user-agent': `agent-connectors-${resolved.place.connector}`,
  };
  const setAll = (given: Readonly<Record<string, string>> = {}) => {
    for (const [name, value] of Object.entries(given)) headers[name.toLowerCase()] = value;
  };
  setAll(api.headers());
  for (const [name, value] of sorted.header) headers[name.toLowerCase()] = headerValue(resolved, name, value);
  if (operation.accept !== undefined) headers['accept'] = operation.accept;
  // What the call itself needs, such as its idempotency key, is never replaced.
  setAll(context.headers);
  return { method: wire.method, url, headers, ...writeBody(resolved, body, whole, headers) };
}

function acceptOf({ operation }: ResolvedOperation): string {
  return operation.text ?? (operation.kind === 'download' ? '*/*' : 'application/json');
}

/** Returns the fixed values of a request. A GraphQL document asks only for the fields that are wanted. */
function constantsOf(
  { operation, key }: ResolvedOperation,
  { fields }: RequestContext,
): Readonly<Record<string, unknown>> {
  const { graphql, constants = {} } = operation;
  if (graphql === undefined || fields === undefined) return constants;
  return { ...constants, query: narrowDocument(graphql, fields, key) };
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
