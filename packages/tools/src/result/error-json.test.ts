import { NotFoundError, RateLimitError, ServerError, TimeoutError } from '@agent-connectors/core';
import { createPylon } from '@agent-connectors/pylon';
import { describe, expect, it } from 'vitest';
import { openShop, type Play } from '../../test/shop.ts';
import { createTools } from '../surface/create-tools.ts';
import { createToolbox } from '../toolbox.ts';
import { errorJson } from './error-json.ts';

const fails =
  (error: () => unknown): Play =>
  () => {
    throw error();
  };
const lost = () => new TimeoutError({ message: 'The shop did not answer.', outcome: 'unknown' });
const policy = { confirm: [] };

async function jsonOf(play: Play, operation: string, params: unknown, more: object = {}) {
  const { client } = openShop(play);
  const [, , execute] = await createTools(createToolbox([client], { policy }));
  return execute?.run({ operation, params, ...more });
}

describe('an error', () => {
  it('has one shape, whatever happened', async () => {
    const errors = [
      new NotFoundError({ message: 'No such order.', outcome: 'rejected', status: 404, vendorCode: 'gone' }),
      new RateLimitError({
        message: 'Slow down.',
        outcome: 'rejected',
        retryAfterMs: 1500,
        status: 429,
        retryable: true,
      }),
      lost(),
      new TypeError('x is not a function'),
      'a text',
      undefined,
      null,
      Object.create(null),
      { message: 'an object' },
      new DOMException('over', 'TimeoutError'),
    ];
    for (const error of errors) {
      const json = errorJson(error, 'shop.orders.get');
      expect(json).toMatchObject({
        code: expect.any(String),
        message: expect.any(String),
        outcome: expect.stringMatching(/^(not_sent|rejected|unknown)$/),
        retryable: expect.any(Boolean),
      });
      const known = [
        'code',
        'message',
        'hint',
        'outcome',
        'retryable',
        'retryAfterMs',
        'status',
        'vendorCode',
        'idempotencyKey',
      ];
      expect(known).toEqual(expect.arrayContaining(Object.keys(json)));
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }
  });

  it('says what to do next', () => {
    expect(
      errorJson(new RateLimitError({ message: 'Slow down.', retryAfterMs: 1500 }), 'shop.orders.get').hint,
    ).toContain('Wait 2 s before the next call.');
    expect(errorJson(new RateLimitError({ message: 'Slow down.' }), 'shop.orders.get').hint ?? '').not.toContain(
      'Wait',
    );
  });

  it('is cut where a vendor sends a page', () => {
    const { message } = errorJson(new ServerError({ message: '<html>'.repeat(10_000), outcome: 'unknown' }));
    expect(message.length).toBeLessThan(2100);
    expect(message).toMatch(/…\[cut: \d+ more characters\]$/);
  });

  it('does not tell what a vendor did not send through the client', async () => {
    const client = createPylon({
      apiToken: 'pylon-token-hunter2-abc',
      env: {},
      retries: 0,
      fetch: async () => Promise.reject(new Error('connect failed for Bearer pylon-token-hunter2-abc')),
    });
    const [, , execute] = await createTools(createToolbox([client]));
    const output = await execute?.run({ operation: 'pylon.issues.get', params: { id: '1' } });
    expect(output).toMatchObject({ ok: false, value: { error: { code: expect.any(String) } } });
    expect(output?.text).not.toContain('hunter2');
  });
});

describe('invalid parameters', () => {
  it('name the field, what was expected, the nearest name, and where to look', async () => {
    const output = await jsonOf(() => ({}), 'shop.orders.update', { id: 'o1', nam: 'x', notify: 'yes' });
    expect(output).toMatchObject({
      ok: false,
      value: {
        error: {
          code: 'invalid_params',
          outcome: 'not_sent',
          message: expect.stringMatching(/notify.*true or false|nam.*did you mean 'name'/s),
          hint: expect.stringContaining('Call describe_operation for shop.orders.update to see its parameters.'),
        },
      },
    });
  });

  it('without end are named in part', async () => {
    const params = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`wrong${index}`, index]));
    const output = await jsonOf(() => ({}), 'shop.orders.update', params);
    expect(output?.text.length).toBeLessThan(4000);
  });
});

describe('a write whose answer was lost', () => {
  const check = /Check with shop\.orders\.get \{"id":"o1"\}\./;

  it.each([
    ['shop.orders.update', { id: 'o1', name: 'A' }],
    ['orders.update', { id: 'o1', name: 'A' }],
    ['shop.orders.update', '{"id":"o1"}'],
    ['shop.orders.linkItem', { id: 'o1' }],
  ])('names the call that shows what happened: %s', async (operation, params) => {
    expect(await jsonOf(fails(lost), operation, params)).toMatchObject({
      value: { error: { outcome: 'unknown', hint: expect.stringMatching(check) } },
    });
  });

  it('names it for each of several calls, and for a tool of its own', async () => {
    const { client } = openShop(fails(lost));
    const toolbox = createToolbox([client], { policy });
    const [, , execute] = await createTools(toolbox);
    const several = await execute?.run({
      calls: [
        { operation: 'shop.orders.update', params: { id: 'o1' } },
        { operation: 'shop.orders.get', params: { id: 'o1' } },
      ],
    });
    expect(several?.value['results']).toMatchObject([
      { error: { hint: expect.stringMatching(check) } },
      { error: { code: 'timeout' } },
    ]);
    expect(several?.text.match(/Check with/g)).toHaveLength(1);
    const tools = await createTools(toolbox, { mode: 'operations' });
    const update = tools.find(({ name }) => name === 'shop_orders_update');
    expect((await update?.run({ id: 'o1' }))?.text).toMatch(/Check with shop\.orders\.get/);
  });

  it('names the listing where there is nothing to get, and only what is offered', async () => {
    const { client } = openShop(fails(lost));
    const toolbox = createToolbox([client], { policy, exclude: ['shop.orders.get'] });
    await expect(toolbox.execute('shop.orders.update', { id: 'o1' })).rejects.toMatchObject({
      hint: expect.stringContaining('Check with shop.orders.list.'),
    });
    const none = createToolbox([client], { policy, include: ['shop.orders.update'] });
    await expect(none.execute('shop.orders.update', { id: 'o1' })).rejects.toMatchObject({
      outcome: 'unknown',
      message: expect.not.stringContaining('Check with'),
    });
  });

  it('is not meant where the vendor refused it', async () => {
    const refused = fails(() => new NotFoundError({ message: 'No such order.', outcome: 'rejected' }));
    expect((await jsonOf(refused, 'shop.orders.update', { id: 'o1' }))?.text).not.toContain('Check with');
  });
});

describe('a write that answers nothing', () => {
  it('names the call that shows what it has done', async () => {
    const { client } = openShop(() => ({}));
    const toolbox = createToolbox([client], { policy });
    expect((await toolbox.execute('shop.orders.link_item', { id: 'o1' })).meta.next).toBe(
      'Accepted, and the vendor says no more. Check with shop.orders.get {"id":"o1"}',
    );
  });

  it('but none after a deletion, where fields were asked for, and where only everything could be listed', async () => {
    const { client } = openShop(() => ({}));
    const toolbox = createToolbox([client], { policy });
    expect((await toolbox.execute('shop.orders.delete', { id: 'o1' })).meta).not.toHaveProperty('next');
    const narrowed = await toolbox.execute('shop.orders.update', { id: 'o1' }, { fields: ['note'] });
    expect(narrowed.meta).not.toHaveProperty('next');
    const without = createToolbox([client], { policy, exclude: ['shop.orders.get'] });
    expect((await without.execute('shop.orders.update', { id: 'o1' })).meta).not.toHaveProperty('next');
  });

  it('but none where it answers, and none for a read', async () => {
    const { client } = openShop(() => ({ data: { id: 'o1' } }));
    const toolbox = createToolbox([client], { policy });
    expect((await toolbox.execute('shop.orders.update', { id: 'o1' })).meta).not.toHaveProperty('next');
    expect((await toolbox.execute('shop.orders.get', { id: 'o1' })).meta).not.toHaveProperty('next');
  });
});
