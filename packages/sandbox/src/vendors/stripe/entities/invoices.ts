import { assign } from '../assign.ts';
import { addItem, createInvoice, finalize, pay, retotal, sendInvoice, voidInvoice } from '../billing.ts';
import { redeem } from '../discounts.ts';
import { change, emit } from '../events.ts';
import { getOf, listOf, searchOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import type { Params } from '../parameters.ts';
import type { Invoice } from '../records.ts';
import { invalid, parameterMissing } from '../rejection.ts';
import type { Store } from '../store.ts';
import { attempt } from '../subscriptions.ts';
import { viewOf } from '../views.ts';

const subscriptionOf = ({ parent }: Invoice) => parent?.subscription_details.subscription;

/** What can still be changed after an invoice was finalized. */
const editable = new Set([
  'metadata',
  'auto_advance',
  'description',
  'footer',
  'due_date',
  'default_payment_method',
  'expand',
]);

const day = 86_400;

export function invoiceOperations(store: Store): Operations {
  const path = '/v1/invoices/{id}';
  const dueDate = (params: Params) => {
    const days = params.number('days_until_due');
    return days === undefined ? {} : { due_date: store.now() + days * day };
  };
  return {
    ...listOf(store, 'invoice', 'GET /v1/invoices', {
      filters: { subscription: (invoice, value) => subscriptionOf(invoice) === value },
    }),
    ...getOf(store, 'invoice', `GET ${path}`),
    ...searchOf(
      store,
      'invoice',
      'GET /v1/invoices/search',
      ['created', 'currency', 'customer', 'number', 'receipt_number', 'status', 'subscription', 'total'],
      (invoice) => ({ ...invoice, subscription: subscriptionOf(invoice) }),
    ),
    'POST /v1/invoices': ({ params }) => {
      const customerId = params.text('customer');
      if (customerId === undefined) throw parameterMissing('customer');
      const customer = store.need('customer', customerId, 'customer');
      const isSent = params.text('collection_method') === 'send_invoice';
      if (isSent && params.number('days_until_due') === undefined && params.number('due_date') === undefined)
        throw invalid('If `collection_method` is `send_invoice`, give `days_until_due` or `due_date`.', {
          param: 'days_until_due',
        });
      const currency = (params.text('currency') ?? customer.currency ?? 'usd').toLowerCase();
      let made = createInvoice(store, customer, {
        ...assign('invoice', params),
        ...dueDate(params),
        ...redeem(store, params),
        currency,
      });
      if (params.text('pending_invoice_items_behavior') === 'include') {
        const pending = store
          .table('invoiceitem')
          .filter((item) => item.invoice === null && item.customer === customer.id && item.currency === currency);
        for (const item of pending) made = addItem(store, made, item);
      }
      return viewOf(store, made);
    },
    [`POST ${path}`]: ({ params, id }) => {
      const invoice = store.need('invoice', id);
      const fixed = Object.keys(params.values).find((name) => !editable.has(name));
      if (invoice.status !== 'draft' && fixed !== undefined)
        throw invalid(`Finalized invoices can't be updated in this way.`, {
          code: 'invoice_not_editable',
          param: fixed,
        });
      const changes = { ...assign('invoice', params, invoice), ...dueDate(params), ...redeem(store, params) };
      const changed = change(store, invoice, changes, 'updated');
      return viewOf(store, changed.status === 'draft' ? retotal(store, changed) : changed);
    },
    [`DELETE ${path}`]: ({ id }) => {
      const invoice = store.need('invoice', id);
      if (invoice.status !== 'draft')
        throw invalid('You can only delete draft invoices.', { code: 'invoice_not_editable' });
      for (const item of store.table('invoiceitem').filter((each) => each.invoice === id))
        store.set(item, { invoice: null });
      store.table('invoice').delete(id);
      emit(store, 'deleted', invoice);
      return { id, object: 'invoice', deleted: true };
    },
    [`POST ${path}/finalize`]: ({ params, id }) => {
      const open = finalize(store, store.need('invoice', id), params.flag('auto_advance'));
      const isCharged =
        open.auto_advance && open.collection_method === 'charge_automatically' && open.status === 'open';
      return viewOf(store, isCharged ? attempt(store, open) : open);
    },
    [`POST ${path}/pay`]: ({ params, id }) => {
      const input = { method: params.text('payment_method'), outOfBand: params.flag('paid_out_of_band') };
      const paid = pay(store, store.need('invoice', id), input);
      const subscription = store.table('subscription').find((each) => each.latest_invoice === id);
      if (subscription && ['incomplete', 'past_due', 'unpaid'].includes(subscription.status))
        change(store, subscription, { status: 'active' }, 'updated');
      return viewOf(store, paid);
    },
    [`POST ${path}/send`]: ({ id }) => viewOf(store, sendInvoice(store, store.need('invoice', id))),
    [`POST ${path}/void`]: ({ id }) => viewOf(store, voidInvoice(store, store.need('invoice', id))),
    ...listOf(store, 'line_item', `GET ${path}/lines`, {
      before: ({ id }) => void store.need('invoice', id),
      where: ({ invoice }, { id }) => invoice === id,
      oldestFirst: true,
    }),
  };
}
