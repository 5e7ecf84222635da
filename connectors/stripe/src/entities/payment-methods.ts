import { entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, expand, id } from '../fields.ts';
import { briefMethod, PaymentMethod } from './payment-method-record.ts';

/** Cards, bank accounts and wallets. */
export const paymentMethods = entity(
  {
    summary: 'Cards, bank accounts and wallets. Those of a customer are in customer_payment_methods.',
    also: ['cards', 'bank accounts', 'wallets'],
    key: 'id',
    brief: briefMethod,
    from: { id: 'customer_payment_methods.list' },
  },
  () => ({
    get: operation('GET /v1/payment_methods/{id}', {
      summary: 'Get a payment method: its type, brand, last four digits, expiry and customer.',
      docs: docs('payment_methods/retrieve'),
      scopes: ['Payment methods: Read'],
      example: { id: 'pm_QX1' },
      input: v.strictObject({ id: id('payment method, pm_…'), expand }),
      output: PaymentMethod,
    }),
  }),
);
