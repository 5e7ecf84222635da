import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  choice,
  created,
  docs,
  expand,
  Fields,
  Id,
  id,
  limits,
  metadata,
  Positive,
  Reference,
  range,
  requiredCurrency,
  text,
} from '../fields.ts';
import { listInput } from '../pages.ts';
import { amount, createdAt, currencyOf, livemode, metadataOf, moment } from '../records.ts';
import { byCreation } from '../sync.ts';

const page = 'payouts';

const schema = record(
  { id: doc(Id, 'ID of the payout, po_….') },
  {
    object: v.string(),
    status: doc(v.string(), 'pending, in_transit, paid, failed or canceled. A paid one can still fail within days.'),
    amount: amount('Amount'),
    currency: currencyOf,
    arrival_date: moment('Expected time of arrival'),
    automatic: doc(v.boolean(), 'Whether the payout schedule created it.'),
    method: doc(v.string(), 'standard or instant.'),
    type: doc(v.string(), 'bank_account or card.'),
    destination: Reference,
    balance_transaction: Reference,
    description: v.string(),
    failure_code: v.string(),
    failure_message: v.string(),
    reconciliation_status: doc(v.string(), 'completed means that balance_transactions.list with payout is complete.'),
    source_type: v.string(),
    statement_descriptor: v.string(),
    trace_id: Fields,
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** A payout. */
export interface Payout extends v.InferOutput<typeof schema> {}
export const Payout: v.GenericSchema<unknown, Payout> = schema;

/** Transfers to the bank account. */
export const payouts = entity(
  {
    summary: "Transfers from the balance to the account's bank account.",
    also: ['withdrawals', 'settlements', 'bank deposits'],
    key: 'id',
    brief: ['id', 'status', 'amount', 'currency', 'arrival_date', 'method', 'automatic', 'failure_message', 'created'],
    from: { destination: 'payouts.list:destination' },
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/payouts', {
      summary: 'List payouts, newest first, by status, destination or time.',
      docs: docs(`${page}/list`),
      scopes: ['Payouts: Read'],
      also: ['bank transfers', 'deposits'],
      example: { status: 'paid', arrival_date: { gte: '2026-10-01', lt: '2026-11-01' } },
      input: listInput({
        status: choice(['pending', 'paid', 'failed', 'canceled'], 'Only those with this status.'),
        destination: text('Only those to this bank account or card, by its ID.'),
        arrival_date: range('Expected time of arrival'),
        created,
      }),
      item: Payout,
    }),

    get: operation('GET /v1/payouts/{id}', {
      summary: 'Get a payout with its status and time of arrival.',
      brief: [
        'id',
        'status',
        'amount',
        'currency',
        'arrival_date',
        'method',
        'destination',
        'failure_code',
        'failure_message',
        'reconciliation_status',
        'created',
      ],
      docs: docs(`${page}/retrieve`),
      scopes: ['Payouts: Read'],
      example: { id: 'po_QX1' },
      input: v.strictObject({ id: id('payout, po_…'), expand }),
      output: Payout,
    }),

    create: operation('POST /v1/payouts', {
      summary:
        "Pay money from the available balance to the account's own bank account or card. Test mode moves no money.",
      also: ['withdraw', 'transfer to bank'],
      docs: docs(`${page}/create`),
      effect: 'write',
      spends: true,
      scopes: ['Payouts: Write'],
      rateLimit: limits.payouts,
      example: { amount: 110000, currency: 'usd' },
      input: v.strictObject({
        amount: doc(Positive, 'Amount in the smallest currency unit, at most the available balance.'),
        currency: requiredCurrency,
        destination: text('ID of a bank account or card of the account. Default: that for the currency.'),
        method: choice(['standard', 'instant'], 'instant is faster, for some countries, banks and cards only.'),
        payout_method: text('ID of a v2 financial account to pay to, from your own system.'),
        source_type: choice(
          ['card', 'bank_account', 'fpx'],
          'Part of the balance to take the money from; see balance.get.',
        ),
        description: text('Note for your team.'),
        statement_descriptor: text('Text on the bank statement, up to 22 characters.'),
        metadata,
        expand,
      }),
      output: Payout,
    }),
  }),
);
