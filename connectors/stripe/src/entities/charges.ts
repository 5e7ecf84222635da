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
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/charges', {
      summary: 'List charges, newest first, by customer, payment intent or time of creation. Failed ones are included.',
      docs: docs(`${page}/list`),
      scopes: ['Charges: Read'],
      input: listInput({
        customer,
        payment_intent: text('Only those of this payment intent, by its ID.'),
        transfer_group: text('Connect: only those of this transfer group, at most 100.'),
        created,
      }),
      item: Charge,
    }),

    search: list('GET /v1/charges/search', {
      summary: `Search charges by amount, status, card (last four digits), customer or metadata. ${searchLag}`,
      docs: docs(`${page}/search`),
      scopes: ['Charges: Read'],
      ...search,
      example: { query: "status:'succeeded' AND amount>10000" },
      input: searchInput("payment_method_details.card.last4:'4242' AND status:'succeeded', or amount>10000"),
      item: Charge,
    }),

    get: operation('GET /v1/charges/{id}', {
      summary: 'Get a charge, with its outcome and what was refunded.',
      docs: docs(`${page}/retrieve`),
      scopes: ['Charges: Read'],
      example: { id: 'ch_QX1' },
      input: v.strictObject({ id: id('charge, ch_… or py_…'), expand }),
      output: Charge,
    }),
  }),
);
