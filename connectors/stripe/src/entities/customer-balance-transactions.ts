import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { created, docs, expand, Id, Integer, id, newMetadata, Reference, requiredCurrency, text } from '../fields.ts';
import { listInput } from '../pages.ts';
import { amount, createdAt, currencyOf, livemode, metadataOf } from '../records.ts';
import { byCreation } from '../sync.ts';

const page = 'customer_balance_transactions';
const customerId = id('customer, cus_…');

const schema = record(
  { id: doc(Id, 'ID of the transaction, cbtxn_….') },
  {
    object: v.string(),
    amount: amount('Change of the balance: negative is credit for the customer, positive is owed'),
    ending_balance: amount('Balance after the transaction'),
    currency: currencyOf,
    type: doc(v.string(), 'Cause: adjustment, applied_to_invoice, credit_note, invoice_overpaid and others.'),
    customer: Reference,
    invoice: Reference,
    credit_note: Reference,
    description: v.string(),
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** A change of a customer's balance. */
export interface CustomerBalanceTransaction extends v.InferOutput<typeof schema> {}
export const CustomerBalanceTransaction: v.GenericSchema<unknown, CustomerBalanceTransaction> = schema;

/** Changes of customers' balances. */
export const customerBalanceTransactions = entity(
  {
    summary: "Changes of a customer's credit balance, which Stripe applies to the next invoices.",
    also: ['customer credit', 'account credit', 'store credit', 'customer balance'],
    key: 'id',
    brief: ['id', 'type', 'amount', 'ending_balance', 'currency', 'customer', 'invoice', 'description', 'created'],
    from: { id: 'customers.search' },
    sync: byCreation('never', {}, { entity: 'customers', params: { id: 'id' } }),
  },
  () => ({
    list: list('GET /v1/customers/{id}/balance_transactions', {
      summary: "List the changes of a customer's balance, newest first.",
      docs: docs(`${page}/list`),
      scopes: ['Customers: Read'],
      example: { id: 'cus_QX1', created: { gte: '2026-01-01' } },
      input: listInput({ id: customerId, created, invoice: text('Only those of this invoice, by its ID.') }),
      item: CustomerBalanceTransaction,
    }),

    create: operation('POST /v1/customers/{id}/balance_transactions', {
      summary: 'Give a customer credit, or take it back. No money moves now; the next invoices change.',
      also: ['add credit', 'give credit'],
      docs: docs(`${page}/create`),
      effect: 'write',
      scopes: ['Customers: Write'],
      example: { id: 'cus_QX1', amount: -500, currency: 'usd', description: 'Goodwill' },
      input: v.strictObject({
        id: customerId,
        amount: doc(
          Integer,
          'Change in the smallest currency unit: negative gives credit, positive raises the next invoice.',
        ),
        currency: requiredCurrency,
        description: text('Note on the transaction.'),
        metadata: newMetadata,
        expand,
      }),
      output: CustomerBalanceTransaction,
    }),
  }),
);
