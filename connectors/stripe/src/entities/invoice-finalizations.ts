import { entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, expand, id } from '../fields.ts';
import { autoAdvance } from './invoice-input.ts';
import { briefIssued, Invoice } from './invoice-record.ts';

/** The step from a draft to an open invoice. */
export const invoiceFinalizations = entity(
  {
    summary: 'The step that turns a draft invoice into an open one that can be paid.',
    also: ['issue invoice', 'finalize', 'approve draft', 'lock invoice'],
    brief: briefIssued,
    from: { id: 'invoices.list' },
  },
  () => ({
    create: operation('POST /v1/invoices/{id}/finalize', {
      summary:
        'Finalize a draft invoice: it gets its number and can no longer be edited. Unless auto_advance is false, Stripe then emails it or charges the customer.',
      docs: docs('invoices/finalize'),
      effect: 'write',
      sendsWhen: { auto_advance: [true, null] },
      spendsWhen: { auto_advance: [true, null] },
      scopes: ['Invoices: Write'],
      example: { id: 'in_QX1' },
      input: v.strictObject({
        id: id('draft invoice, in_…'),
        auto_advance: autoAdvance('Default: as set on the invoice.'),
        expand,
      }),
      output: Invoice,
    }),
  }),
);
