import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, WholeNumber } from '../fields.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';
import { Usage } from './usage.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the sender identity. from_id and reply_to_id take it.') },
  {
    name: v.string(),
    email: v.string(),
    address: doc(v.string(), 'Name and address, as shown in an email.'),
    phone: doc(v.string(), 'Phone number of an SMS sender.'),
    template_type: doc(v.string(), 'email or phone.'),
    auto_generated: v.boolean(),
    deduplicate_id: doc(v.string(), 'The ID and the time of the last change. Differs after every change.'),
  },
);

/** A sender of messages. */
export interface SenderIdentity extends v.InferOutput<typeof schema> {}
export const SenderIdentity: v.GenericSchema<unknown, SenderIdentity> = schema;

/** Sender identities. */
export const senderIdentities = entity(
  {
    summary: 'Sender identities: names, addresses and numbers that messages come from.',
    also: ['senders', 'from addresses', 'reply-to addresses', 'sender names'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/sender_identities', {
      summary: 'List sender identities, oldest first by default.',
      docs: appDocs,
      // The response has `next` even after the last sender.
      pagination: startPages('sender_identities', { endsOnEmptyPage: true }),
      input: v.strictObject({
        sort: doc(v.optional(v.picklist(['asc', 'desc'])), 'asc (oldest first) or desc (newest first). Default: asc.'),
        hidden: doc(v.optional(v.boolean()), 'true: only hidden ones. false: only visible ones. Default: all.'),
        limit: anyLimit,
        cursor,
      }),
      item: SenderIdentity,
    }),

    get: operation('GET /v1/sender_identities/{sender_id}', {
      summary: 'Get a sender identity.',
      also: ['details'],
      docs: appDocs,
      data: 'sender_identity',
      input: v.strictObject({ sender_id: doc(Id, 'ID of the sender identity.') }),
      output: SenderIdentity,
    }),

    // Not wrapped, unlike the usage of a segment, which is inside `used_by`.
    getUsage: operation('GET /v1/sender_identities/{sender_id}/used_by', {
      summary: 'Get the campaigns and newsletters that use a sender identity.',
      also: ['where used', 'sent from'],
      docs: appDocs,
      data: '',
      input: v.strictObject({ sender_id: doc(Id, 'ID of the sender identity.') }),
      output: Usage,
    }),
  }),
);
