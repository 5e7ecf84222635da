import { createClient, ServerError } from '@agent-connectors/core';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { createToolbox, createTools } from '../src/index.ts';
import { openShop, type Play, shop, someOrders } from './shop.ts';

// What vendors, models and applications do that nobody expects.

async function run(play: Play, args: unknown) {
  const { client } = openShop(play);
  const [, , execute] = await createTools(createToolbox([client]));
  const output = await execute?.run(args);
  if (output === undefined) throw new TypeError('There are three tools.');
  expect(JSON.parse(output.text)).toEqual(JSON.parse(JSON.stringify(output.value)));
  return output;
}

const nested = (depth: number) => {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = { inner: value };
  return value;
};

describe('an odd answer of a vendor', () => {
  it.each<[string, unknown]>([
    ['nulls', [null, null]],
    ['numbers and texts', [1, 'a', true]],
    ['lists', [[1], []]],
    ['records with odd names', [JSON.parse('{"id":"1","__proto__":{"x":1},"constructor":2,"":3,"a.b":4}')]],
    ['the same record again and again', someOrders(10).map(() => ({ id: 'o1' }))],
    ['records that are deep', [{ id: '1', name: nested(500) }]],
    ['numbers beyond JavaScript', [{ id: '1', n: 1e308, m: -0, big: '900719925474099312345' }]],
  ])('of %s is answered', async (_, data) => {
    for (const options of [
      {},
      { fields: ['*'] },
      { fields: ['id', 'customer.name', 'a.b', '__proto__'] },
      { jq: '.' },
      { count_by: 'id' },
      { all: true },
      { limit: 3 },
    ]) {
      const { text } = await run(() => ({ data }), { operation: 'shop.orders.list', ...options });
      expect(text).toMatch(/^\{"(data|error)":/);
      expect(countTokens(text)).toBeLessThanOrEqual(4000);
    }
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ok'],
    ['a number', 0],
    ['false', false],
    ['a list', [1]],
    ['an empty record', {}],
  ])('of %s to a write is answered', async (_, data) => {
    const { text } = await run(() => ({ data }), { operation: 'shop.orders.update', params: { id: 'o1' } });
    expect(text).toMatch(/^\{"(data|error)":/);
  });

  it('with a cursor, warnings and a total of any size fits the budget', async () => {
    const warnings = Array.from(
      { length: 300 },
      (_, index) => `Warning ${index} of the shop. ${'More words. '.repeat(100)}`,
    );
    const data = someOrders(10, () => ({ note: 'words '.repeat(400) }));
    const { text, value } = await run(() => ({ data, nextCursor: 'aB3'.repeat(1000), warnings, total: 1e15 }), {
      operation: 'shop.orders.list',
      fields: ['*'],
    });
    expect(countTokens(text)).toBeLessThanOrEqual(4000);
    expect(value).toMatchObject({
      data: { 0: { id: 'o1' } },
      meta: { total: 1e15, warnings: expect.arrayContaining(['292 more warnings.']) },
    });
    expect(
      (await run(() => ({ data: { id: 'o1' }, warnings }), { operation: 'shop.orders.get', params: { id: 'o1' } })).text
        .length,
    ).toBeLessThan(6000);
  });

  it('to a model that guesses fields fits the budget', async () => {
    const fields = Array.from({ length: 200 }, (_, index) => `guess${index}.inner`);
    const { text } = await run(() => ({ data: someOrders(3) }), { operation: 'shop.orders.list', fields });
    expect(countTokens(text)).toBeLessThanOrEqual(4000);
  });
});

describe('a model that writes anything', () => {
  const deep: unknown = nested(20_000);
  it.each<[string, unknown]>([
    ['deep parameters', { operation: 'shop.orders.update', params: { id: 'o1', address: deep } }],
    ['deep calls', { calls: [deep] }],
    ['a million letters', { operation: 'x'.repeat(1_000_000) }],
    ['a million letters of JSON', `{"operation":"${'x'.repeat(1_000_000)}"}`],
    ['a huge ID', { operation: 'shop.orders.get', params: { id: 'x'.repeat(1_000_000) } }],
    ['a path for an ID', { operation: 'shop.orders.get', params: { id: '../../admin' } }],
    ['a huge cursor', { operation: 'shop.orders.list', cursor: `at.${'A'.repeat(1_000_000)}` }],
    [
      'thousands of fields',
      { operation: 'shop.orders.list', fields: Array.from({ length: 50_000 }, (_, index) => `f${index}`) },
    ],
    ['a huge field', { operation: 'shop.orders.list', count_by: '.'.repeat(200_000) }],
    ['a huge filter', { operation: 'shop.orders.list', jq: '.|'.repeat(100_000) }],
    ['deep lists as text', { operation: 'shop.orders.list', params: '['.repeat(100_000) }],
  ])('%s gets an answer of a bearable size', async (_, args) => {
    const started = performance.now();
    const { text } = await run(() => ({ data: someOrders(3) }), args);
    expect(text.length).toBeLessThan(20_000);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('several copies of the library', () => {
  it('work together: a client and its errors are known by their marks', async () => {
    const error = Object.assign(new Error('The shop is closed. Check.'), {
      code: 'server_error',
      outcome: 'unknown',
      toJSON: () => ({ code: 'server_error', message: 'The shop is closed.', outcome: 'unknown', retryable: false }),
      [Symbol.for('agent-connectors.error.ConnectorError')]: true,
      [Symbol.for('agent-connectors.error.ServerError')]: true,
    });
    const foreign = {
      [Symbol.for('agent-connectors.client.connector')]: shop,
      execute: async (_entity: string, action: string) => {
        if (action === 'get') throw error;
        return { data: { id: 'o1' }, meta: { attempts: 1, durationMs: 1 } };
      },
      check: async () => ({ ok: true }),
    };
    const toolbox = Reflect.apply(createToolbox, undefined, [[foreign]]) as ReturnType<typeof createToolbox>; // what createToolbox returns
    expect((await toolbox.execute('shop.orders.link_item', { id: 'o1' }, { confirm: () => true })).data).toEqual({
      id: 'o1',
    });
    const [, , execute] = await createTools(toolbox);
    expect(await execute?.run({ operation: 'shop.orders.get', params: { id: 'o1' } })).toMatchObject({
      value: { error: { code: 'server_error', message: 'The shop is closed.', outcome: 'unknown' } },
    });
  });
});

describe('a client with settings of its own', () => {
  it('is not allowed more by a toolbox', async () => {
    const { client, calls } = openShop(() => ({ data: { id: 'o1' } }), { policy: { readOnly: true } });
    const toolbox = createToolbox([client], { confirm: () => true, policy: { confirm: [] } });
    for (const name of ['delete', 'update', 'refund'])
      await expect(toolbox.execute(`shop.orders.${name}`, { id: 'o1' })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    expect(calls).toEqual([]);
    expect((await toolbox.execute('shop.orders.get', { id: 'o1' })).data).toEqual({ id: 'o1' });
  });

  it('asks by its own `confirm` for calls that the toolbox lets through', async () => {
    const asked: string[] = [];
    const confirm = ({ operation }: { operation: string }) => {
      asked.push(operation);
      return true;
    };
    const { client } = openShop(() => ({ data: { id: 'o1' } }), { policy: { confirm } });
    await createToolbox([client]).execute('shop.orders.update', { id: 'o1' });
    expect(asked).toEqual(['orders.update']);
  });

  it('reports a missing credential as an error that a model understands', async () => {
    const [, , execute] = await createTools(createToolbox([createClient(shop, { env: {} })]));
    const output = await execute?.run({ operation: 'shop.orders.get', params: { id: 'o1' } });
    expect(output).toMatchObject({ ok: false, value: { error: { code: 'missing_credentials', outcome: 'not_sent' } } });
    expect(output?.text).toContain('SHOP_API_TOKEN');
  });

  it('may be carried out by a platform that fails in its own way', async () => {
    for (const failure of [
      new ServerError({ message: 'Down.', outcome: 'unknown' }),
      new TypeError('fetch failed'),
      'text',
      undefined,
    ]) {
      const { ok, value } = await run(() => Promise.reject(failure), {
        operation: 'shop.orders.get',
        params: { id: 'o1' },
      });
      expect(ok).toBe(false);
      expect(value).toMatchObject({
        error: { code: expect.any(String), message: expect.any(String), outcome: expect.any(String) },
      });
    }
  });
});
