import { entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { created, customer, docs, expand, id, text } from '../fields.ts';
import { listInput, search, searchInput, searchLag } from '../pages.ts';
import { byCreation } from '../sync.ts';
import { Charge } from './charge-record.ts';

const page = 'charges';

/** Attempts to take money. */
export const charges = entity(
  {
    summary: 'Single attempts to take money, by a payment intent or an invoice.',
    also: ['transactions', 'card payments', 'declined payments', 'receipts'],
    key: 'id',
    brief: [
      'id',
      'status',
      'amount',
      'amount_refunded',
      'currency',
      'customer',
      'billing_details.email',
      'failure_message',
      'created',
    ],
    from: { id: 'charges.search' },
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/charges', {
      summary: 'List charges, newest first, by customer, payment intent or time of creation. Failed ones are included.',
      also: ['payment attempts', 'declines', 'sales'],
      docs: docs(`${page}/list`),
      scopes: ['Charges: Read'],
      example: { created: { gte: '2026-10-01' } },
      input: listInput({
        customer,
        payment_intent: text('Only those of this payment intent, by its ID.'),
        transfer_group: text('Connect: only those of this transfer group, at most 100.'),
        created,
      }),
      item: Charge,
    }),

    search: list('GET /v1/charges/search', {
      also: ['find payment by card', 'failed payments'],
      summary: `Search charges by amount, status, card (last four digits), customer or metadata. ${searchLag}`,
      docs: docs(`${page}/search`),
      scopes: ['Charges: Read'],
      ...search,
      example: { query: "status:'succeeded' AND amount>10000" },
      input: searchInput(
        'amount, created, currency, customer, disputed, refunded, status, billing_details.address.postal_code, payment_method_details.card.last4 (and .brand, .exp_month, .exp_year, .fingerprint)',
        "payment_method_details.card.last4:'4242' AND status:'succeeded', or amount>10000",
      ),
      item: Charge,
    }),

    get: operation('GET /v1/charges/{id}', {
      also: ['why declined', 'receipt link'],
      brief: [
        'id',
        'status',
        'amount',
        'amount_refunded',
        'currency',
        'customer',
        'payment_intent',
        'payment_method_details',
        'failure_code',
        'failure_message',
        'outcome',
        'disputed',
        'receipt_url',
        'created',
      ],
      summary: 'Get a charge, with its outcome and what was refunded.',
      docs: docs(`${page}/retrieve`),
      scopes: ['Charges: Read'],
      example: { id: 'ch_QX1' },
      input: v.strictObject({ id: id('charge, ch_… or py_…'), expand }),
      output: Charge,
    }),
  }),
);
