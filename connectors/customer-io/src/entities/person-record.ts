import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Identifiers, UnixTime, WholeNumber } from '../fields.ts';

const device = record(
  { id: doc(v.string(), 'Device token.') },
  {
    platform: doc(v.string(), 'ios or android.'),
    last_used: doc(UnixTime, 'Unix timestamp in seconds.'),
    attributes: v.record(v.string(), v.unknown()),
  },
);

const fields = {
  id: doc(v.string(), 'Identifier from the request.'),
  identifiers: Identifiers,
  attributes: doc(v.record(v.string(), v.unknown()), 'Attributes by name. Every value is a string.'),
  timestamps: doc(v.record(v.string(), WholeNumber), 'When each attribute was set, as Unix timestamps in seconds.'),
  unsubscribed: v.boolean(),
  devices: v.array(device),
};

const schema = record({}, fields);

/** A person with their attributes and devices. */
export interface Person extends v.InferOutput<typeof schema> {}
export const Person: v.GenericSchema<unknown, Person> = schema;

// Documented with each person inside `customer`. The API sends them without it.
const listedSchema = record({}, { ...fields, customer: doc(Person, 'The person, if wrapped.') });

/** A person in a list: at the top level, or inside `customer` as the vendor documents it. */
export interface ListedPerson extends v.InferOutput<typeof listedSchema> {}
export const ListedPerson: v.GenericSchema<unknown, ListedPerson> = listedSchema;
