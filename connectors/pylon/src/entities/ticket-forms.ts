import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits } from '../fields.ts';

const page = docs('ticket-forms');
const id = doc(Id, 'Id of the ticket form.');

const schema = record(
  { id: doc(Id, 'Id of the ticket form.') },
  {
    name: v.string(),
    slug: v.string(),
    url: doc(v.string(), 'Where customers fill it in.'),
    description_html: v.string(),
    is_public: v.boolean(),
    fields: doc(
      v.array(record({}, { slug: v.string(), name: v.string(), type: v.string(), description_html: v.string() })),
      'What it asks for, in order.',
    ),
  },
);

/** A form that customers open issues with. */
export interface TicketForm extends v.InferOutput<typeof schema> {}
export const TicketForm: v.GenericSchema<unknown, TicketForm> = schema;

/** Forms for customers. */
export const ticketForms = entity({ summary: 'Forms that customers open issues with.', key: 'id' }, () => ({
  list: list('GET /ticket-forms', {
    summary: 'List all ticket forms with their fields.',
    docs: page,
    rateLimit: limits.high,
    // As in users: undocumented, and followed all the same.
    input: v.strictObject({ cursor }),
    item: TicketForm,
  }),

  get: operation('GET /ticket-forms/{id}', {
    summary: 'Get one ticket form with its fields.',
    docs: page,
    rateLimit: limits.high,
    input: v.strictObject({ id }),
    output: TicketForm,
  }),

  // Newer than the documents that this was made from: neither body, answer nor limit is known (the lowest is kept).
  submit: operation('POST /ticket-forms/{id}/submissions', {
    summary:
      'Submit a ticket form. The body is not documented in the July 2026 API description: what is passed besides id goes into it as it is.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.objectWithRest({ id }, v.unknown()),
    output: v.unknown(),
  }),
}));
