import { RateLimitError, ServerError } from '@agent-connectors/core';
import { describe, expect, it, vi } from 'vitest';
import { openShop, type Play, pagesOf, someOrders } from '../../test/shop.ts';
import { createToolbox } from '../toolbox.ts';
import type { ToolboxOptions } from '../toolbox-options.ts';
import type { ExecuteOptions } from './execute-options.ts';
import type { ToolboxResult } from './toolbox-result.ts';

const all = { fields: ['*'] };
const idsOf = ({ data }: ToolboxResult) => (data as readonly { readonly id: string }[]).map(({ id }) => id); // records of a listing

function open(play: Play, options: ToolboxOptions = {}) {
  const { client, calls } = openShop(play);
  return { toolbox: createToolbox([client], options), calls };
}

/** Reads a listing to its end, from cursor to cursor. */
async function readAll(
  play: Play,
  options: ToolboxOptions,
  execute: ExecuteOptions = {},
  name = 'shop.orders.list',
  params = {},
) {
  const { toolbox, calls } = open(play, options);
  const results: ToolboxResult[] = [];
  let cursor: string | undefined;
  do {
    const result = await toolbox.execute(name, params, { ...execute, ...(cursor !== undefined && { cursor }) });
    results.push(result);
    cursor = result.meta.nextCursor;
  } while (cursor !== undefined && results.length < 500);
  return { results, ids: results.flatMap(idsOf), calls };
}

const texts = (index: number) => ({ name: `Order ${index} ${'words of it '.repeat(5 + (index % 7) * 8)}` });
/** Numbered pages, or all at once. */
const numbered: Play = (operation, params) => {
  const records = someOrders(95, texts);
  if (operation === 'orders.list_all') return { data: records };
  const [page, size] = [Number(params['cursor'] ?? 1), Number(params['limit'] ?? 10)];
  return {
    data: records.slice((page - 1) * size, page * size),
    ...(page * size < 95 && { nextCursor: String(page + 1) }),
  };
};
const expected = someOrders(95).map(({ id }) => id);

describe('a listing that is cut', () => {
  it('is read on inside of a page, without loss or repetition', async () => {
    const { ids, results } = await readAll(pagesOf(someOrders(95, texts)), { maxResultTokens: 400 }, all);
    expect(ids).toEqual(expected);
    expect(results.length).toBeGreaterThan(20);
    expect(results[0]?.meta).toMatchObject({
      truncated: { shown: expect.any(Number), of: 10, hint: expect.stringContaining('nextCursor') },
    });
  });

  it.each([1, 3, 7, 25, 60, 95, 1000])('and is read on with `limit: %i` over pages', async (limit) => {
    const { ids } = await readAll(pagesOf(someOrders(95, texts)), { maxResultTokens: 600 }, { ...all, limit });
    expect(ids).toEqual(expected);
  });

  it.each(['shop.orders.list_by_page', 'shop.orders.list_all'])('and is read on in %s', async (name) => {
    const { ids } = await readAll(numbered, { maxResultTokens: 500 }, all, name);
    expect(ids).toEqual(expected);
  });

  it('keeps the size of numbered pages, whatever is asked for later', async () => {
    const { toolbox } = open(numbered, { maxResultTokens: 20_000 });
    const first = await toolbox.execute('shop.orders.list_by_page', { limit: 20 });
    const rest = await toolbox.execute('shop.orders.list_by_page', {}, { all: true, cursor: first.meta.nextCursor });
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(expected);
  });

  it("and is read on where the caller's own page size is left out later", async () => {
    const { toolbox } = open(pagesOf(someOrders(40, texts)), { maxResultTokens: 600 });
    const first = await toolbox.execute('shop.orders.list', { limit: 9 }, all);
    const { nextCursor } = first.meta;
    const second = await toolbox.execute(
      'shop.orders.list',
      {},
      { ...all, ...(nextCursor !== undefined && { cursor: nextCursor }) },
    );
    expect([...idsOf(first), ...idsOf(second)]).toEqual(expected.slice(0, idsOf(first).length + idsOf(second).length));
  });

  it('takes its cursor among the parameters too, and refuses it with other parameters', async () => {
    const { toolbox, calls } = open(pagesOf(someOrders(30, texts)), { maxResultTokens: 400 });
    const first = await toolbox.execute('shop.orders.list', { state: 'new' }, all);
    const cursor = first.meta.nextCursor ?? '';
    const second = await toolbox.execute('shop.orders.list', { cursor, state: 'new' }, all);
    expect(idsOf(second)[0]).toBe(`o${idsOf(first).length + 1}`);
    const before = calls.length;
    await expect(toolbox.execute('shop.orders.list', { cursor, state: 'old' }, all)).rejects.toMatchObject({
      code: 'invalid_params',
      message: expect.stringContaining('the cursor of a call with the same parameters'),
    });
    expect(calls).toHaveLength(before);
  });

  it("hands the vendor's own cursor through, whatever it looks like", async () => {
    for (const cursor of ['at.', 'at.bm90IG91cnM', 'at.W10', 'ä😀 "', 'x'.repeat(3000)]) {
      const { toolbox, calls } = open((_, params) => ({
        data: someOrders(1),
        ...(params['cursor'] === undefined && { nextCursor: cursor }),
      }));
      const first = await toolbox.execute('shop.orders.list');
      expect(first.meta.nextCursor).toBe(cursor);
      await toolbox.execute('shop.orders.list', {}, { cursor });
      expect(calls.at(-1)?.params['cursor']).toBe(cursor);
    }
  });
});

describe('a walk', () => {
  it('reads one page unless told otherwise', async () => {
    const { toolbox, calls } = open(pagesOf(someOrders(95)));
    const { data, meta } = await toolbox.execute('shop.orders.list');
    expect(data).toHaveLength(10);
    expect(meta).toMatchObject({ nextCursor: '10', fields: 'brief' });
    expect(calls).toHaveLength(1);
  });

  it('reads no page more than `limit` needs', async () => {
    const { toolbox, calls } = open(pagesOf(someOrders(95)), { maxResultTokens: 20_000 });
    expect((await toolbox.execute('shop.orders.list', {}, { limit: 25 })).data).toHaveLength(25);
    expect(calls).toHaveLength(3);
  });

  it('reads all pages with `all`, and reports its progress', async () => {
    const { toolbox } = open(pagesOf(someOrders(95)), { maxResultTokens: 20_000 });
    const onProgress = vi.fn();
    const result = await toolbox.execute('shop.orders.list', {}, { all: true, onProgress });
    expect(idsOf(result)).toEqual(expected);
    expect(result.meta).not.toHaveProperty('nextCursor');
    expect(onProgress).toHaveBeenCalledTimes(10);
    expect(onProgress).toHaveBeenLastCalledWith({ records: 95, pages: 10 });
  });

  it('ends at `maxRecords`, says so, and can be read on', async () => {
    const { toolbox } = open(pagesOf(someOrders(95)), { maxRecords: 33, maxResultTokens: 20_000 });
    const first = await toolbox.execute('shop.orders.list', {}, { all: true });
    expect(first.data).toHaveLength(33);
    expect(first.meta.incomplete).toMatch(/Only the first 33 records were read/);
    const rest = await toolbox.execute('shop.orders.list', {}, { all: true, cursor: first.meta.nextCursor });
    expect(idsOf(rest)).toEqual(expected.slice(33, 66));
    const counted = await toolbox.execute('shop.orders.list', {}, { all: true, jq: 'length' });
    expect(counted).toMatchObject({
      data: 33,
      meta: { records: 33, incomplete: expect.stringContaining('33'), nextCursor: expect.any(String) },
    });
  });

  it('that fails in the middle keeps its records and gives the cursor of the page that failed', async () => {
    let fails = true;
    const play: Play = (operation, params, options) => {
      if (params['cursor'] === '30' && fails)
        throw new ServerError({ message: 'The shop is closed.', outcome: 'rejected' });
      return pagesOf(someOrders(95))(operation, params, options);
    };
    const { toolbox } = open(play, { maxResultTokens: 20_000 });
    const first = await toolbox.execute('shop.orders.list', {}, { all: true });
    expect(first.data).toHaveLength(30);
    expect(first.meta).toMatchObject({ nextCursor: '30', incomplete: expect.stringContaining('The shop is closed.') });
    fails = false;
    const second = await toolbox.execute('shop.orders.list', {}, { all: true, cursor: '30' });
    expect([...idsOf(first), ...idsOf(second)]).toEqual(expected);
  });

  it('that fails at once throws the error', async () => {
    const { toolbox } = open(() => {
      throw new RateLimitError({ message: 'Slow down.', retryAfterMs: 5000, outcome: 'rejected' });
    });
    await expect(toolbox.execute('shop.orders.list', {}, { all: true })).rejects.toMatchObject({
      code: 'rate_limited',
    });
  });

  it('whose pages do not advance ends', async () => {
    const { toolbox } = open(() => ({ data: someOrders(10), nextCursor: 'again' }), { maxResultTokens: 20_000 });
    const { data, meta } = await toolbox.execute('shop.orders.list', {}, { all: true });
    expect(data).toHaveLength(10);
    expect(meta.incomplete).toMatch(/failed/);
    // It would lead in a circle.
    expect(meta).not.toHaveProperty('nextCursor');
  });
});

describe('the deadline of a walk', () => {
  /** A deadline that the test sets off. */
  function fakeDeadline() {
    const controller = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(controller.signal);
    return { end: () => controller.abort(new DOMException('over', 'TimeoutError')), timeout };
  }
  const waiting = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  it('ends it with the records that were read', async () => {
    const deadline = fakeDeadline();
    const play: Play = (operation, params, options) => {
      if (params['cursor'] !== '20') return pagesOf(someOrders(95))(operation, params, options);
      deadline.end();
      return waiting(options.signal);
    };
    const { toolbox } = open(play, { maxWalkMs: 5000, maxResultTokens: 20_000 });
    const { data, meta } = await toolbox.execute('shop.orders.list', {}, { all: true });
    expect(deadline.timeout).toHaveBeenCalledWith(5000);
    expect(data).toHaveLength(20);
    expect(meta).toMatchObject({ nextCursor: '20', incomplete: 'The walk took longer than 5 s.' });
  });

  it('is a timeout, and no abort, when not even the first page came', async () => {
    const deadline = fakeDeadline();
    const { toolbox } = open((_operation, _params, { signal }) => {
      deadline.end();
      return waiting(signal);
    });
    await expect(toolbox.execute('shop.orders.list', {}, { all: true })).rejects.toMatchObject({ code: 'timeout' });
  });

  it("is told apart from the caller's abort, which loses the records", async () => {
    fakeDeadline();
    const controller = new AbortController();
    const play: Play = (operation, params, options) => {
      if (params['cursor'] === undefined) return pagesOf(someOrders(95))(operation, params, options);
      controller.abort();
      return waiting(options.signal);
    };
    const { toolbox } = open(play);
    const { signal } = controller;
    await expect(toolbox.execute('shop.orders.list', {}, { all: true, signal })).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});
