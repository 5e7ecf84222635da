import { mergeMetadata } from '../assign.ts';
import { announce, change } from '../events.ts';
import { book, refund } from '../ledger.ts';
import { getOf, listOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { invalid } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';

export function refundOperations(store: Store): Operations {
  return {
    ...listOf(store, 'refund', 'GET /v1/refunds'),
    ...getOf(store, 'refund', 'GET /v1/refunds/{id}'),
    'POST /v1/refunds': ({ params }) => {
      const intentId = params.text('payment_intent');
      const chargeId = params.text('charge');
      if (intentId === undefined && chargeId === undefined)
        throw invalid('One of the following params should be provided for this request: payment_intent or charge.');
      const intent = intentId === undefined ? undefined : store.need('payment_intent', intentId, 'payment_intent');
      if (intent && intent.latest_charge === null)
        throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`);
      const charged = store.need('charge', chargeId ?? intent?.latest_charge ?? '', 'charge');
      const metadata = mergeMetadata({}, params.values.metadata);
      const input = { amount: params.number('amount'), reason: params.text('reason'), metadata };
      return viewOf(store, refund(store, charged, input));
    },
    'POST /v1/refunds/{id}/cancel': ({ id }) => {
      const made = store.need('refund', id);
      if (made.status !== 'requires_action')
        throw invalid(`Refund ${id} cannot be canceled, because its status is ${made.status}.`);
      const charged = store.need('charge', made.charge);
      const { amount, currency } = charged;
      const entry = book(store, { type: 'refund_failure', amount: made.amount, currency, source: id });
      const amount_refunded = charged.amount_refunded - made.amount;
      change(store, charged, { amount_refunded, refunded: amount_refunded === amount }, 'updated');
      const canceled = store.set(made, { status: 'canceled', failure_balance_transaction: entry.id });
      return viewOf(store, announce(store, canceled, 'updated'));
    },
  };
}
