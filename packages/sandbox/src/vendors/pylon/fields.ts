import * as v from 'valibot';
import type { Table } from '../../engine/table.ts';
import { requireKnown } from './changes.ts';
import { millisecondsOf, timestamp } from './timestamp.ts';

// Messages are what the vendor's error says after "must be".
export const text = v.string('a string');
export const flag = v.boolean('a boolean');
export const integer = v.pipe(v.number('an integer'), v.integer('an integer'));
export const texts = v.array(v.string('an array of strings'), 'an array of strings');

/** A text that must be there and must not be empty. */
export const required = v.pipe(text, v.nonEmpty('required'));

export const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `one of ${values.join(', ')}`);

/** RFC 3339, in the vendor's form; an empty text removes the time. */
export const clearableTime = v.pipe(
  text,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const milliseconds = value === '' ? null : millisecondsOf(value);
    if (milliseconds === undefined) addIssue({ message: 'a valid RFC3339 timestamp' });
    return milliseconds === undefined ? NEVER : milliseconds === null ? null : timestamp(milliseconds);
  }),
);

type Known = Pick<Table<{ readonly id: string }>, 'get'>;

/** The id of another record, which must exist. */
export const reference = (table: Known, noun: string) =>
  v.pipe(
    text,
    v.transform((id) => requireKnown(table, id, noun).id),
  );

/** The id of another record; an empty text removes it. */
export const clearableReference = (table: Known, noun: string) =>
  v.pipe(
    text,
    v.transform((id) => (id === '' ? null : requireKnown(table, id, noun).id)),
  );

/** Ids of other records, which must exist; each once. */
export const references = (table: Known, noun: string) =>
  v.pipe(
    texts,
    v.transform((ids) => [...new Set(ids.map((id) => requireKnown(table, id, noun).id))]),
  );
