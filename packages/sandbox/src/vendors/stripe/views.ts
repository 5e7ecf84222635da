import type { StripeRecord } from './records.ts';
import type { Kind, Records, Store } from './store.ts';

export type View = Readonly<Record<string, unknown>>;

/** Returns a list as Stripe embeds it in an object: at most ten items. */
export function embedded(url: string, items: readonly View[]) {
  return { object: 'list', data: items.slice(0, 10), has_more: items.length > 10, url };
}

const views: { readonly [K in Kind]?: (record: Records[K], store: Store) => View } = {
  invoice: (invoice, store) => {
    const lines = store.table('line_item').filter((line) => line.invoice === invoice.id);
    const url = `/v1/invoices/${invoice.id}/lines`;
    const shown = embedded(
      url,
      lines.map((line) => viewOf(store, line)),
    );
    return { ...invoice, account_country: 'US', account_name: 'Lumendesk', lines: shown };
  },
  line_item: ({ item: _item, created: _created, ...line }) => line,
  invoiceitem: ({ created, ...item }) => ({ ...item, date: created }),
  subscription: (subscription, store) => {
    const items = store.table('subscription_item').filter((item) => item.subscription === subscription.id);
    const url = `/v1/subscription_items?subscription=${subscription.id}`;
    return {
      ...subscription,
      items: embedded(
        url,
        items.map((item) => viewOf(store, item)),
      ),
    };
  },
  subscription_item: (item, store) => {
    const price = store.need('price', item.price);
    const { id, active, created, currency, livemode, metadata, nickname, product, unit_amount, recurring } = price;
    const plan = { id, object: 'plan', active, amount: unit_amount, billing_scheme: 'per_unit', created, currency };
    return {
      ...item,
      plan: { ...plan, ...recurring, livemode, metadata, nickname, product },
      price: viewOf(store, price),
    };
  },
  balance_transaction: (transaction, store) => ({
    ...transaction,
    status: transaction.available_on <= store.now() ? 'available' : 'pending',
  }),
  dispute: (dispute, store) => ({
    ...dispute,
    balance_transactions: store
      .table('balance_transaction')
      .filter(({ source }) => source === dispute.id)
      .map((transaction) => viewOf(store, transaction)),
  }),
  'checkout.session': ({ items: _items, ...session }) => session,
  payment_link: ({ items: _items, created: _created, ...link }) => link,
  webhook_endpoint: ({ secret: _secret, ...endpoint }) => endpoint,
};

/** Returns a record as Stripe sends it. */
export function viewOf(store: Store, record: StripeRecord): View {
  const { id, object } = record;
  if (record.deleted === true) return { id, object, deleted: true };
  // The field `object` names the kind of the record.
  const view = views[object as Kind] as ((record: StripeRecord, store: Store) => View) | undefined;
  return view ? view(record, store) : record;
}
