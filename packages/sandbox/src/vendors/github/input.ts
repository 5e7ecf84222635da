import * as v from 'valibot';
import { asObject, MalformedBody } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { createInputReader } from '../../engine/input.ts';
import { Rejection } from '../../engine/rejection.ts';
import { invalid } from './errors.ts';

export const text = v.string('a string');
export const filled = v.pipe(text, v.trim(), v.nonEmpty('filled'));
export const flag = v.boolean('a boolean');
export const integer = v.pipe(v.number('an integer'), v.integer('an integer'));
export const texts = v.array(text, 'an array of strings');
export const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `one of ${values.join(', ')}`);

/** Labels: names, or objects with a name. */
export const names = v.array(
  v.union([
    text,
    v.pipe(
      v.object({ name: text }),
      v.transform(({ name }) => name),
    ),
  ]),
);

/** Reads and validates the JSON body; `resource` names the kind of record in the errors of a 422. */
export function bodyOf<S extends v.GenericSchema>(
  { body = {} }: SandboxRequest,
  resource: string,
  schema: S,
): v.InferOutput<S> {
  if (body instanceof MalformedBody) throw new Rejection(400, 'Problems parsing JSON');
  const given = asObject(body);
  if (!given) throw new Rejection(400, 'Body should be a JSON object');
  const read = createInputReader({
    rejection: ({ path, kind, expected, value }) => {
      // A text of spaces counts as missing, as for the title of an issue.
      if (kind === 'missing' || expected === 'filled') return invalid({ resource, field: path, code: 'missing_field' });
      return invalid({ resource, field: path, code: 'invalid', value });
    },
  });
  return read(schema, given);
}

/** Returns one of the values that a query parameter accepts, or its default. */
export function choice<const T extends readonly string[]>(
  { query }: SandboxRequest,
  name: string,
  values: T,
  otherwise: T[number],
): T[number] {
  const given = query.get(name) || otherwise;
  const found = values.find((value) => value === given);
  if (found === undefined) throw invalid({ resource: 'Parameter', field: name, code: 'invalid', value: given });
  return found;
}

/** Returns a time of the query in milliseconds; undefined if it is missing. */
export function timeIn({ query }: SandboxRequest, name: string): number | undefined {
  const given = query.get(name);
  if (!given) return undefined;
  const time = Date.parse(given);
  if (Number.isNaN(time)) throw invalid({ resource: 'Parameter', field: name, code: 'invalid', value: given });
  return time;
}

/** Sorts by one of several keys: `sort` selects it and `direction` (or `order`) turns it around. */
export function sorted<T>(records: readonly T[], key: (record: T) => string | number, direction: string): T[] {
  const sign = direction === 'asc' ? 1 : -1;
  return records
    .map((record, index) => ({ record, index, key: key(record) }))
    .sort((a, b) => sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ record }) => record);
}
