import { isFields } from './parameters.ts';
import { invalid } from './rejection.ts';
import type { Kind, Store } from './store.ts';
import { embedded, type View, viewOf } from './views.ts';

/** Fields that hold an id, and the kind of object that it names. An empty text stands for any kind. */
const references: Readonly<Record<string, Kind | ''>> = {
  balance_transaction: 'balance_transaction',
  charge: 'charge',
  coupon: 'coupon',
  customer: 'customer',
  default_payment_method: 'payment_method',
  default_price: 'price',
  invoice: 'invoice',
  latest_charge: 'charge',
  latest_invoice: 'invoice',
  payment_intent: 'payment_intent',
  payment_link: 'payment_link',
  payment_method: 'payment_method',
  product: 'product',
  refund: 'refund',
  source: '',
  subscription: 'subscription',
};

/** Lists that an object has only if they are expanded, by the object and the name of the list. */
const lists: Readonly<Record<string, (store: Store, id: string) => View>> = {
  'charge refunds': (store, id) => list(store, 'refund', `/v1/charges/${id}/refunds`, (refund) => refund.charge === id),
  'customer subscriptions': (store, id) =>
    list(
      store,
      'subscription',
      `/v1/customers/${id}/subscriptions`,
      (subscription) => subscription.customer === id && subscription.status !== 'canceled',
    ),
  'invoice payments': (store, id) =>
    list(store, 'invoice_payment', `/v1/invoice_payments?invoice=${id}`, (payment) => payment.invoice === id),
  'checkout.session line_items': (store, id) => saleItems(store, 'checkout.session', id, '/v1/checkout/sessions'),
  'payment_link line_items': (store, id) => saleItems(store, 'payment_link', id, '/v1/payment_links'),
};

function list<K extends Kind>(
  store: Store,
  kind: K,
  url: string,
  belongs: (record: Record<string, unknown>) => boolean,
) {
  const records = store.table(kind).filter(belongs);
  return embedded(
    url,
    records.map((record) => viewOf(store, record)),
  );
}

function saleItems(store: Store, kind: 'checkout.session' | 'payment_link', id: string, path: string): View {
  const items = store.need(kind, id).items.map(({ price: priceId, quantity }, index) => {
    const price = store.need('price', priceId);
    const amount = (price.unit_amount ?? 0) * quantity;
    const amounts = { amount_discount: 0, amount_subtotal: amount, amount_tax: 0, amount_total: amount };
    const description = store.need('product', price.product).name;
    const about = { id: `li_${id.slice(-12)}${index}`, object: 'item', currency: price.currency, description };
    return { ...about, ...amounts, price: viewOf(store, price), quantity };
  });
  return embedded(`${path}/${id}/line_items`, items);
}

const depthLimit = 4;

/** Replaces the ids at the given paths with the objects that they name. */
export function expand(store: Store, view: unknown, paths: readonly string[]): unknown {
  return paths.reduce((expanded, path) => {
    const fields = path.split('.');
    if (fields.length > depthLimit + (fields[0] === 'data' ? 1 : 0))
      throw invalid(`You cannot expand more than ${depthLimit} levels of a property. Property: ${path}`, {
        param: 'expand',
      });
    return expandPath(store, expanded, fields, path);
  }, view);
}

function expandPath(store: Store, value: unknown, [field, ...rest]: readonly string[], path: string): unknown {
  if (field === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => expandPath(store, item, [field, ...rest], path));
  const inner = isFields(value) ? fieldOf(store, value, field) : undefined;
  // The object of an id that was deleted meanwhile stays an id.
  if (inner === undefined || !isFields(value)) throw cannotExpand(path);
  if (rest.length === 0 && typeof inner !== 'object') throw cannotExpand(path);
  return { ...value, [field]: expandPath(store, inner, rest, path) };
}

function fieldOf(store: Store, object: Readonly<Record<string, unknown>>, field: string): unknown {
  const make = lists[`${String(object.object)} ${field}`];
  if (make) return make(store, String(object.id));
  const value = Object.hasOwn(object, field) ? object[field] : undefined;
  const kind = Object.hasOwn(references, field) ? references[field] : undefined;
  if (typeof value !== 'string' || kind === undefined) return value;
  const record = kind === '' ? store.find(value) : store.table(kind).get(value);
  return record && viewOf(store, record);
}

function cannotExpand(path: string) {
  return invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
}
