import { assign } from '../assign.ts';
import { addItem, lineText, pricingOf, retotal } from '../billing.ts';
import { announce, emit } from '../events.ts';
import { listOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { isFields, type Params } from '../parameters.ts';
import { invalid, parameterMissing } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';
import { priceOf } from './catalog.ts';

export function invoiceItemOperations(store: Store): Operations {
  /** Returns what an item costs: an amount, or a price and a quantity. */
  const costOf = (params: Params) => {
    const quantity = params.number('quantity') ?? 1;
    const amount = params.number('amount');
    const priceId = params.object('pricing')?.text('price');
    if (amount !== undefined) return { amount, quantity, pricing: null, description: null };
    if (priceId === undefined && params.object('price_data') === undefined) throw parameterMissing('amount');
    const price =
      priceId === undefined ? priceOf(store, params, 'price_data') : store.need('price', priceId, 'pricing[price]');
    if (price.recurring)
      throw invalid('The price specified is set to `type=recurring`, but this field only accepts `type=one_time`.', {
        param: 'pricing[price]',
      });
    const { currency, unit_amount } = price;
    const description = lineText(store, price, quantity);
    return { amount: (unit_amount ?? 0) * quantity, quantity, currency, pricing: pricingOf(price), description };
  };
  const requireDraft = (invoiceId: string | undefined) => {
    const invoice = invoiceId === undefined ? undefined : store.need('invoice', invoiceId, 'invoice');
    if (invoice && invoice.status !== 'draft')
      throw invalid('This invoice is no longer editable.', { code: 'invoice_not_editable', param: 'invoice' });
    return invoice;
  };
  return {
    ...listOf(store, 'invoiceitem', 'GET /v1/invoiceitems', {
      filters: { pending: ({ invoice }, value) => (invoice === null) === value },
    }),
    'POST /v1/invoiceitems': ({ params }) => {
      const customerId = params.text('customer');
      if (customerId === undefined) throw parameterMissing('customer');
      const customer = store.need('customer', customerId, 'customer');
      const invoice = requireDraft(params.text('invoice'));
      const currency = (params.text('currency') ?? invoice?.currency ?? customer.currency ?? 'usd').toLowerCase();
      if (invoice && invoice.currency !== currency)
        throw invalid(`The currency of the invoice is ${invoice.currency}.`, { param: 'currency' });
      const { description, ...cost } = costOf(params);
      const period = isFields(params.values.period) ? params.values.period : { start: store.now(), end: store.now() };
      const given = assign('invoiceitem', params, undefined, ['invoice', 'pricing', 'quantity', 'quantity_decimal']);
      const fields = {
        currency,
        ...given,
        ...cost,
        customer: customerId,
        period,
        quantity_decimal: String(cost.quantity),
      };
      const made = store.add('invoiceitem', { ...fields, description: params.text('description') ?? description });
      if (invoice) addItem(store, invoice, made);
      return viewOf(store, announce(store, store.need('invoiceitem', made.id)));
    },
    'DELETE /v1/invoiceitems/{id}': ({ id }) => {
      const item = store.need('invoiceitem', id);
      const invoice = requireDraft(item.invoice ?? undefined);
      store.table('invoiceitem').delete(id);
      const line = store.table('line_item').find((each) => each.item === id);
      if (line) store.table('line_item').delete(line.id);
      if (invoice) retotal(store, invoice);
      emit(store, 'deleted', item);
      return { id, object: 'invoiceitem', deleted: true };
    },
  };
}
