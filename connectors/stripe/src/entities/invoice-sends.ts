import { entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, expand, id } from '../fields.ts';
import { briefIssued, Invoice } from './invoice-record.ts';

/** Emails with invoices. */
export const invoiceSends = entity(
  {
    summary: 'Emails with invoices to customers.',
    also: ['email invoice', 'remind', 'reminder', 'resend', 'chase', 'dunning'],
    brief: briefIssued,
    from: { id: 'invoices.search' },
  },
  () => ({
    create: operation('POST /v1/invoices/{id}/send', {
      summary: 'Email an invoice to the customer now. A draft is finalized first. Test mode sends no email.',
      docs: docs('invoices/send'),
      effect: 'write',
      sends: true,
      scopes: ['Invoices: Write'],
      example: { id: 'in_QX1' },
      input: v.strictObject({ id: id('invoice, in_…'), expand }),
      output: Invoice,
    }),
  }),
);
