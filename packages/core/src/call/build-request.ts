import { type FileInput, toBlob } from '../define/file.ts';
import type { Location } from '../define/operation.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import { isInside } from '../transport/is-inside.ts';
import { type ApiRuntime, idOf, type ResolvedOperation } from './runtime.ts';

/** A request without its credential. */
export interface BuiltRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData | undefined;
  /** The body as data, for dry runs and hooks. */
  readonly previewBody?: unknown;
}

/** Step 4: builds the request that an operation and its checked parameters describe. */
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
      const position = encodeCursor(resolved, value);
      if (wire.pagination.style === 'link') link = String(position);
      else sorted[wire.locationOf(name)].push([wire.nameOf(name), position]);
    } else sorted[wire.locationOf(name)].push([wire.nameOf(name), value]);
  }
  const path = `${api.baseUrl}${fillPath(resolved, api, params)}`;
  // A link to the next page has a whole query of its own.
  const url =
    link === undefined
      ? withQuery(path, queryOf(resolved, api, sorted.query))
      : `${path.replace(/\?.*$/s, '')}${withConstants(link, fixed === sorted.query ? operation.constants : undefined)}`;
  assertInside(resolved, api, url);
  const headers: Record<string, string> = {
    accept: operation.kind === 'download' ? '*/*' : 'application/json',
    'user-agent': `agent-connectors-${resolved.place.connector}`,
    ...api.api.headers,
  };
  for (const [name, value] of sorted.header) headers[name.toLowerCase()] = headerValue(resolved, name, value);
  return { method: wire.method, url, headers, ...bodyOf(resolved, sorted.body, whole, headers) };
}

/** The query of a link, in which what the operation fixes stays as it is. */
function withConstants(link: string, constants: Readonly<Record<string, unknown>> = {}): string {
  const fixed = Object.entries(constants);
  if (fixed.length === 0) return link;
  const query = new URLSearchParams(link);
  for (const [name, value] of fixed) query.set(name, scalar(value));
  return `?${query}`;
}

const withQuery = (path: string, query: string) =>
  query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;

function encodeCursor(resolved: ResolvedOperation, cursor: unknown): string | number {
  try {
    return resolved.wire.pagination?.encode(String(cursor)) ?? String(cursor);
  } catch (error) {
    throw invalid(
      resolved,
      'cursor',
      error instanceof Error ? error.message : 'a cursor from this listing',
      shown(String(cursor)),
    );
  }
}

const shown = (text: string) => (text.length > 60 ? `text of ${text.length} characters` : `'${text}'`);

/** Fills the path's parameters in, each as one segment, or as several where the route says so. */
function fillPath(resolved: ResolvedOperation, { api }: ApiRuntime, params: Readonly<Record<string, unknown>>): string {
  return resolved.wire.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const text = String(params[name] ?? '');
    if (text.trim() === '')
      throw invalid(resolved, name, 'a value that is not empty', text === '' ? 'nothing' : 'only spaces');
    const multiSegment = resolved.wire.multiSegment.includes(name);
    const problem = pathProblem(text, multiSegment || api.slashes?.includes(name) === true);
    if (problem !== undefined) {
      throw invalid(resolved, name, multiSegment ? 'a path' : 'a single path segment', problem);
    }
    return multiSegment ? text.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(text);
  });
}

/**
 * Why a value must not go into a path. `encodeURIComponent` leaves dots alone, and a URL parser climbs with them; it encodes
 * slashes, which proxies in front of a server take for real ones.
 */
function pathProblem(text: string, slashes: boolean): string | undefined {
  if (!text.isWellFormed()) return 'text with an incomplete character';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'text with control characters';
  const segments = text.split(/[/\\]/);
  if (segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return "text with a '.' or '..' segment";
  if (text.includes('\\') || (!slashes && text.includes('/'))) return 'text with a slash';
  return slashes && segments.includes('') ? 'text with an empty segment' : undefined;
}

function queryOf(resolved: ResolvedOperation, { api }: ApiRuntime, entries: readonly [string, unknown][]): string {
  const query = new URLSearchParams();
  for (const [name, value] of entries) {
    // `null` has no form in a query; vendors would read the text `null`.
    if (value === null) continue;
    // Left out it would mean everything, which is hardly what an empty list is meant to say.
    if (Array.isArray(value) && value.length === 0) throw invalid(resolved, name, 'at least one item', 'an empty list');
    if (!Array.isArray(value)) query.append(name, scalar(value));
    else if (api.arrays === 'comma')
      query.append(name, value.map((item) => withoutComma(resolved, name, scalar(item))).join(','));
    else for (const item of value) query.append(api.arrays === 'brackets' ? `${name}[]` : name, scalar(item));
  }
  return query.toString();
}

/** An item with a comma would be read as two. */
function withoutComma(resolved: ResolvedOperation, name: string, item: string): string {
  if (item.includes(',')) throw invalid(resolved, name, 'items without commas', 'an item with a comma');
  return item;
}

const scalar = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

function headerValue(resolved: ResolvedOperation, name: string, value: unknown): string {
  const text = String(value);
  if (/^[\u0020-\u007e\u00a0-\u00ff]*$/.test(text)) return text;
  throw invalid(resolved, name, 'text that a header can hold', 'text with line breaks or other characters');
}

/** The last word on where a request goes: the API's own origin, below its prefix. */
function assertInside(resolved: ResolvedOperation, api: ApiRuntime, url: string): void {
  if (!isInside(api.base, URL.parse(url)))
    throw invalid(resolved, 'path', `an address below ${api.baseUrl}`, 'an address outside of it');
}

function bodyOf(
  resolved: ResolvedOperation,
  entries: readonly [string, unknown][],
  whole: unknown,
  headers: Record<string, string>,
): Pick<BuiltRequest, 'body' | 'previewBody'> {
  const { operation, wire } = resolved;
  if (operation.wholeBody !== undefined) return json(resolved, whole, headers);
  const body = Object.fromEntries(entries);
  // A GET never has a body; a DELETE has one only when a parameter is sent there.
  const bodiless = wire.method === 'GET' || wire.method === 'DELETE' || operation.encode === 'none';
  if (entries.length === 0 && bodiless) return {};
  if (operation.encode === 'multipart') return multipart(body);
  if (operation.encode !== 'form') return json(resolved, body, headers);
  headers['content-type'] = 'application/x-www-form-urlencoded';
  const form = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, scalar(value)])).toString();
  return { body: form, previewBody: form };
}

function json(
  resolved: ResolvedOperation,
  value: unknown,
  headers: Record<string, string>,
): Pick<BuiltRequest, 'body' | 'previewBody'> {
  headers['content-type'] = 'application/json';
  try {
    return { body: JSON.stringify(value ?? {}), previewBody: value ?? {} };
  } catch {
    throw invalid(resolved, '', 'values that JSON can hold', 'a circular object or a BigInt');
  }
}

function multipart(body: Readonly<Record<string, unknown>>): Pick<BuiltRequest, 'body' | 'previewBody'> {
  const form = new FormData();
  const preview: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const parts = (Array.isArray(value) ? value : [value]).map((item) => part(form, name, item));
    preview[name] = Array.isArray(value) ? parts : parts[0];
  }
  return { body: form, previewBody: preview };
}

/** Appends one part and gives back what a preview shows of it: files by name and size. */
function part(form: FormData, name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    form.append(name, String(value));
    return value;
  }
  if (!(value instanceof Blob) && !('filename' in value)) {
    form.append(name, JSON.stringify(value));
    return value;
  }
  const { blob, filename } = toBlob(value as FileInput); // the input schema let only files through
  form.append(name, blob, filename);
  return { filename, contentType: blob.type || 'application/octet-stream', bytes: blob.size };
}

function invalid(resolved: ResolvedOperation, path: string, expected: string, received: string): InvalidParamsError {
  return new InvalidParamsError({
    what: `${idOf(resolved)} was called with an invalid parameter`,
    issues: [{ path, expected, received }],
    hint: 'Nothing was sent.',
    ...resolved.place,
  });
}
