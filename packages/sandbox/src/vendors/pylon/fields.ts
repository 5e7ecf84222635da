import * as v from 'valibot';
import { asObject } from '../../engine/body.ts';
import type { Table } from '../../engine/table.ts';
import { requireKnown } from './lookup.ts';
import { millisecondsOf, timestamp } from './timestamp.ts';

// Messages are what the vendor's error says after "must be".
export const text = v.string('a string');
export const flag = v.boolean('a boolean');
export const integer = v.pipe(v.number('an integer'), v.integer('an integer'));
export const texts = v.array(text, 'an array of strings');

/** What a schema reads, made into something else. */
export const mapped = <S extends v.GenericSchema, T>(schema: S, map: (value: v.InferOutput<S>) => T) =>
  v.pipe(schema, v.transform(map));

/** A text that must be there and must not be empty. */
export const required = v.pipe(text, v.nonEmpty('required'));

/** A text that may be missing; an empty one is as good as none. */
export const optionalText = v.optional(mapped(text, (value) => value || undefined));

export const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `one of ${values.join(', ')}`);

/** One of the texts, or none; an empty text is as good as none. */
export const optionalOneOf = <const T extends readonly string[]>(values: T) =>
  v.pipe(optionalText, v.optional(oneOf(values)));

/** A JSON object: valibot's own schemas take arrays too. */
const jsonObject = v.custom<Readonly<Record<string, unknown>>>((value) => asObject(value) !== undefined, 'an object');

export const object = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(jsonObject, v.object(entries, 'an object'));

/** A map from names to values of one kind. */
export const mapOf = <S extends v.GenericSchema>(value: S) => v.pipe(jsonObject, v.record(text, value));

export const objects = <const E extends v.ObjectEntries>(entries: E) => v.array(object(entries), 'an array of objects');

/** A body whose form is not documented. */
export const anyBody = v.record(v.string(), v.unknown());

/** Texts of which each counts once. */
export const uniqueTexts = mapped(texts, (values) => [...new Set(values)]);

export const between = (min: number, max: number) => {
  const range = `between ${min} and ${max}`;
  return v.pipe(integer, v.minValue(min, range), v.maxValue(max, range));
};

/** The ids of what a bulk operation is about. */
export const bulkIds = v.pipe(
  uniqueTexts,
  v.minLength(1, 'a list of 1 to 100 ids'),
  v.maxLength(100, 'a list of 1 to 100 ids'),
);

export const externalIds = objects({ external_id: required, label: v.optional(text, '') });

/** The vendor takes any picture's address but says that it must be square: only the name is validated here. */
export const squareImage = v.pipe(text, v.regex(/^$|\.(png|jpe?g)([?#]|$)/i, 'a square .png, .jpg or .jpeg'));

/** RFC 3339, in milliseconds. */
export const moment = v.pipe(
  text,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const milliseconds = millisecondsOf(value);
    if (milliseconds === undefined) addIssue({ message: 'a valid RFC3339 timestamp' });
    return milliseconds ?? NEVER;
  }),
);

/** RFC 3339, in the vendor's form. */
export const time = mapped(moment, (milliseconds) => timestamp(milliseconds));

/** RFC 3339, in the vendor's form; an empty text removes the time. */
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

/** Ids of other records, which must exist; each once. */
export const references = (table: Known, noun: string) =>
  mapped(uniqueTexts, (ids) => ids.map((id) => requireKnown(table, id, noun).id));
