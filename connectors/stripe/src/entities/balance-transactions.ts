import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { choice, created, currency, docs, expand, Id, id, Reference, text } from '../fields.ts';
import { listInput } from '../pages.ts';
import { amount, createdAt, moment, Objects } from '../records.ts';
import { byCreation } from '../sync.ts';
import { types } from './balance-transaction-types.ts';

const page = 'balance_transactions';

const schema = record(
  { id: doc(Id, 'ID of the transaction, txn_….') },
  {
    object: v.string(),
    type: doc(v.string(), 'Type: charge, payment, refund, payout, adjustment, stripe_fee and others.'),
    reporting_category: doc(v.string(), 'Type as accountants group it: charge, refund, dispute, fee, payout.'),
    amount: amount('Amount before fees; negative is money that leaves'),
    fee: amount('Fees'),
    net: amount('Amount after fees'),
    currency: doc(v.string(), 'Currency of the balance, which may differ from that of the payment.'),
    exchange_rate: v.number(),
    status: doc(v.string(), 'available or pending.'),
    available_on: moment('Time when the money becomes available'),
    source: doc(Reference, 'What caused it: a charge, refund, payout, dispute or other record.'),
    description: v.string(),
    fee_details: Objects,
    balance_type: v.string(),
    created: createdAt,
  },
);

/** An entry in the balance. */
export interface BalanceTransaction extends v.InferOutput<typeof schema> {}
export const BalanceTransaction: v.GenericSchema<unknown, BalanceTransaction> = schema;

/** Entries in the balance. */
export const balanceTransactions = entity(
  {
    summary:
      'Every movement of money in the account, with amount, fee and net: the basis for revenue and reconciliation.',
    also: ['ledger', 'balance history', 'revenue', 'fees', 'reconciliation'],
    key: 'id',
    brief: ['id', 'type', 'amount', 'fee', 'net', 'currency', 'source', 'available_on', 'created'],
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/balance_transactions', {
      summary: 'List movements of money, newest first, by type, payout, source, currency or time.',
      docs: docs(`${page}/list`),
      scopes: ['Balance transactions: Read'],
      from: { source: 'charges.search' },
      example: { type: 'refund', created: { gte: '2026-10-01', lt: '2026-11-01' } },
      input: listInput({
        type: choice(types, 'Only this type.'),
        payout: text('Only those that this automatic payout paid out, by its ID.'),
        source: text('Only those that this record caused, by its ID: a charge, refund, payout or dispute.'),
        currency,
        created,
      }),
      item: BalanceTransaction,
    }),

    get: operation('GET /v1/balance_transactions/{id}', {
      summary: 'Get a movement of money with its fees.',
      brief: ['id', 'type', 'status', 'amount', 'fee', 'net', 'currency', 'fee_details', 'source', 'available_on'],
      docs: docs(`${page}/retrieve`),
      scopes: ['Balance transactions: Read'],
      example: { id: 'txn_QX1' },
      input: v.strictObject({ id: id('balance transaction, txn_…'), expand }),
      output: BalanceTransaction,
    }),
  }),
);
