import { asObject } from '../../../engine/body.ts';
import type { Operation } from '../hosted/operation.ts';
import { setAt, valueAt } from './paths.ts';

/** Extracts the records of a response; without a path to them, the result is the whole body. */
export function recordsOf({ records, list, fields, without }: Operation, body: unknown): unknown {
  if (records === undefined) return body ?? null;
  const found = records === '' ? body : valueAt(body, records);
  if (!list) return found === undefined ? null : projected(found, fields);
  const items = Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  return items
    .filter((item) => without === undefined || (valueAt(item, without) ?? null) === null)
    .map((item) => (asObject(item) ? projected(item, fields) : { value: item }));
}

/** How texts of a vendor become those of Airbyte, by the word behind a path: `state|upper`. */
const transforms: Readonly<Record<string, (text: string) => string>> = {
  upper: (text) => text.toUpperCase(),
  name: (text) => text.replace(/^refs\/(heads|tags)\//, ''),
  base64: (text) => Buffer.from(text, 'base64').toString(),
};

/** Renames the fields of a record. Names and paths have dots between the levels. */
function projected(record: unknown, fields: Operation['fields']): unknown {
  if (!fields) return record;
  const result: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(fields)) {
    const [path = '', transform = ''] = source.split('|');
    const value = valueAt(record, path) ?? null;
    setAt(result, name, typeof value === 'string' ? (transforms[transform]?.(value) ?? value) : value);
  }
  return result;
}
