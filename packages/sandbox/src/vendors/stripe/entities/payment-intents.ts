import { assign } from '../assign.ts';
import { paymentMethod } from '../cards.ts';
import { change } from '../events.ts';
import { cancel, capture, confirm, createIntent, unexpectedState } from '../intents.ts';
import { getOf, listOf, searchOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import type { Params } from '../parameters.ts';
import { invalid } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';

const searchable = ['amount', 'created', 'currency', 'customer', 'status'];

export function paymentIntentOperations(store: Store): Operations {
  const path = '/v1/payment_intents/{id}';
  /** Returns the validated fields of a new or changed payment intent. */
  const fieldsOf = (params: Params) => {
    const amount = params.number('amount');
    const currency = params.text('currency')?.toLowerCase();
    if (amount !== undefined && amount < 1) throw invalid('Invalid positive integer', { param: 'amount' });
    // Each currency has a minimum. The emulator only knows that of the dollar.
    if (amount !== undefined && amount < 50 && (currency ?? 'usd') === 'usd')
      throw invalid('Amount must be at least $0.50 usd', { code: 'amount_too_small', param: 'amount' });
    if (currency !== undefined && !/^[a-z]{3}$/.test(currency))
      throw invalid(`Invalid currency: ${currency}`, { param: 'currency' });
    const customer = params.text('customer');
    if (customer !== undefined) store.need('customer', customer, 'customer');
    const method = params.text('payment_method');
    const chosen = method === undefined ? {} : { payment_method: paymentMethod(store, method).id };
    return { ...(amount !== undefined && { amount }), ...(currency !== undefined && { currency }), ...chosen };
  };
  const confirmation = (params: Params) => ({
    off_session: params.flag('off_session') ?? params.text('off_session') !== undefined,
    error_on_requires_action: params.flag('error_on_requires_action'),
  });
  return {
    ...listOf(store, 'payment_intent', 'GET /v1/payment_intents'),
    ...searchOf(store, 'payment_intent', 'GET /v1/payment_intents/search', searchable),
    ...getOf(store, 'payment_intent', `GET ${path}`),
    'POST /v1/payment_intents': ({ params }) => {
      const made = createIntent(store, { ...assign('payment_intent', params), ...fieldsOf(params) });
      if (!params.flag('confirm')) return viewOf(store, made);
      return viewOf(store, confirm(store, made, confirmation(params)));
    },
    [`POST ${path}`]: ({ params, id }) => {
      const intent = store.need('payment_intent', id);
      const isDone =
        intent.status === 'succeeded' || intent.status === 'canceled' || intent.status === 'requires_capture';
      if (isDone && Object.keys(params.values).some((name) => !['metadata', 'description', 'expand'].includes(name)))
        throw unexpectedState(store, intent, 'update');
      const fields = fieldsOf(params);
      const status = 'payment_method' in fields && !isDone ? { status: 'requires_confirmation' as const } : {};
      return viewOf(
        store,
        change(store, intent, { ...assign('payment_intent', params, intent), ...fields, ...status }),
      );
    },
    [`POST ${path}/confirm`]: ({ params, id }) => {
      const payment_method = params.text('payment_method');
      const intent = store.need('payment_intent', id);
      return viewOf(store, confirm(store, intent, { payment_method, ...confirmation(params) }));
    },
    [`POST ${path}/capture`]: ({ params, id }) =>
      viewOf(store, capture(store, store.need('payment_intent', id), params.number('amount_to_capture'))),
    [`POST ${path}/cancel`]: ({ params, id }) =>
      viewOf(store, cancel(store, store.need('payment_intent', id), params.text('cancellation_reason'))),

    ...listOf(store, 'charge', 'GET /v1/charges'),
    ...getOf(store, 'charge', 'GET /v1/charges/{id}'),
    ...searchOf(store, 'charge', 'GET /v1/charges/search', [
      ...searchable,
      'disputed',
      'refunded',
      'billing_details.address.postal_code',
      'payment_method_details.card.brand',
      'payment_method_details.card.last4',
    ]),
  };
}
