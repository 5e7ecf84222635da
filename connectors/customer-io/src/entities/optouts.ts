import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { idType, Text } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';

const schema = record(
  {},
  {
    channel: doc(v.string(), 'sms or whatsapp.'),
    from: doc(v.string(), 'Sender whose messages the person does not want.'),
  },
);

/** A sender whose messages somebody does not want. */
export interface Optout extends v.InferOutput<typeof schema> {}
export const Optout: v.GenericSchema<unknown, Optout> = schema;

const personSchema = record(
  {},
  {
    customer_id: doc(v.string(), "The person's id."),
    cio_id: doc(v.string(), "Customer.io's own id of the person."),
    optouts: doc(v.array(Optout), 'What they opted out of.'),
  },
);

/** Somebody who opted out of a sender. */
export interface PersonOptouts extends v.InferOutput<typeof personSchema> {}
export const PersonOptouts: v.GenericSchema<unknown, PersonOptouts> = personSchema;

const customer_id = doc(
  Text,
  'The person: their id, or another identifier with id_type. A cio_id is written cio_<id>.',
);

const change = v.strictObject({
  from: doc(Text, 'The sender: the number that messages come from.'),
  optout: doc(v.boolean(), 'true: no messages from it any more. false: messages again.'),
  channel: doc(v.optional(v.picklist(['sms', 'whatsapp'])), 'Channel; sms unless told.'),
});

/** Opt-outs from senders. */
export const optouts = entity({ summary: 'Senders of SMS and WhatsApp messages that people opted out of.' }, () => ({
  list: list('GET /v1/optouts', {
    summary: 'List the people who opted out of senders, with those senders.',
    docs: appDocs,
    pagination: startPages('optouts'),
    input: v.strictObject({
      from: doc(v.optional(Text), 'Only opt-outs from this sender.'),
      limit: limit(1000, 100),
      cursor,
    }),
    item: PersonOptouts,
  }),

  listByPerson: list('GET /v1/customers/{customer_id}/optouts', {
    summary: 'List the senders that one person opted out of.',
    docs: appDocs,
    items: 'optouts',
    pagination: 'none',
    input: v.strictObject({ customer_id, id_type: idType }),
    item: Optout,
  }),

  update: operation('PUT /v1/customers/{customer_id}/optouts', {
    summary: 'Opt a person out of senders, or in again; done in the background.',
    docs: appDocs,
    effect: 'write',
    in: { id_type: 'query' },
    input: v.strictObject({
      customer_id,
      id_type: idType,
      optouts: doc(v.pipe(v.array(change), v.minLength(1)), 'The senders to change.'),
    }),
    output: Nothing,
  }),
}));
