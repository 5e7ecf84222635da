import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, WholeNumber } from '../fields.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';
import { Usage } from './usage.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the sender; what from_id and reply_to_id take.') },
  {
    name: v.string(),
    email: v.string(),
    address: doc(v.string(), 'Name and address as a mail shows them.'),
    template_type: doc(v.string(), 'email or phone.'),
    auto_generated: v.boolean(),
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** Whom messages come from. */
export interface SenderIdentity extends v.InferOutput<typeof schema> {}
export const SenderIdentity: v.GenericSchema<unknown, SenderIdentity> = schema;

/** Sender identities. */
export const senderIdentities = entity(
  { summary: 'Senders: the names, addresses and numbers that messages come from.', key: 'id' },
  () => ({
    list: list('GET /v1/sender_identities', {
      summary: 'List the senders, oldest first.',
      docs: appDocs,
      // `next` is there even after the last sender.
      pagination: startPages('sender_identities', { endsOnEmptyPage: true }),
      input: v.strictObject({
        sort: doc(
          v.optional(v.picklist(['asc', 'desc'])),
          'asc, which is the default, for oldest first; desc for newest.',
        ),
        hidden: doc(v.optional(v.boolean()), 'true: only hidden ones. false: none of them. Left out: all.'),
        limit: anyLimit,
        cursor,
      }),
      item: SenderIdentity,
    }),

    get: operation('GET /v1/sender_identities/{sender_id}', {
      summary: 'Get one sender.',
      docs: appDocs,
      data: 'sender_identity',
      input: v.strictObject({ sender_id: doc(Id, 'Id of the sender.') }),
      output: SenderIdentity,
    }),

    // Bare, where that of a segment is below `used_by`.
    getUsage: operation('GET /v1/sender_identities/{sender_id}/used_by', {
      summary: 'Get the campaigns and newsletters that use a sender.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ sender_id: doc(Id, 'Id of the sender.') }),
      output: Usage,
    }),
  }),
);
