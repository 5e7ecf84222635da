import { doc, NonBlank, record } from '@agent-connectors/core';
import * as v from 'valibot';

export const WholeNumber: v.GenericSchema<number> = v.pipe(v.number(), v.integer());
export const Text = NonBlank;

/** Text, or an empty string for none. Rejects blanks, because Customer.io would take them for a value. */
export const EmptyOrText: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^$|\S/, 'Expected text that is not blank'),
);
export const Strings = v.array(v.string());

/** IDs are numbers. Also accepts strings of digits, because some listings return them. */
export const Id: v.GenericSchema<number | string> = v.union(
  [WholeNumber, v.pipe(v.string(), v.digits('Expected a whole number'))],
  'Expected a whole number',
);

/** An ID that Customer.io takes as a number, although some listings return it as text. */
export const NumericId: v.GenericSchema<number | string, number> = v.union(
  [
    WholeNumber,
    v.pipe(
      v.string(),
      v.digits('Expected a whole number'),
      v.transform(Number),
      v.safeInteger('Expected a whole number'),
    ),
  ],
  'Expected a whole number',
);

/** IDs in Design Studio. */
export const Uuid: v.GenericSchema<string> = v.pipe(v.string(), v.uuid('Expected a UUID'));

/** A time in a response, in seconds since 1970. */
export const UnixTime = WholeNumber;

/** Values by names that the caller chooses. */
export const Values: v.GenericSchema<Record<string, unknown>> = v.record(v.string(), v.unknown());

/** Returns the names that have a value. */
export const givenIn = (value: object): string[] =>
  Object.entries(value).flatMap(([name, given]) => (given === undefined ? [] : [name]));

export const idTypes = ['id', 'email', 'phone', 'cio_id'] as const;

export const idType = doc(
  v.optional(v.picklist(idTypes)),
  'Type of the identifier. Default: id. email and phone work only if the workspace identifies people by them.',
);

const identifiersSchema = record(
  {},
  {
    id: doc(v.string(), 'ID of the person in your own system.'),
    email: v.string(),
    cio_id: doc(v.string(), "Customer.io's own ID, which never changes."),
  },
);

/** Identifiers of a person in a response. Those that are not set are null or missing. */
export interface Identifiers extends v.InferOutput<typeof identifiersSchema> {}
export const Identifiers: v.GenericSchema<unknown, Identifiers> = identifiersSchema;

const recipientSchema = v.pipe(
  v.strictObject({
    id: doc(v.optional(Text), 'ID of the person in your own system.'),
    email: doc(v.optional(Text), 'Email address.'),
    cio_id: doc(v.optional(Text), "Customer.io's own ID."),
  }),
  v.check((identifiers) => givenIn(identifiers).length === 1, 'Expected exactly one of id, email and cio_id'),
);

/** A person in a send or a merge, named by exactly one identifier. */
export interface PersonIdentifier extends v.InferInput<typeof recipientSchema> {}
export const PersonIdentifier: v.GenericSchema<PersonIdentifier, PersonIdentifier> = recipientSchema;
