import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Identifiers, UnixTime, WholeNumber } from '../fields.ts';

const device = record(
  { id: doc(v.string(), 'Token of the device.') },
  {
    platform: doc(v.string(), 'ios or android.'),
    last_used: doc(UnixTime, 'Unix seconds.'),
    attributes: v.record(v.string(), v.unknown()),
  },
);

const fields = {
  id: doc(v.string(), 'The identifier that was asked for.'),
  identifiers: Identifiers,
  attributes: doc(v.record(v.string(), v.unknown()), 'Attributes by name; every value is text.'),
  timestamps: doc(v.record(v.string(), WholeNumber), 'When each attribute was set, unix seconds.'),
  unsubscribed: v.boolean(),
  devices: v.array(device),
};

const schema = record({}, fields);

/** A person with all that is known of them. */
export interface Person extends v.InferOutput<typeof schema> {}
export const Person: v.GenericSchema<unknown, Person> = schema;

// Documented with each person below `customer`; the API sends them bare.
const listedSchema = record({}, { ...fields, customer: doc(Person, 'The person, where they are wrapped.') });

/** A person of a list: bare, or below `customer` as the vendor documents it. */
export interface ListedPerson extends v.InferOutput<typeof listedSchema> {}
export const ListedPerson: v.GenericSchema<unknown, ListedPerson> = listedSchema;
