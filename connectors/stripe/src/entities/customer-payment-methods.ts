import { entity, list } from '@agent-connectors/core';
import { choice, docs, id, text } from '../fields.ts';
import { methodTypes } from '../inputs.ts';
import { listInput } from '../pages.ts';
import { byListing } from '../sync.ts';
import { briefMethod, PaymentMethod } from './payment-method-record.ts';

/** Payment methods of a customer. */
export const customerPaymentMethods = entity(
  {
    summary: 'Cards, bank accounts and wallets that are saved for a customer.',
    also: ['saved cards', 'customer cards', 'wallets'],
    key: 'id',
    brief: briefMethod,
    from: { id: 'customers.search' },
    sync: byListing('full_compare', { entity: 'customers', params: { id: 'id' } }),
  },
  () => ({
    list: list('GET /v1/customers/{id}/payment_methods', {
      summary: 'List the payment methods of a customer.',
      docs: docs('payment_methods/customer_list'),
      scopes: ['Payment methods: Read'],
      example: { id: 'cus_QX1' },
      input: listInput({
        id: id('customer, cus_…'),
        type: text(`Only this type: ${methodTypes} and others. Default: all types.`),
        allow_redisplay: choice(
          ['always', 'limited', 'unspecified'],
          'Only those that may be shown again in a checkout: always, limited or unspecified.',
        ),
      }),
      item: PaymentMethod,
    }),
  }),
);
