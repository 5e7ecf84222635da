import { assign } from '../assign.ts';
import { paymentMethod, requireAttachable } from '../cards.ts';
import { announce, change, emit } from '../events.ts';
import { getOf, listOf, searchOf } from '../lists.ts';
import type { Call, Operations } from '../operation.ts';
import { invalid } from '../rejection.ts';
import type { Store } from '../store.ts';
import { cancelSubscription } from '../subscriptions.ts';
import { viewOf } from '../views.ts';

/** Adds a customer; `fields` are assigned as they are. */
export function createCustomer(store: Store, fields: Readonly<Record<string, unknown>>) {
  return store.add('customer', { invoice_prefix: store.text(8).toUpperCase(), ...fields });
}

export function customerOperations(store: Store): Operations {
  // With the name of a parameter, a deleted customer is missing, too.
  const live = (id: string) => store.need('customer', id, 'id');
  const path = '/v1/customers/{id}';
  const ofCustomer = { before: ({ id }: Call) => void live(id) };
  return {
    ...listOf(store, 'customer', 'GET /v1/customers', {
      // Customers of test clocks are not emulated, so that every customer has none.
      filters: { test_clock: () => false },
    }),
    ...getOf(store, 'customer', `GET ${path}`),
    ...searchOf(store, 'customer', 'GET /v1/customers/search', ['created', 'email', 'name', 'phone']),
    'POST /v1/customers': ({ params }) => {
      const given = params.text('payment_method');
      const method = given === undefined ? undefined : paymentMethod(store, given);
      if (method) requireAttachable(store, method);
      const made = createCustomer(store, assign('customer', params));
      if (method) store.set(method, { customer: made.id });
      return viewOf(store, announce(store, made));
    },
    [`POST ${path}`]: ({ params, id }) => {
      const customer = live(id);
      const method = params.object('invoice_settings')?.text('default_payment_method');
      if (method !== undefined && store.table('payment_method').get(method)?.customer !== id) {
        const message = `The customer does not have a payment method with the ID ${method}. It must be attached first.`;
        throw invalid(message, { code: 'resource_missing', param: 'invoice_settings[default_payment_method]' });
      }
      return viewOf(store, change(store, customer, assign('customer', params, customer), 'updated'));
    },
    [`DELETE ${path}`]: ({ id }) => {
      const customer = live(id);
      const isRunning = ({ customer: owner, status }: { customer: string; status: string }) =>
        owner === id && status !== 'canceled';
      for (const subscription of store.table('subscription').filter(isRunning))
        cancelSubscription(store, subscription, {});
      emit(store, 'deleted', customer);
      return viewOf(store, store.set(customer, { deleted: true }));
    },
    ...listOf(store, 'payment_method', `GET ${path}/payment_methods`, {
      ...ofCustomer,
      where: ({ customer }, { id }) => customer === id,
    }),
    ...listOf(store, 'customer_balance_transaction', `GET ${path}/balance_transactions`, {
      ...ofCustomer,
      where: ({ customer }, { id }) => customer === id,
    }),
    [`POST ${path}/balance_transactions`]: ({ params, id }) => {
      const customer = live(id);
      const amount = params.number('amount') ?? 0;
      const currency = (params.text('currency') ?? 'usd').toLowerCase();
      if (customer.currency !== null && customer.currency !== currency)
        throw invalid(`The currency of this customer is ${customer.currency}.`, { param: 'currency' });
      const ending_balance = customer.balance + amount;
      change(store, customer, { balance: ending_balance, currency }, 'updated');
      const given = assign('customer_balance_transaction', params);
      const about = { ...given, amount, currency, customer: id, ending_balance };
      return viewOf(store, store.add('customer_balance_transaction', about));
    },
  };
}
