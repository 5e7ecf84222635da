import * as v from 'valibot';
import { asObject } from '../../engine/body.ts';

/** A schema of one field of a body. */
export type Field<T = unknown> = v.GenericSchema<unknown, T>;
export type Fields = Readonly<Record<string, Field>>;

/** What an object of required and optional fields holds. */
export type Values<R extends Fields, O extends Fields> = { [K in keyof R]: v.InferOutput<R[K]> } & {
  [K in keyof O]?: v.InferOutput<O[K]>;
};

// Messages are the vendor's wording after the path; those of types are what it expects.
export const text: Field<string> = v.string();
export const flag: Field<boolean> = v.boolean();
export const number: Field<number> = v.pipe(v.number(), v.finite());
export const integer: Field<number> = v.pipe(number, v.integer('Expected integer, received float'));
export const anything: Field = v.pipe(
  v.unknown(),
  v.check((value) => value !== null && value !== undefined, 'Expected a value, received null'),
);

/** Milliseconds since the epoch: the form of every time filter. */
export const epochMilliseconds = integer;

export const nonEmptyText: Field<string> = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'String must not be empty'),
);

export const uuid: Field<string> = v.pipe(
  text,
  v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'Invalid uuid'),
  v.toLowerCase(),
);

export const url: Field<string> = v.pipe(
  text,
  v.check((value) => /^https?:\/\/[^/\s]+/i.test(value) && URL.canParse(value), 'Invalid url'),
);

/** An ISO 8601 time as text. */
export const writtenTime: Field<string> = v.pipe(
  text,
  v.check((value) => !Number.isNaN(millisecondsOf(value)), 'Invalid ISO date'),
);

/** The form of every time that is written, kept as the API stores it, in UTC. */
export const isoTime: Field<string> = v.pipe(
  writtenTime,
  v.transform((value) => new Date(millisecondsOf(value)).toISOString()),
);

function millisecondsOf(value: string): number {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return Number.NaN;
  const hasZone = /(z|[+-]\d{2}:?\d{2})$/i.test(value);
  return Date.parse(value.includes('T') && !hasZone ? `${value}Z` : value);
}

/** A calendar day, YYYY-MM-DD. */
export const day: Field<string> = v.pipe(
  text,
  v.check((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)), 'Invalid date'),
);

export const between = (least: number, most: number): Field<number> =>
  v.pipe(
    integer,
    v.check((value) => value >= least && value <= most, `Number must be between ${least} and ${most}`),
  );

export const atLeast = (least: number): Field<number> =>
  v.pipe(integer, v.minValue(least, `Number must be at least ${least}`));

export const oneOf = <const T extends string>(values: readonly T[]): Field<T> =>
  v.pipe(text, v.picklist(values, `Invalid enum value. Expected ${values.join(' | ')}`));

export const listOf = <T>(item: Field<T>, least = 0): Field<T[]> =>
  v.pipe(v.array(item), v.minLength(least, `Array must contain at least ${least} element(s)`));

/** One value, or a list of them. */
export const oneOrMany = <T>(item: Field<T>): Field<T[]> =>
  v.lazy((value) => (Array.isArray(value) ? v.array(item) : toList(item)));

const toList = <T>(item: Field<T>): Field<T[]> =>
  v.pipe(
    item,
    v.transform((value) => [value]),
  );

export const nullable = <T>(field: Field<T>): Field<T | null> => v.nullable(field);

/** A JSON object of any keys. */
export const anyObject: Field<Record<string, unknown>> = v.custom<Record<string, unknown>>(
  (value) => asObject(value) !== undefined,
  'object',
);

/** An object with exactly these fields. Unknown, missing, null and mistyped ones are `invalid_input`, as since 2026. */
export function object<R extends Fields, O extends Fields>(required: R, optional?: O): Field<Values<R, O>> {
  const entries = Object.entries(optional ?? {}).map(([name, field]) => [name, v.exactOptional(field)] as const);
  const schema = v.pipe(anyObject, v.strictObject({ ...required, ...Object.fromEntries(entries) }));
  // The schema was made from the same fields, one by one.
  return schema as unknown as Field<Values<R, O>>;
}

/** Key-value pairs of text that the caller keeps on a record, within the published limits. */
export const extraData: Field<Record<string, string>> = v.pipe(
  anyObject,
  v.record(
    v.pipe(v.string(), v.maxLength(100, 'Keys must have at most 100 characters')),
    v.pipe(v.string(), v.maxLength(512, 'String must have at most 512 characters')),
  ),
);
