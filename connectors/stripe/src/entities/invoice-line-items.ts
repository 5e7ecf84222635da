import { entity, list } from '@agent-connectors/core';
import { docs, id } from '../fields.ts';
import { listInput } from '../pages.ts';
import { byListing } from '../sync.ts';
import { InvoiceLineItem } from './invoice-record.ts';

/** Lines of invoices. */
export const invoiceLineItems = entity(
  {
    summary: 'Lines of invoices.',
    also: ['invoice lines', 'positions', 'itemized bill'],
    key: 'id',
    brief: [
      'id',
      'description',
      'amount',
      'currency',
      'quantity',
      'period.start',
      'period.end',
      'pricing.price_details.price',
    ],
    from: { id: 'invoices.search' },
    sync: byListing('full_compare', { entity: 'invoices', params: { id: 'id' } }),
  },
  () => ({
    list: list('GET /v1/invoices/{id}/lines', {
      summary: 'List all lines of an invoice. The invoice itself holds only the first ten.',
      docs: docs('invoices/line_item'),
      scopes: ['Invoices: Read'],
      example: { id: 'in_QX1' },
      input: listInput({ id: id('invoice, in_…') }),
      item: InvoiceLineItem,
    }),
  }),
);
