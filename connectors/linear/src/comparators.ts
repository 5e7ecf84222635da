import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { Priority } from './fields.ts';

// Linear's comparators, which its filters consist of. Several of them in one object apply together.

const texts = v.optional(v.array(v.string()));
const text = v.optional(v.string());
const flag = v.optional(v.boolean());
export const isNull = doc(flag, 'true matches records without a value, false those with one.');

const idEntries = {
  eq: doc(text, 'Equals.'),
  neq: doc(text, 'Does not equal.'),
  in: doc(texts, 'Is one of.'),
  nin: doc(texts, 'Is none of.'),
};

export const textEntries = {
  ...idEntries,
  eqIgnoreCase: doc(text, 'Equals, in any case.'),
  neqIgnoreCase: doc(text, 'Does not equal, in any case.'),
  contains: doc(text, 'Contains.'),
  containsIgnoreCase: doc(text, 'Contains, in any case.'),
  containsIgnoreCaseAndAccent: doc(text, 'Contains, in any case and with any accents.'),
  notContains: doc(text, 'Does not contain.'),
  notContainsIgnoreCase: doc(text, 'Does not contain, in any case.'),
  startsWith: doc(text, 'Starts with.'),
  startsWithIgnoreCase: doc(text, 'Starts with, in any case.'),
  notStartsWith: doc(text, 'Does not start with.'),
  endsWith: doc(text, 'Ends with.'),
  notEndsWith: doc(text, 'Does not end with.'),
};

/** Creates the entries of a comparator for values that have an order. */
function ordered<T>(value: v.GenericSchema<T>, what: string) {
  return {
    eq: doc(v.optional(value), `Equals ${what}.`),
    neq: doc(v.optional(value), `Does not equal ${what}.`),
    gt: doc(v.optional(value), `Is greater or later than ${what}.`),
    gte: doc(v.optional(value), `Is at least ${what}.`),
    lt: doc(v.optional(value), `Is less or earlier than ${what}.`),
    lte: doc(v.optional(value), `Is at most ${what}.`),
    in: doc(v.optional(v.array(value)), `Is one of several values, each ${what}.`),
    nin: doc(v.optional(v.array(value)), `Is none of several values, each ${what}.`),
  };
}

/** Calendar dates and times (ISO 8601), from `2026` to `2026-10-01T08:00:00.000+02:00`. */
const time =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d\d(:\d\d(:\d\d([.,]\d+)?)?)?(Z|[+-]\d\d(:?\d\d)?)?)?)?)?$/;
/** Durations (ISO 8601), such as `-P2W1D`. */
const duration = /^[+-]?P(?=[\dT])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?$/;
/** A check and no `regex`, so that JSON Schemas do not repeat the pattern in each comparator. */
const Moment = v.pipe(
  v.string(),
  v.check(
    (given) => time.test(given) || duration.test(given),
    'Expected an ISO 8601 time such as 2026-10-01T00:00:00Z, a date, or a duration relative to now such as -P1W',
  ),
);

const numberEntries = ordered(v.number(), 'a number');
const timeEntries = ordered(
  Moment,
  'an ISO 8601 time, or a duration relative to now: -P1W is a week ago, P2D in two days',
);
const dateEntries = ordered(
  Moment,
  'a date such as 2026-10-01, or a duration relative to today: -P1W is a week ago, P2D in two days',
);

const idSchema = v.strictObject(idEntries);
const textSchema = v.strictObject(textEntries);
const optionalTextSchema = v.strictObject({ ...textEntries, null: isNull });
const numberSchema = v.strictObject(numberEntries);
const optionalNumberSchema = v.strictObject({ ...numberEntries, null: isNull });
const timeSchema = v.strictObject(timeEntries);
const optionalTimeSchema = v.strictObject({ ...timeEntries, null: isNull });
const optionalDateSchema = v.strictObject({ ...dateEntries, null: isNull });
const NeedPriority: v.GenericSchema<number> = v.picklist([0, 1]);
const needPrioritySchema = v.strictObject(ordered(NeedPriority, 'a priority'));
const prioritySchema = v.strictObject({ ...ordered(Priority, 'a priority'), null: isNull });
const flagSchema = v.strictObject({ eq: doc(flag, 'Equals.'), neq: doc(flag, 'Does not equal.') });

/** Compares an ID. */
export interface IdComparator extends v.InferInput<typeof idSchema> {}
export const IdComparator: v.GenericSchema<IdComparator> = v.pipe(idSchema, v.title('Id comparator'));

/** Compares text. */
export interface TextComparator extends v.InferInput<typeof textSchema> {}
export const TextComparator: v.GenericSchema<TextComparator> = v.pipe(textSchema, v.title('Text comparator'));

/** Compares text that may be missing. */
export interface OptionalTextComparator extends v.InferInput<typeof optionalTextSchema> {}
export const OptionalTextComparator: v.GenericSchema<OptionalTextComparator> = v.pipe(
  optionalTextSchema,
  v.title('Optional text comparator'),
);

/** Compares a number. */
export interface NumberComparator extends v.InferInput<typeof numberSchema> {}
export const NumberComparator: v.GenericSchema<NumberComparator> = v.pipe(numberSchema, v.title('Number comparator'));

/** Compares a number that may be missing. */
export interface OptionalNumberComparator extends v.InferInput<typeof optionalNumberSchema> {}
export const OptionalNumberComparator: v.GenericSchema<OptionalNumberComparator> = v.pipe(
  optionalNumberSchema,
  v.title('Optional number comparator'),
);

/** Compares the priority of a customer's request. */
export const NeedPriorityComparator: v.GenericSchema<NumberComparator> = v.pipe(
  needPrioritySchema,
  v.title('Need priority comparator'),
);

/** Compares a priority. */
export const PriorityComparator: v.GenericSchema<OptionalNumberComparator> = v.pipe(
  prioritySchema,
  v.title('Priority comparator'),
);

/** Compares a time. */
export interface TimeComparator extends v.InferInput<typeof timeSchema> {}
export const TimeComparator: v.GenericSchema<TimeComparator> = v.pipe(timeSchema, v.title('Time comparator'));

/** Compares a time that may be missing. */
export interface OptionalTimeComparator extends v.InferInput<typeof optionalTimeSchema> {}
export const OptionalTimeComparator: v.GenericSchema<OptionalTimeComparator> = v.pipe(
  optionalTimeSchema,
  v.title('Optional time comparator'),
);

/** Compares a date that may be missing. */
export interface OptionalDateComparator extends v.InferInput<typeof optionalDateSchema> {}
export const OptionalDateComparator: v.GenericSchema<OptionalDateComparator> = v.pipe(
  optionalDateSchema,
  v.title('Optional date comparator'),
);

/** Compares true and false. */
export interface FlagComparator extends v.InferInput<typeof flagSchema> {}
export const FlagComparator: v.GenericSchema<FlagComparator> = v.pipe(flagSchema, v.title('Flag comparator'));
