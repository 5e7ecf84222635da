import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { idType, Text } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';

const schema = record(
  {},
  {
    channel: doc(v.string(), 'sms or whatsapp.'),
    from: doc(v.string(), 'Sender that the person opted out of.'),
  },
);

/** A sender that a person opted out of. */
export interface Optout extends v.InferOutput<typeof schema> {}
export const Optout: v.GenericSchema<unknown, Optout> = schema;

const personSchema = record(
  {},
  {
    customer_id: doc(v.string(), 'ID of the person.'),
    cio_id: doc(v.string(), "Customer.io's own ID of the person."),
    optouts: doc(v.array(Optout), 'Senders that the person opted out of.'),
  },
);

/** A person who opted out of senders. */
export interface PersonOptouts extends v.InferOutput<typeof personSchema> {}
export const PersonOptouts: v.GenericSchema<unknown, PersonOptouts> = personSchema;

const customer_id = doc(Text, 'ID of the person, or another identifier with id_type. Write a cio_id as cio_<id>.');

const change = v.strictObject({
  from: doc(Text, 'Sender: the number that messages come from.'),
  optout: doc(v.boolean(), 'true: opt out. false: opt in again.'),
  channel: doc(v.optional(v.picklist(['sms', 'whatsapp'])), 'Channel. Default: sms.'),
});

/** Opt-outs from senders. */
export const optouts = entity(
  {
    summary: 'Opt-outs: SMS and WhatsApp senders that people opted out of.',
    also: ['SMS unsubscribes', 'STOP replies', 'text opt-outs'],
    key: 'cio_id',
    from: { from: 'sender_identities.list:phone', 'optouts.from': 'sender_identities.list:phone' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/optouts', {
      summary: 'List the people who opted out of senders, with those senders.',
      also: ['who opted out'],
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
      summary: 'List the senders that a person opted out of.',
      docs: appDocs,
      items: 'optouts',
      pagination: 'none',
      input: v.strictObject({ customer_id, id_type: idType }),
      item: Optout,
    }),

    update: operation('PUT /v1/customers/{customer_id}/optouts', {
      summary:
        'Opt a person out of SMS or WhatsApp senders, or back in. Customer.io does this in the background and returns nothing: check with list_by_person.',
      also: ['opt out', 'opt in', 'stop texts', 'change', 'edit'],
      example: { customer_id: '1042', optouts: [{ from: '+12025550123', optout: true }] },
      docs: appDocs,
      effect: 'write',
      in: { id_type: 'query' },
      input: v.strictObject({
        customer_id,
        id_type: idType,
        optouts: doc(v.pipe(v.array(change), v.minLength(1)), 'Senders to change.'),
      }),
      output: Nothing,
    }),
  }),
);
