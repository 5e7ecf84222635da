import { entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, expand, id } from '../fields.ts';
import { briefMethod, PaymentMethod } from './payment-method-record.ts';

/** Payment methods that are removed from customers. */
export const paymentMethodDetachments = entity(
  {
    summary: 'The removal of a payment method from its customer.',
    also: ['remove card', 'delete card', 'detach', 'forget card'],
    brief: briefMethod,
    from: { id: 'customer_payment_methods.list' },
  },
  () => ({
    create: operation('POST /v1/payment_methods/{id}/detach', {
      summary: 'Remove a payment method from its customer for good: it can never be used or attached again.',
      docs: docs('payment_methods/detach'),
      effect: 'destructive',
      scopes: ['Payment methods: Write'],
      example: { id: 'pm_QX1' },
      input: v.strictObject({ id: id('payment method, pm_…'), expand }),
      output: PaymentMethod,
    }),
  }),
);
