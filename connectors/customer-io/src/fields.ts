import { doc, NonBlank, record } from '@agent-connectors/core';
import * as v from 'valibot';

export const WholeNumber: v.GenericSchema<number> = v.pipe(v.number(), v.integer());
export const Text = NonBlank;

/** Text that may be empty, for none; blanks alone would be taken for a value. */
export const EmptyOrText: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^$|\S/, 'Expected text that is not blank'),
);
export const Strings = v.array(v.string());

/** Ids are numbers. Digits as text are taken too: some listings hand them out that way. */
export const Id: v.GenericSchema<number | string> = v.union([
  WholeNumber,
  v.pipe(v.string(), v.digits('Expected a whole number')),
]);

/** Ids of Design Studio. */
export const Uuid: v.GenericSchema<string> = v.pipe(v.string(), v.uuid('Expected a UUID'));

const seconds = 'Expected a time in whole seconds since 1970, such as 1790000000';

/** A time of the App and Track APIs; a number this large can only be milliseconds. */
export const UnixTime: v.GenericSchema<number> = v.pipe(
  v.number(seconds),
  v.integer(seconds),
  v.minValue(0),
  v.maxValue(99_999_999_999, 'Expected seconds since 1970, not milliseconds'),
);

/** Values under names of the caller's own. */
export const Values: v.GenericSchema<Record<string, unknown>> = v.record(v.string(), v.unknown());

/** The names that have a value. */
export const givenIn = (value: object): string[] =>
  Object.entries(value).flatMap(([name, given]) => (given === undefined ? [] : [name]));

export const idTypes = ['id', 'email', 'phone', 'cio_id'] as const;

export const idType = doc(
  v.optional(v.picklist(idTypes)),
  'What kind of identifier it is; id unless told. email and phone only where the workspace identifies people by them.',
);

const identifiersSchema = record(
  {},
  {
    id: doc(v.string(), "The person's id in your own system."),
    email: v.string(),
    cio_id: doc(v.string(), "Customer.io's own id, which never changes."),
  },
);

/** Identifiers of a person as they are read; those that are not set are null or missing. */
export interface Identifiers extends v.InferOutput<typeof identifiersSchema> {}
export const Identifiers: v.GenericSchema<unknown, Identifiers> = identifiersSchema;

const recipientSchema = v.pipe(
  v.strictObject({
    id: doc(v.optional(Text), "The person's id in your own system."),
    email: doc(v.optional(Text), 'Mail address.'),
    cio_id: doc(v.optional(Text), "Customer.io's own id."),
  }),
  v.check((identifiers) => givenIn(identifiers).length === 1, 'Expected exactly one of id, email and cio_id'),
);

/** A person as they are named when something is sent or merged: by exactly one identifier. */
export interface PersonIdentifier extends v.InferInput<typeof recipientSchema> {}
export const PersonIdentifier: v.GenericSchema<PersonIdentifier, PersonIdentifier> = recipientSchema;
