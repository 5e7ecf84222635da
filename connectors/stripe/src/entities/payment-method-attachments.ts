import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { customer, customer_account, docs, expand, Id, namesCustomer } from '../fields.ts';
import { briefMethod, PaymentMethod } from './payment-method-record.ts';

/** Payment methods that are saved for customers. */
export const paymentMethodAttachments = entity(
  {
    summary: 'The saving of a payment method for a customer.',
    also: ['attach card', 'save card', 'add card', 'card on file'],
    brief: briefMethod,
    from: { id: null },
  },
  () => ({
    create: operation('POST /v1/payment_methods/{id}/attach', {
      summary:
        'Save a payment method for a customer. Pass customer. For later payments, collect it with a checkout session in setup mode instead. To make it the default, update invoice_settings.default_payment_method of the customer.',
      docs: docs('payment_methods/attach'),
      effect: 'write',
      scopes: ['Payment methods: Write'],
      example: { id: 'pm_QX1', customer: 'cus_QX1' },
      input: v.pipe(
        v.strictObject({
          id: doc(Id, 'ID of a payment method that belongs to nobody yet, pm_…, from your web page (Stripe.js).'),
          customer,
          customer_account,
          expand,
        }),
        namesCustomer(),
      ),
      output: PaymentMethod,
    }),
  }),
);
