import { type FileInput, toBlob } from '../define/file.ts';
import { fieldsOf } from '../util/fields-of.ts';
import type { BuiltRequest } from './built-request.ts';
import { invalidParam } from './invalid-param.ts';
import { type BodyField, nest } from './nest.ts';
import { rawBody } from './raw-body.ts';
import type { ResolvedOperation } from './runtime.ts';
import { scalar } from './scalar.ts';
import { bracketPairs } from './write-brackets.ts';

/** Writes the body in the operation's encoding, and sets its content type in `headers`. */
export function writeBody(
  resolved: ResolvedOperation,
  fields: readonly BodyField[],
  whole: unknown,
  headers: Record<string, string>,
): Pick<BuiltRequest, 'body' | 'previewBody'> {
  const { operation, wire } = resolved;
  const { encode } = wire;
  if (encode === 'bytes') return rawBody(whole, headers);
  if (operation.wholeBody !== undefined && encode === 'json') return json(resolved, whole, headers);
  // A GET never has a body, and a DELETE only when a parameter belongs there.
  const bodiless = wire.method === 'GET' || wire.method === 'DELETE' || encode === 'none';
  if (fields.length === 0 && whole === undefined && bodiless) return {};
  if (encode === 'json') {
    const body = nest(fields);
    if (body !== undefined) return json(resolved, body, headers);
    throw invalidParam(resolved, '', 'parameters that fit together', 'a value in the place of an object');
  }
  const body = { ...fieldsOf(whole), ...Object.fromEntries(fields.map(({ path, value }) => [path.join('.'), value])) };
  if (encode === 'multipart') return multipart(body);
  headers['content-type'] = 'application/x-www-form-urlencoded';
  if (encode === 'brackets') {
    const pairs = Object.entries(body).flatMap(([name, value]) => bracketPairs(name, value));
    // The brackets make a form hard to read; a preview shows the data.
    return { body: new URLSearchParams(pairs).toString(), previewBody: body };
  }
  const form = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, scalar(value)])).toString();
  return { body: form, previewBody: form };
}

function json(
  resolved: ResolvedOperation,
  value: unknown,
  headers: Record<string, string>,
): Pick<BuiltRequest, 'body' | 'previewBody'> {
  // An operation may have a JSON media type of its own.
  headers['content-type'] ??= 'application/json';
  // Only a body that is not there is an empty object.
  const body = value === undefined ? {} : value;
  try {
    return { body: JSON.stringify(body), previewBody: body };
  } catch {
    throw invalidParam(resolved, '', 'values that JSON can hold', 'a circular object or a BigInt');
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

/** Appends one part. Returns what a preview shows of it: files by name and size. */
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
