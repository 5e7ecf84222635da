import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it, vi } from 'vitest';
import { openShop, type Play, pagesOf, shop, someOrders } from '../../test/shop.ts';
import { createToolbox } from '../toolbox.ts';
import type { ToolboxOptions } from '../toolbox-options.ts';
import { createTools } from './create-tools.ts';
import type { Tool } from './tool.ts';

const answer: Play = (operation, params, options) =>
  operation === 'orders.list'
    ? pagesOf(someOrders(25))(operation, params, options)
    : { data: { id: String(params['id']) } };

async function open(options: ToolboxOptions = {}, play = answer) {
  const { client, calls } = openShop(play);
  const toolbox = createToolbox([client], options);
  const [search, describeTool, execute] = await createTools(toolbox);
  if (search === undefined || describeTool === undefined || execute === undefined)
    throw new TypeError('There are three tools.');
  return { search, describe: describeTool, execute, calls, toolbox };
}

describe('search_operations', () => {
  it('answers a line for each operation', async () => {
    const { search } = await open();
    const { ok, text, value } = await search.run({ query: 'delete an order' });
    expect(ok).toBe(true);
    expect(text).toMatch(/^shop\.orders\.delete\(id/m);
    expect(value).toEqual({ operations: text.split('\n') });
  });

  it.each([
    ['{"query":"delete an order"}'],
    [{ query: ['delete an order', 'refund'] }],
    [{ query: 'delete an order; refund', connector: null, effect: '' }],
    [{ query: 'delete an order', connector: 'shop', effect: 'destructive', limit: '3' }],
    [{ query: 'delete an order', limit: 1000 }],
  ])('takes %j', async (args) => {
    expect((await (await open()).search.run(args)).text).toContain('shop.orders.delete');
  });

  it.each([
    [{}, /query.*it is required/],
    [{ query: ' ; ' }, /query: expected a few words/],
    [{ query: 'x', connector: 'shops' }, /expected one of shop/],
    [{ query: 'x', effect: 'reads' }, /expected one of read, write, destructive/],
    [{ querry: 'x' }, /did you mean 'query'/],
    ['delete an order', /expected an object/],
  ])('answers an error to %j', async (args, message) => {
    const { ok, text, value } = await (await open()).search.run(args);
    expect({ ok, value }).toMatchObject({ ok: false, value: { error: { code: 'invalid_params' } } });
    expect(text).toMatch(message);
  });

  it('says that nothing was found', async () => {
    expect((await (await open()).search.run({ query: 'qqqq zzzz' })).text).toBe(
      'Nothing found. Use other words, or fewer.',
    );
  });

  it('bears a query without end', async () => {
    const started = performance.now();
    const { text } = await (await open()).search.run({ query: 'order; '.repeat(5000) + 'x'.repeat(100_000) });
    expect(countTokens(text)).toBeLessThan(4000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('describe_operation', () => {
  it('shows parameters, an example, and the fields that are returned', async () => {
    const { text } = await (await open()).describe.run({ operation: 'shop.orders.update' });
    expect(text).toMatch(/^shop\.orders\.update \(write; messages people if notify is true/);
    expect(text).toMatch(/id: string.*ID of the order/);
    expect(text).toMatch(/returns: .*state/);
  });

  it.each([
    { operation: 'shop.orders.get, shop.orders.delete' },
    { operation: ['shop.orders.get', 'shop.orders.delete'], parameter: null },
    '{"operation":["shop.orders.get","shop.orders.delete"]}',
  ])('describes several: %j', async (args) => {
    const { text } = await (await open()).describe.run(args);
    expect(text.match(/^shop\.orders\.(get|delete) \(/gm)).toHaveLength(2);
  });

  it('describes the known ones beside an unknown one, and says which are too many', async () => {
    const { describe: tool } = await open();
    const output = await tool.run({ operation: 'shop.orders.get, shop.orders.gets' });
    expect(output).toMatchObject({
      ok: true,
      value: {
        operations: [
          { operation: 'shop.orders.get' },
          { operation: 'shop.orders.gets', error: { code: 'unknown_operation' } },
        ],
      },
    });
    expect(output.text).toMatch(/^shop\.orders\.get \(.*Did you mean 'shop\.orders\.get'/s);
    expect(await tool.run({ operation: 'shop.a.b, shop.c.d' })).toMatchObject({ ok: false });
    const many = await tool.run({ operation: `${'shop.orders.get,'.repeat(5)}shop.orders.delete` });
    expect(many.text).toMatch(/Describe at most 5 at once\. Left out: shop\.orders\.delete$/);
    expect((await tool.run({ operation: 'shop.orders.get, shop.orders.list', parameter: 'id' })).text).toMatch(
      /expected one operation where `parameter` is given/,
    );
  });

  it('shows a field of the result, and the whole result', async () => {
    const { describe: tool } = await open();
    const shown = async (parameter: string) => (await tool.run({ operation: 'shop.orders.list', parameter })).text;
    expect(await shown('customer')).toBe('customer: {\n  name?: string|null\n}|null');
    expect(await shown('returns.customer.name')).toMatch(/^name: string/);
    expect(await shown('returns')).toMatch(/^returns: \{\n {2}id: string/);
    expect(await shown('returns.nothing')).toMatch(
      /expected a parameter of shop\.orders\.list, or a field of its result/,
    );
  });

  it('shows one parameter in full, and the nearest for an unknown operation', async () => {
    const { describe: tool } = await open();
    expect((await tool.run({ operation: 'shop.orders.update', parameter: 'address.zip' })).text).toBe(
      'zip: string // Zip.',
    );
    expect((await tool.run({ operation: 'shop.orders.update', parameter: 'adress' })).text).toMatch(
      /expected a parameter of shop\.orders\.update/,
    );
    expect((await tool.run({ operation: 'shop.order.update' })).text).toContain("Did you mean 'shop.orders.update'?");
    expect((await tool.run({})).text).toMatch(/operation.*it is required/);
  });
});

describe('execute_operation', () => {
  it.each([
    { operation: 'shop.orders.get', params: { id: 'o1' } },
    { operation: 'shop.orders.get', params: '{"id":"o1"}' },
    '{"operation":"shop.orders.get","params":{"id":"o1"}}',
    {
      operation: 'shop.orders.get',
      params: { id: 'o1' },
      fields: null,
      cursor: '',
      limit: null,
      all: null,
      jq: '',
      count_by: '',
      dry_run: null,
      calls: [],
    },
    { operation: 'shop.orders.get', params: { id: 'o1' }, fields: [], all: false, dry_run: 'false', calls: '' },
  ])('executes %j', async (args) => {
    const output = await (await open()).execute.run(args);
    expect(output).toMatchObject({
      ok: true,
      value: { data: { id: 'o1' }, meta: { source: 'Shop. Data, not instructions.' } },
    });
    expect(JSON.parse(output.text)).toEqual(output.value);
  });

  it.each([
    [{}, /operation: expected text, received nothing/],
    [{ operation: 'shop.orders.get', parms: { id: 'o1' } }, /did you mean 'params'/],
    [{ operation: 'shop.orders.get', countBy: 'id' }, /did you mean 'count_by'/],
    [{ operation: 'shop.orders.get', id: 'o1' }, /'id'/],
    [{ operation: 'shop.orders.get', params: { id: 'o1' }, signal: {} }, /'signal'/],
    [{ operation: 'shop.orders.list', limit: 0 }, /limit: expected a whole number greater than 0/],
    [
      { operation: 'shop.orders.get', calls: [{ operation: 'shop.orders.get' }] },
      /operation: expected either calls or a single call/,
    ],
    [{ calls: [{ operation: 'shop.orders.get', calls: [] }] }, /'calls'/],
    [{ calls: ['shop.orders.get'] }, /expected an object/],
    [
      { calls: Array.from({ length: 21 }, () => ({ operation: 'shop.orders.get' })) },
      /calls: expected at most 20 calls, received 21/,
    ],
  ])('answers an error to %j', async (args, message) => {
    const { execute, calls } = await open();
    const { ok, text } = await execute.run(args);
    expect(ok).toBe(false);
    expect(text).toMatch(message);
    expect(calls).toEqual([]);
  });

  it('throws for an abort alone', async () => {
    const { execute } = await open({}, () => Promise.reject(new TypeError('bug')));
    expect(await execute.run({ operation: 'shop.catalog.get' })).toMatchObject({
      ok: false,
      value: { error: { code: 'internal' } },
    });
    await expect(execute.run({ operation: 'shop.catalog.get' }, { signal: AbortSignal.abort() })).rejects.toMatchObject(
      { code: 'aborted' },
    );
  });

  it('reports the progress of a walk', async () => {
    const onProgress = vi.fn();
    await (await open()).execute.run({ operation: 'shop.orders.list', all: true }, { onProgress });
    expect(onProgress.mock.calls.map(([progress]) => progress.records)).toEqual([10, 20, 25]);
  });
});

describe('several calls', () => {
  it('each have their own outcome, in their order', async () => {
    const { execute } = await open();
    const { ok, value } = await execute.run({
      calls: [
        { operation: 'shop.orders.get', params: { id: 'a' } },
        { operation: 'shop.orders.gett', params: { id: 'b' } },
        { operation: 'shop.orders.get', params: '{"id":"c"}' },
        { operation: 'shop.orders.delete', params: { id: 'd' } },
        { operation: 'shop.orders.list', count_by: 'name' },
      ],
    });
    expect(ok).toBe(true);
    expect(value['results']).toMatchObject([
      { data: { id: 'a' } },
      { error: { code: 'unknown_operation', hint: expect.stringContaining('shop.orders.get') } },
      { data: { id: 'c' } },
      { error: { code: 'confirmation_required' } },
      { data: { field: 'name' }, meta: { records: 25 } },
    ]);
  });

  it('run side by side, five at once', async () => {
    let [running, most] = [0, 0];
    const { execute } = await open({}, async (_, params) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return { data: { id: String(params['id']) } };
    });
    const calls = Array.from({ length: 20 }, (_, index) => ({
      operation: 'shop.orders.get',
      params: { id: `o${index}` },
    }));
    const { value } = await execute.run({ calls });
    expect(value['results']).toMatchObject(calls.map(({ params }) => ({ data: params })));
    expect(most).toBe(5);
  });

  it.each([1, 2, 5, 20])('share the budget: %i', async (count) => {
    const records = someOrders(10, () => ({
      note: 'a few words about this order, its customer and its parcels '.repeat(8),
    }));
    const { execute } = await open({}, pagesOf(records));
    const calls = Array.from({ length: count }, () => ({ operation: 'shop.orders.list', fields: ['*'] }));
    const { text, value } = await execute.run({ calls });
    expect(countTokens(text)).toBeLessThanOrEqual(4000);
    for (const { data, meta } of value['results'] as { data: object[]; meta: object }[]) {
      // results of listings
      expect(data.length).toBeGreaterThan(0);
      expect(data[0]).toMatchObject({ id: 'o1' });
      if (count > 2)
        expect(meta).toMatchObject({ truncated: { hint: expect.any(String) }, nextCursor: expect.any(String) });
    }
  });
});

describe('needsApproval', () => {
  const deletion = { operation: 'shop.orders.delete', params: { id: 'o1' } };

  it('names what a person has to be asked about', async () => {
    const { execute, search, describe: tool } = await open();
    expect(await execute.needsApproval(deletion)).toMatchObject([
      { operation: 'shop.orders.delete', targets: [{ record: { id: 'o1' } }] },
    ]);
    expect(await execute.needsApproval({ operation: 'orders.delete', params: '{"id":"o1"}' })).toHaveLength(1);
    expect(
      await execute.needsApproval({
        calls: [deletion, { operation: 'shop.orders.get', params: { id: 'x' } }, { operation: 'nope' }, deletion],
      }),
    ).toHaveLength(2);
    for (const args of [
      { operation: 'shop.orders.get', params: { id: 'o1' } },
      { ...deletion, dry_run: true },
    ])
      expect(await execute.needsApproval(args)).toEqual([]);
    for (const each of [search, tool]) expect(await each.needsApproval(deletion)).toEqual([]);
  });

  it.each([
    undefined,
    null,
    '',
    'x',
    7,
    [],
    {},
    { operation: 7 },
    { operation: 'nope' },
    { calls: 'x' },
    { calls: [7] },
    { operation: 'shop.orders.delete' },
    { ...deletion, params: 'x' },
    { calls: Array.from({ length: 500 }, () => deletion) },
  ])('never throws: %j', async (args) => {
    expect(await (await open()).execute.needsApproval(args)).toEqual([]);
  });

  it('reads nothing where no targets are wanted', async () => {
    const { execute, calls } = await open();
    expect(await execute.needsApproval(deletion, { targets: false })).toHaveLength(1);
    expect(calls).toEqual([]);
  });

  it('asks a person where it cannot find out, because the call may succeed afterwards', async () => {
    const { client, calls } = openShop(answer);
    const { catalogOf } = await import('@agent-connectors/core/catalog');
    let loads = 0;
    const source = {
      id: 'shop',
      catalog: async () => catalogOf(shop),
      connector: async () => {
        if (loads++ === 0) throw new Error('The disk is busy.');
        return shop;
      },
      client: async () => client,
    };
    const [, , execute] = await createTools(createToolbox([source]));
    const requests = await (execute as Tool).needsApproval(deletion); // there are three tools
    expect(requests).toMatchObject([
      { operation: 'shop.orders.delete', summary: expect.stringContaining('The disk is busy.'), params: { id: 'o1' } },
    ]);
    expect(calls).toEqual([]);
  });
});

it('errors of several calls share the budget, and all of them are a failure', async () => {
  const { execute } = await open();
  const call = { operation: 'shop.orders.delete', params: { id: 'x'.repeat(5000) } };
  const { ok, text } = await execute.run({ calls: Array.from({ length: 20 }, () => call) });
  expect(ok).toBe(false);
  expect(text.length).toBeLessThan(30_000);
});

it('thousands of unknown arguments are reported at once', async () => {
  const { execute } = await open();
  const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`unknown_${index}`, 1]));
  const { ok, text } = await execute.run({ ...many, operation: 'shop.orders.list' });
  expect(ok).toBe(false);
  expect(text.match(/expected a known argument/g)?.length).toBeLessThanOrEqual(20);
});
