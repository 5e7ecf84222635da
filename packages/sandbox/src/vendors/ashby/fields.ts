import * as v from 'valibot';
import { asObject } from '../../engine/body.ts';

/** A schema of one field of a body. */
export type Field<T = unknown> = v.GenericSchema<unknown, T>;
export type Fields = Readonly<Record<string, Field>>;

/** The type of an object with required and optional fields. */
export type Values<R extends Fields, O extends Fields> = { [K in keyof R]: v.InferOutput<R[K]> } & {
  [K in keyof O]?: v.InferOutput<O[K]>;
};

// A message is the vendor's wording after the path; the message of a type names the expected type.
export const text: Field<string> = v.string();
export const flag: Field<boolean> = v.boolean();
export const number: Field<number> = v.pipe(v.number(), v.finite());

/** Creates a field whose values must pass a test; the message describes a value that fails it. */
export function checked<T>(field: Field<T>, test: (value: T) => boolean, message: string): Field<T> {
  return v.pipe(field, v.check(test, message));
}

/** Creates a field whose values are stored in another form. */
export function kept<T, U>(field: Field<T>, convert: (value: T) => U): Field<U> {
  return v.pipe(field, v.transform(convert));
}

export const integer = checked(number, Number.isInteger, 'Expected integer, received float');

/** Milliseconds since the epoch: the format of every time filter. */
export const epochMilliseconds = integer;

export const between = (least: number, most: number) =>
  checked(integer, (value) => value >= least && value <= most, `Number must be between ${least} and ${most}`);
export const atLeast = (least: number) =>
  checked(integer, (value) => value >= least, `Number must be at least ${least}`);

export const anything = checked<unknown>(v.unknown(), (value) => value !== null, 'Expected a value, received null');
export const nonEmptyText = checked(text, (value) => value.trim() !== '', 'String must not be empty');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isUrl = (value: string) => /^https?:\/\/[^/\s]+/i.test(value) && URL.canParse(value);
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

export const uuid = kept(
  checked(text, (value) => UUID.test(value), 'Invalid uuid'),
  (value) => value.toLowerCase(),
);
export const url = checked(text, isUrl, 'Invalid url');

/** A calendar day, YYYY-MM-DD. */
export const day = checked(text, isDay, 'Invalid date');

/** An ISO 8601 time as text. */
export const writtenTime = checked(text, (value) => !Number.isNaN(millisecondsOf(value)), 'Invalid ISO date');

/** The format of every written time, stored as the API does: in UTC. */
export const isoTime = kept(writtenTime, (value) => new Date(millisecondsOf(value)).toISOString());

function millisecondsOf(value: string): number {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return Number.NaN;
  const hasZone = /(z|[+-]\d{2}:?\d{2})$/i.test(value);
  return Date.parse(value.includes('T') && !hasZone ? `${value}Z` : value);
}

export const oneOf = <const T extends string>(values: readonly T[]): Field<T> =>
  v.pipe(text, v.picklist(values, `Invalid enum value. Expected ${values.join(' | ')}`));

export const listOf = <T>(item: Field<T>, least = 0): Field<T[]> =>
  v.pipe(v.array(item), v.minLength(least, `Array must contain at least ${least} element(s)`));

/** One value, or a list of them. */
export const oneOrMany = <T>(item: Field<T>): Field<T[]> =>
  v.lazy((value) => (Array.isArray(value) ? v.array(item) : kept(item, (one) => [one])));

export const nullable = <T>(field: Field<T>): Field<T | null> => v.nullable(field);

/** A JSON object with any keys. */
export const anyObject: Field<Record<string, unknown>> = v.custom<Record<string, unknown>>(
  (value) => asObject(value) !== undefined,
  'object',
);

/** Creates an object with exactly these fields. Unknown, missing, null and mistyped ones are `invalid_input`, as since 2026. */
export function object<R extends Fields, O extends Fields>(required: R, optional?: O): Field<Values<R, O>> {
  const entries = Object.entries(optional ?? {}).map(([name, field]) => [name, v.exactOptional(field)] as const);
  const schema = v.pipe(anyObject, v.strictObject({ ...required, ...Object.fromEntries(entries) }));
  // The schema was created from the same fields, one by one.
  return schema as unknown as Field<Values<R, O>>;
}

/** Pairs of text that the caller stores on a record, within the published limits. */
export const extraData: Field<Record<string, string>> = v.pipe(
  anyObject,
  v.record(
    v.pipe(v.string(), v.maxLength(100, 'Keys must have at most 100 characters')),
    v.pipe(v.string(), v.maxLength(512, 'String must have at most 512 characters')),
  ),
);
