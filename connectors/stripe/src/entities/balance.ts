import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, expand, Fields } from '../fields.ts';
import { amount, currencyOf, livemode } from '../records.ts';

const fundsSchema = record(
  { amount: amount('Amount'), currency: currencyOf },
  { source_types: doc(v.record(v.string(), v.number()), 'Amounts by source: card, bank_account, fpx.') },
);
/** An amount of one currency. */
export interface Funds extends v.InferOutput<typeof fundsSchema> {}
const Funds: v.GenericSchema<unknown, Funds> = fundsSchema;

const schema = record(
  {},
  {
    object: v.string(),
    available: doc(v.array(Funds), 'What can be paid out, by currency.'),
    pending: doc(v.array(Funds), 'What will become available, by currency.'),
    instant_available: doc(v.array(Funds), 'What can be paid out instantly, by currency.'),
    connect_reserved: v.array(Funds),
    issuing: Fields,
    refund_and_dispute_prefunding: Fields,
    livemode,
  },
);

/** A balance. */
export interface Balance extends v.InferOutput<typeof schema> {}
export const Balance: v.GenericSchema<unknown, Balance> = schema;

/** The money of the account. */
export const balance = entity(
  {
    summary: "The account's money at Stripe, by currency.",
    also: ['funds', 'money', 'cash'],
    brief: ['available', 'pending', 'instant_available'],
  },
  () => ({
    get: operation('GET /v1/balance', {
      summary: 'Get the balance: available and pending amounts by currency.',
      docs: docs('balance/balance_retrieve'),
      scopes: ['Balance: Read'],
      input: v.strictObject({ expand }),
      output: Balance,
    }),
  }),
);
