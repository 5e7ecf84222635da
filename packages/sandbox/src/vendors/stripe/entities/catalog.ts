import { assign } from '../assign.ts';
import { announce, change, emit } from '../events.ts';
import { getOf, listOf, searchOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { type Params, paramsOf } from '../parameters.ts';
import type { Price } from '../records.ts';
import { invalid, parameterMissing } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';

const includes = (name: string) => (record: Readonly<Record<string, unknown>>, value: unknown) =>
  Array.isArray(value) && value.includes(record[name]);

export function createProduct(store: Store, fields: Readonly<Record<string, unknown>>) {
  return announce(store, store.add('product', { ...fields, updated: store.now() }));
}

/** Creates a price from parameters: of its own route, or `price_data` of another. */
export function createPrice(store: Store, params: Params, product: string): Price {
  const recurring = params.object('recurring');
  const decimal = params.text('unit_amount_decimal');
  const amount = params.number('unit_amount') ?? (decimal === undefined ? undefined : Math.round(Number(decimal)));
  const isOpen = params.object('custom_unit_amount') !== undefined || params.objects('tiers') !== undefined;
  if (amount === undefined && !isOpen) throw parameterMissing('unit_amount');
  const interval = { meter: null, trial_period_days: null, usage_type: 'licensed', ...recurring?.values };
  const made = store.add('price', {
    ...assign('price', params),
    currency: params.text('currency')?.toLowerCase(),
    product,
    type: recurring ? 'recurring' : 'one_time',
    // Nested parameters of `price_data` are texts.
    ...(recurring && { recurring: { ...interval, interval_count: Number(recurring.values.interval_count ?? 1) } }),
    unit_amount: amount ?? null,
    unit_amount_decimal: decimal ?? (amount === undefined ? null : String(amount)),
  });
  return announce(store, made);
}

/** Returns the price of an item: an existing one, or a new one from `price_data`. */
export function priceOf(store: Store, item: Params, path: string): Price {
  const id = item.text('price') ?? item.text('plan');
  if (id !== undefined) return store.need('price', id, `${path}[price]`);
  const data = item.object('price_data');
  if (!data) throw parameterMissing(`${path}[price]`);
  const product = store.need('product', data.text('product') ?? '', `${path}[price_data][product]`);
  const made = createPrice(store, data, product.id);
  store.inlinePrices.add(made.id);
  return made;
}

export function catalogOperations(store: Store): Operations {
  const product = '/v1/products/{id}';
  const price = '/v1/prices/{id}';
  const takeLookupKey = (key: string | undefined, transfer: boolean | undefined) => {
    const owner = key === undefined ? undefined : store.table('price').find(({ lookup_key }) => lookup_key === key);
    if (!owner) return;
    if (!transfer) throw invalid(`A price (\`${owner.id}\`) already uses that lookup key.`, { param: 'lookup_key' });
    change(store, owner, { lookup_key: null }, 'updated');
  };
  return {
    ...listOf(store, 'product', 'GET /v1/products', { filters: { ids: includes('id') } }),
    ...getOf(store, 'product', `GET ${product}`),
    ...searchOf(store, 'product', 'GET /v1/products/search', ['active', 'description', 'name', 'shippable', 'url']),
    'POST /v1/products': ({ params }) => {
      const id = params.text('id');
      if (id !== undefined && store.table('product').get(id))
        throw invalid(`Product already exists: ${id}`, { code: 'resource_already_exists', param: 'id' });
      const made = createProduct(store, { ...assign('product', params), name: params.text('name'), ...(id && { id }) });
      const data = params.object('default_price_data');
      if (!data) return viewOf(store, made);
      return viewOf(store, store.set(made, { default_price: createPrice(store, data, made.id).id }));
    },
    [`POST ${product}`]: ({ params, id }) => {
      const current = store.need('product', id);
      const name = params.text('name');
      const changes = { ...assign('product', params, current), ...(name !== undefined && { name }) };
      const updated = Object.keys(changes).length > 0 ? { updated: store.now() } : {};
      return viewOf(store, change(store, current, { ...changes, ...updated }, 'updated'));
    },
    [`DELETE ${product}`]: ({ id }) => {
      const current = store.need('product', id);
      if (store.table('price').find((each) => each.product === id))
        throw invalid('This product cannot be deleted because it has one or more user-created prices.');
      store.table('product').delete(id);
      emit(store, 'deleted', current);
      return { id, object: 'product', deleted: true };
    },

    ...listOf(store, 'price', 'GET /v1/prices', {
      where: ({ id, active }, { params }) => active === (params.flag('active') ?? true) && !store.inlinePrices.has(id),
      filters: { lookup_keys: includes('lookup_key') },
    }),
    ...getOf(store, 'price', `GET ${price}`),
    'POST /v1/prices': ({ params }) => {
      const data = params.object('product_data');
      const existing = params.text('product');
      if (existing !== undefined) store.need('product', existing, 'product');
      else if (!data) throw parameterMissing('product');
      takeLookupKey(params.text('lookup_key'), params.flag('transfer_lookup_key'));
      const owner = existing ?? createProduct(store, { ...data?.values }).id;
      return viewOf(store, createPrice(store, paramsOf(params.values), owner));
    },
    [`POST ${price}`]: ({ params, id }) => {
      const current = store.need('price', id);
      const key = params.text('lookup_key');
      if (key !== current.lookup_key) takeLookupKey(key, params.flag('transfer_lookup_key'));
      return viewOf(store, change(store, current, assign('price', params, current), 'updated'));
    },
  };
}
