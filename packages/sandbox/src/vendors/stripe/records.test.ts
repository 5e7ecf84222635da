import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededSource } from '../../engine/random.ts';
import parameters from './data/parameters.json' with { type: 'json' };
import { operationsOf } from './routes.ts';
import { createStore } from './store.ts';
import { type Loose, startStripe, type TestClient, testTime } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startStripe();
});
afterAll(() => client.close());

it('has exactly the 88 documented operations', () => {
  const store = createStore({ random: seededSource(1), now: () => testTime, resets: 0 });
  expect(Object.keys(parameters)).toHaveLength(88);
  expect(Object.keys(operationsOf(store)).toSorted()).toEqual(Object.keys(parameters).toSorted());
});

const lists = Object.keys(parameters).filter((route) => /^GET /.test(route) && !/\{|search/.test(route));

describe('lists', () => {
  it.each(lists.filter((route) => !/account$|balance$|subscription_items/.test(route)))(
    '%s has data',
    async (route) => {
      const path = route.slice('GET '.length);
      const { object, data, url } = await client.body('GET', path);
      expect([object, url]).toEqual(['list', path]);
      expect(data.length).toBeGreaterThan(0);
    },
  );

  it.each(['customers', 'invoices', 'charges', 'balance_transactions', 'events'])(
    '%s: every page, without loss',
    async (name) => {
      const ids: string[] = [];
      let cursor = '';
      for (let hasMore = true; hasMore; ) {
        const { data, has_more } = await client.body('GET', `/v1/${name}?limit=23${cursor}`);
        ids.push(...data.map(({ id }: Loose) => id));
        cursor = `&starting_after=${ids.at(-1)}`;
        hasMore = has_more;
      }
      expect(ids.length).toBeGreaterThan(50);
      expect(new Set(ids).size).toBe(ids.length);
      const back = await client.body('GET', `/v1/${name}?limit=100&ending_before=${ids[30]}`);
      expect(back.data.map(({ id }: Loose) => id)).toEqual(ids.slice(0, 30));
      expect(back.has_more).toBe(false);
    },
  );

  it('hold ten by default, newest first, and only what was created in a range', async () => {
    const { data } = await client.body('GET', '/v1/invoices');
    expect(data).toHaveLength(10);
    const times = data.map(({ created }: Loose) => created);
    expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));
    const range = await client.body('GET', `/v1/invoices?limit=100&created[gt]=${times[7]}&created[lte]=${times[2]}`);
    expect(range.data.map(({ created }: Loose) => created)).toEqual(
      times.filter((time: number) => time > times[7] && time <= times[2]),
    );
  });

  it('of subscriptions leave out canceled ones unless asked', async () => {
    const statuses = async (query: string) => {
      const { data } = await client.body('GET', `/v1/subscriptions?limit=100${query}`);
      return new Set(data.map(({ status }: Loose) => status));
    };
    expect(await statuses('')).not.toContain('canceled');
    expect(await statuses('&status=all')).toContain('canceled');
    expect(await statuses('&status=canceled')).toEqual(new Set(['canceled']));
    expect([...(await statuses(''))]).toEqual(expect.arrayContaining(['active', 'past_due', 'paused']));
  });

  it('of invoices have emailed ones that are overdue', async () => {
    const due = `due_date[lt]=${testTime.getTime() / 1000}`;
    const path = `/v1/invoices?status=open&collection_method=send_invoice&${due}`;
    expect((await client.body('GET', path)).data.length).toBeGreaterThan(1);
  });
});

describe('a customer', () => {
  it('is created, read, changed and deleted, with an event for each change', async () => {
    const form = {
      name: 'Ann',
      email: 'ann@new.example',
      'metadata[plan]': 'pro',
      'metadata[old]': '1',
      'address[city]': 'Rome',
    };
    const made = await client.body('POST', '/v1/customers', form);
    expect(made).toMatchObject({
      id: expect.stringMatching(/^cus_\w{14}$/),
      object: 'customer',
      created: testTime.getTime() / 1000,
      livemode: false,
      description: null,
      metadata: { plan: 'pro', old: '1' },
    });
    const path = `/v1/customers/${made.id}`;
    expect(await client.body('GET', path)).toEqual(made);

    const changed = await client.body('POST', path, {
      name: '',
      description: 'VIP',
      'metadata[old]': '',
      'metadata[new]': '2',
    });
    expect(changed).toEqual({ ...made, name: null, description: 'VIP', metadata: { plan: 'pro', new: '2' } });

    const gone = { id: made.id, object: 'customer', deleted: true };
    expect(await client.body('DELETE', path)).toEqual(gone);
    expect(await client.body('GET', path)).toEqual(gone);
    expect((await client.call('POST', path, { name: 'x' })).status).toBe(404);
    const { data } = await client.body('GET', '/v1/customers?email=ann@new.example');
    expect(data).toEqual([]);

    const events = await client.body('GET', '/v1/events?type=customer.*&limit=3');
    expect(events.data.map(({ type, data }: Loose) => [type, data.object.id])).toEqual(
      ['deleted', 'updated', 'created'].map((action) => [`customer.${action}`, made.id]),
    );
    expect(events.data[1].data.previous_attributes).toMatchObject({ name: 'Ann', description: null });
    expect(events.data[1].request.id).toMatch(/^req_/);
    const types = await client.body('GET', '/v1/events?types[]=customer.deleted&types[]=customer.created&limit=2');
    expect(types.data.map(({ type }: Loose) => type)).toEqual(['customer.deleted', 'customer.created']);
  });
});

describe('expand', () => {
  it('replaces ids and adds lists', async () => {
    const { data } = await client.body(
      'GET',
      '/v1/charges?limit=3&expand[]=data.customer&expand[]=data.payment_intent.latest_charge',
    );
    for (const charge of data) {
      expect(charge.customer).toMatchObject({ object: 'customer', id: expect.stringMatching(/^cus_/) });
      expect(charge.payment_intent.latest_charge.object).toBe('charge');
    }
    const refunded = (await client.body('GET', '/v1/refunds?limit=1')).data[0];
    const charge = await client.body('GET', `/v1/charges/${refunded.charge}?expand[]=refunds`);
    expect(charge.refunds.data[0].charge).toBe(charge.id);
    const [subscription] = (
      await client.body('GET', '/v1/subscriptions?limit=1&expand[]=data.items.data.price.product')
    ).data;
    expect(subscription.items.data[0].price.product.object).toBe('product');
  });
});

describe('search', () => {
  const found = async (kind: string, query: string) =>
    (await client.body('GET', `/v1/${kind}/search?limit=100&query=${encodeURIComponent(query)}`)).data;

  it('compares, negates and combines', async () => {
    const [customer] = (await client.body('GET', '/v1/customers?limit=1')).data;
    expect((await found('customers', `email:'${customer.email.toUpperCase()}'`)).map(({ id }: Loose) => id)).toEqual([
      customer.id,
    ]);
    expect(await found('customers', `metadata['account_id']:'${customer.metadata.account_id}'`)).toHaveLength(1);
    expect(await found('customers', `name~"${customer.name.slice(1, 5)}" -name:"${customer.name}"`)).not.toContainEqual(
      customer,
    );
    const large = await found('invoices', 'total>=90000 AND status:"paid"');
    expect(large.length).toBeGreaterThan(0);
    expect(large.every(({ total, status }: Loose) => total >= 90_000 && status === 'paid')).toBe(true);
    const open = new Set(
      (await found('invoices', 'status:"draft" OR status:"void"')).map(({ status }: Loose) => status),
    );
    expect(open).toEqual(new Set(['draft', 'void']));
    expect(await found('products', 'metadata["key"]:null')).toEqual([]);
  });

  it('pages with next_page', async () => {
    const path = `/v1/customers/search?query=${encodeURIComponent('created>0')}&limit=40`;
    const first = await client.body('GET', path);
    expect(first).toMatchObject({ object: 'search_result', has_more: true, url: '/v1/customers/search' });
    const second = await client.body('GET', `${path}&page=${first.next_page}`);
    expect(second).toMatchObject({ has_more: false, next_page: null });
    expect(new Set([...first.data, ...second.data].map(({ id }: Loose) => id)).size).toBe(
      first.data.length + second.data.length,
    );
  });

  it.each([
    '',
    'nothing',
    'shoe_size:"1"',
    'email:"a" AND name:"b" OR phone:"c"',
    'name~"ab"',
    'created>"soon"',
    'email:"a"name:"b"',
    "email='a@b.example'",
    'created=""',
  ])('rejects %j', async (query) => {
    const { status, json } = await client.call('GET', `/v1/customers/search?query=${encodeURIComponent(query)}`);
    expect([status, json.error.param]).toEqual([400, 'query']);
  });
});
