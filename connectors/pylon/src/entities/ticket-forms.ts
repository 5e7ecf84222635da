import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits } from '../fields.ts';

const page = docs('ticket-forms');
const id = doc(Id, 'ID of the ticket form.');

const schema = record(
  { id: doc(Id, 'ID of the ticket form.') },
  {
    name: v.string(),
    slug: v.string(),
    url: doc(v.string(), 'URL of the form for customers.'),
    description_html: v.string(),
    is_public: v.boolean(),
    fields: doc(
      v.array(record({}, { slug: v.string(), name: v.string(), type: v.string(), description_html: v.string() })),
      'Fields of the form, in order.',
    ),
  },
);

/** A form that customers fill in to open an issue. */
export interface TicketForm extends v.InferOutput<typeof schema> {}
export const TicketForm: v.GenericSchema<unknown, TicketForm> = schema;

/** Forms that open issues. */
export const ticketForms = entity(
  {
    summary: 'Forms that customers fill in to open an issue.',
    also: ['support forms', 'request forms', 'intake forms', 'contact forms'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /ticket-forms', {
      summary: 'List all ticket forms with their fields.',
      docs: page,
      rateLimit: limits.high,
      // Pylon documents no cursor here, but the response has `pagination`; see users.ts.
      input: v.strictObject({ cursor }),
      item: TicketForm,
    }),

    get: operation('GET /ticket-forms/{id}', {
      summary: 'Get a ticket form with its fields.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: TicketForm,
    }),

    // Not in the July 2026 API description: body, response and rate limit are unknown. Uses the lowest limit.
    submit: operation('POST /ticket-forms/{id}/submissions', {
      summary:
        "Submit a ticket form. Pylon's July 2026 API description does not document the body. All parameters except id are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),
  }),
);
