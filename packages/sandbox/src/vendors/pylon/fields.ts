import * as v from 'valibot';
import { asObject } from '../../engine/body.ts';
import type { Table } from '../../engine/table.ts';
import { requireKnown } from './lookup.ts';
import { millisecondsOf, timestamp } from './timestamp.ts';

// Messages complete the vendor's error after "must be".
export const text = v.string('a string');
export const flag = v.boolean('a boolean');
export const integer = v.pipe(v.number('an integer'), v.integer('an integer'));
export const texts = v.array(text, 'an array of strings');

/** Creates a schema that converts the value of another one. */
export const mapped = <S extends v.GenericSchema, T>(schema: S, map: (value: v.InferOutput<S>) => T) =>
  v.pipe(schema, v.transform(map));

/** A required text that must not be empty. */
export const required = v.pipe(text, v.nonEmpty('required'));

/** An optional text; an empty one counts as missing. */
export const optionalText = v.optional(mapped(text, (value) => value || undefined));

export const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `one of ${values.join(', ')}`);

/** One of the texts, or none; an empty text counts as missing. */
export const optionalOneOf = <const T extends readonly string[]>(values: T) =>
  v.pipe(optionalText, v.optional(oneOf(values)));

/** A JSON object. Valibot's own object schemas also accept arrays. */
const jsonObject = v.custom<Readonly<Record<string, unknown>>>((value) => asObject(value) !== undefined, 'an object');

export const object = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(jsonObject, v.object(entries, 'an object'));

/** A map from names to values of one type. */
export const mapOf = <S extends v.GenericSchema>(value: S) => v.pipe(jsonObject, v.record(text, value));

export const objects = <const E extends v.ObjectEntries>(entries: E) => v.array(object(entries), 'an array of objects');

/** A body whose format is not documented. */
export const anyBody = v.record(v.string(), v.unknown());

/** Texts without duplicates. */
export const uniqueTexts = mapped(texts, (values) => [...new Set(values)]);

export const between = (min: number, max: number) => {
  const range = `between ${min} and ${max}`;
  return v.pipe(integer, v.minValue(min, range), v.maxValue(max, range));
};

/** The ids of the records in a bulk operation. */
export const bulkIds = v.pipe(
  uniqueTexts,
  v.minLength(1, 'a list of 1 to 100 ids'),
  v.maxLength(100, 'a list of 1 to 100 ids'),
);

export const externalIds = objects({ external_id: required, label: v.optional(text, '') });

/** Any image URL with a valid name: the vendor requires a square image, but the sandbox fetches nothing. */
export const squareImage = v.pipe(text, v.regex(/^$|\.(png|jpe?g)([?#]|$)/i, 'a square .png, .jpg or .jpeg'));

/** RFC 3339, converted to milliseconds. */
export const moment = v.pipe(
  text,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const milliseconds = millisecondsOf(value);
    if (milliseconds === undefined) addIssue({ message: 'a valid RFC3339 timestamp' });
    return milliseconds ?? NEVER;
  }),
);

/** RFC 3339, converted to the vendor's format. */
export const time = mapped(moment, (milliseconds) => timestamp(milliseconds));

/** RFC 3339, converted to the vendor's format; an empty text removes the time. */
export const clearableTime = v.pipe(
  text,
  v.transform((value) => value || null),
  v.nullable(time),
);

type Known = Pick<Table<{ readonly id: string }>, 'get'>;

/** The id of another record, which must exist. */
export const reference = (table: Known, noun: string) => mapped(required, (id) => requireKnown(table, id, noun).id);

/** The id of another record; an empty text removes it. */
export const clearableReference = (table: Known, noun: string) =>
  mapped(text, (id) => (id === '' ? null : requireKnown(table, id, noun).id));

/** Ids of other records, which must exist, without duplicates. */
export const references = (table: Known, noun: string) =>
  mapped(uniqueTexts, (ids) => ids.map((id) => requireKnown(table, id, noun).id));
