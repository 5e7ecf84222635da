import {
  type AnyClientOptions,
  bearer,
  createClient,
  cursorPages,
  defineConnector,
  doc,
  download,
  type ExecutionResult,
  type Executor,
  type ExecutorOptions,
  entity,
  list,
  Nothing,
  numberedPages,
  operation,
  record,
} from '@agent-connectors/core';
import * as v from 'valibot';

/** A made-up shop, whose operations together have everything that a toolbox treats differently. */

const Id = doc(v.pipe(v.string(), v.nonEmpty()), 'ID of the order.');
const cursor = doc(v.optional(v.string()), 'Cursor of the page.');
const limit = doc(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))), 'Records per page.');
const Order = record(
  { id: v.string() },
  { name: v.string(), state: v.string(), customer: record({}, { name: v.string() }), note: v.nullable(v.string()) },
);

const orders = entity(
  { summary: 'Orders of customers.', key: 'id', brief: ['id', 'name'], from: { id: 'orders.list' } },
  () => ({
    list: list('GET /orders', {
      summary: 'List orders.',
      input: v.strictObject({
        cursor,
        limit,
        state: doc(v.optional(v.string()), 'Only orders in this state.'),
        customer_id: doc(v.optional(v.string()), 'Only orders of this customer.'),
      }),
      from: { customer_id: 'customers.list' },
      item: Order,
    }),
    listByPage: list('GET /orders/pages', {
      summary: 'List orders by page.',
      input: v.strictObject({ cursor, limit: doc(v.optional(v.number()), 'Records per page.') }),
      pagination: numberedPages({ items: 'data' }),
      item: Order,
    }),
    listAll: list('GET /orders/all', {
      summary: 'List all orders at once.',
      input: v.strictObject({}),
      pagination: 'none',
      items: 'data',
      item: Order,
    }),
    get: operation('GET /orders/{id}', { summary: 'Get an order.', input: v.strictObject({ id: Id }), output: Order }),
    update: operation('PATCH /orders/{id}', {
      summary: 'Change an order.',
      effect: 'write',
      sendsWhen: { notify: [true] },
      input: v.strictObject({
        id: Id,
        name: doc(v.optional(v.string()), 'Its name.'),
        assignee_id: doc(v.optional(v.nullable(v.string())), 'Who packs it; null for nobody.'),
        note: doc(v.optional(v.string()), "A note; '' removes it."),
        notify: doc(v.optional(v.boolean()), 'Mail the customer.'),
        address: doc(
          v.optional(v.strictObject({ street: doc(v.optional(v.string()), 'Street.'), zip: doc(v.string(), 'Zip.') })),
          'Where it goes.',
        ),
        lines: doc(
          v.optional(
            v.array(v.strictObject({ item: doc(v.string(), 'Item.'), color: doc(v.optional(v.string()), 'Color.') })),
          ),
          'What is ordered.',
        ),
        token: doc(v.optional(v.string()), 'A token of the shop.'),
      }),
      secrets: ['token'],
      output: Order,
    }),
    delete: operation('DELETE /orders/{id}', {
      summary: 'Delete an order.',
      effect: 'destructive',
      input: v.strictObject({ id: Id, reasons: doc(v.optional(v.array(v.string())), 'Why.') }),
      in: { reasons: 'body' },
      output: Nothing,
    }),
    refund: operation('POST /orders/{id}/refund', {
      summary: 'Refund an order.',
      effect: 'write',
      spends: true,
      input: v.strictObject({ id: Id }),
      output: Order,
    }),
    invoice: download('GET /orders/{id}/invoice', {
      summary: "Download an order's invoice.",
      input: v.strictObject({ id: Id }),
    }),
    linkItem: operation('POST /orders/{id}/items', {
      summary: 'Link an item to an order.',
      effect: 'write',
      input: v.strictObject({ id: Id }),
      output: Nothing,
    }),
  }),
);

const customers = entity({ summary: 'People who order.', key: 'id' }, () => ({
  list: list('GET /customers', { summary: 'List customers.', input: v.strictObject({ cursor, limit }), item: Order }),
}));

const getCatalog = operation('GET /catalog', {
  summary: 'Get the catalog.',
  input: v.strictObject({}),
  output: v.unknown(),
});

/** An entity whose name a source of a toolbox has as well. */
const catalog = entity({ summary: 'What is sold.' }, () => ({ get: getCatalog }));

export const shop = defineConnector({
  name: 'shop',
  title: 'Shop',
  version: '1.0.0',
  docs: 'https://docs.shop.test',
  credentials: { apiToken: { variable: 'SHOP_API_TOKEN', title: 'API token', where: 'Made under Settings.' } },
  apis: {
    rest: {
      title: 'REST API',
      origins: 'https://api.shop.test',
      baseUrlVariable: 'SHOP_BASE_URL',
      auth: bearer('apiToken'),
      pagination: cursorPages({ items: 'data', next: 'next' }),
      check: { operation: getCatalog },
    },
  },
  entities: { orders, customers, catalog },
});

export type Params = Readonly<Record<string, unknown>>;

/** Answers a call by its operation, `orders.list`. */
export type Play = (
  operation: string,
  params: Params,
  options: ExecutorOptions,
) => ExecutionResult | Promise<ExecutionResult>;

/** Creates a client of the shop, whose calls are answered by a function, and the calls that it gets. */
export function openShop(play: Play, options: Partial<AnyClientOptions> = {}) {
  const calls: { readonly operation: string; readonly params: Params }[] = [];
  const executor: Executor = {
    async execute({ entity: entityId, action }, params, executorOptions) {
      const id = `${entityId}.${action}`;
      calls.push({ operation: id, params });
      return play(id, params, executorOptions);
    },
  };
  return { client: createClient(shop, { env: {}, executor, ...options }), calls };
}

/** Orders with IDs from `o1`. */
export const someOrders = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index + 1}`, name: `Order ${index + 1}`, ...more(index) }));

/** Pages of records, whose cursor is the index of the next record; a page size that the caller names is kept. */
export function pagesOf(records: readonly unknown[], size = 10): Play {
  return (_, params) => {
    const at = Number(params['cursor'] ?? 0);
    const end = at + Number(params['limit'] ?? size);
    return { data: records.slice(at, end), ...(end < records.length && { nextCursor: String(end) }) };
  };
}
