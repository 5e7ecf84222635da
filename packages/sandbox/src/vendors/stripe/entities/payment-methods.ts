import { paymentMethod, requireAttachable } from '../cards.ts';
import { emit } from '../events.ts';
import { getOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { invalid, parameterMissing } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';

export function paymentMethodOperations(store: Store): Operations {
  const path = '/v1/payment_methods/{id}';
  return {
    ...getOf(store, 'payment_method', `GET ${path}`),
    [`POST ${path}/attach`]: ({ params, id }) => {
      const customer = params.text('customer');
      if (customer === undefined) throw parameterMissing('customer');
      store.need('customer', customer, 'customer');
      const method = paymentMethod(store, id, 'id');
      if (method.customer !== null && method.customer !== customer)
        throw invalid('The payment method you provided has already been attached to a customer.');
      requireAttachable(store, method);
      const attached = store.set(method, { customer });
      emit(store, 'attached', attached);
      return viewOf(store, attached);
    },
    [`POST ${path}/detach`]: ({ id }) => {
      const method = store.need('payment_method', id);
      if (method.customer === null) {
        const message = 'The payment method you provided is not attached to a customer so detachment is impossible.';
        throw invalid(message, { code: 'payment_method_unexpected_state' });
      }
      const customer = store.need('customer', method.customer);
      if (customer.invoice_settings.default_payment_method === id)
        store.set(customer, { invoice_settings: { ...customer.invoice_settings, default_payment_method: null } });
      store.detached.add(id);
      const detached = store.set(method, { customer: null });
      emit(store, 'detached', detached, { customer: customer.id });
      return viewOf(store, detached);
    },
  };
}
