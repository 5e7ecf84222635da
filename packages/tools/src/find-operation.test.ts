import { createPylon } from '@agent-connectors/pylon';
import { createStripe } from '@agent-connectors/stripe';
import { describe, expect, it } from 'vitest';
import { openShop } from '../test/shop.ts';
import { createToolbox } from './toolbox.ts';

const { client: shopClient, calls } = openShop(() => ({ data: { id: 'o1' } }));
const env = {};
const toolbox = createToolbox([createPylon({ env }), createStripe({ env }), shopClient]);
const failure = async (name: string, box = toolbox) => {
  try {
    await box.execute(name, {}, { dryRun: true });
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('an operation is found', () => {
  it.each([
    ['shop.orders.get'],
    [' shop.orders.get '],
    ['orders.get'],
    ['shop/orders/get'],
    ['shop orders get'],
    ['shop.orders.get(id)'],
    ['shop.orders.get({"id": "o1"})'],
  ])('by %j', async (name) => {
    expect((await toolbox.execute(name, { id: 'o1' })).data).toEqual({ id: 'o1' });
  });

  it('by its accessor, with and without its connector', async () => {
    for (const name of ['shop.orders.linkItem', 'orders.linkItem', 'shop.orders.link_item'])
      expect((await toolbox.describe(name)).operation).toBe('shop.orders.link_item');
  });
});

describe('an unknown operation names the nearest', () => {
  it.each([
    ['shop.orders.gett', "Did you mean 'shop.orders.get'?"],
    ['shop.order.get', "Did you mean 'shop.orders.get'?"],
    ['shp.orders.get', "Did you mean 'shop.orders.get'?"],
    ['shop_orders_get', "Did you mean 'shop.orders.get'?"],
    ['SHOP.ORDERS.GET', "Did you mean 'shop.orders.get'?"],
    ['`shop.orders.get`', "Did you mean 'shop.orders.get'?"],
    ['shop.customers.archive', 'shop.customers has list.'],
    ['pylon.issue.list', "Did you mean 'pylon.issues.list'?"],
    ['pylon.Issues.Search', "Did you mean 'pylon.issues.search'?"],
  ])('%s', async (name, hint) => {
    expect(await failure(name)).toMatchObject({ code: 'unknown_operation', hint: expect.stringContaining(hint) });
  });

  it('or those that its words mean', async () => {
    expect(await failure('delete_an_order')).toMatchObject({ hint: expect.stringContaining('shop.orders.delete') });
  });

  it('and does not choose between connectors that share a name', async () => {
    const both = createToolbox([shopClient, createStripe({ env })]);
    expect(await failure('customers.list', both)).toMatchObject({
      code: 'unknown_operation',
      hint: expect.stringMatching(
        /shop\.customers\.list.*stripe\.customers\.list|stripe\.customers\.list.*shop\.customers\.list/s,
      ),
    });
  });

  it.each([
    '',
    ' ',
    '.',
    '..',
    '*',
    'constructor',
    '__proto__',
    'shop.__proto__.get',
    'shop.orders.toString',
    '😀'.repeat(5000),
  ])('and takes %j for no operation', async (name) => {
    const error = await failure(name);
    expect(error).toMatchObject({ code: 'unknown_operation' });
    expect(String(error).length).toBeLessThan(1000);
  });

  it('and takes no other value than text', async () => {
    for (const name of [undefined, null, 1, {}, ['shop.orders.get']])
      await expect(Reflect.apply(toolbox.execute, undefined, [name])).rejects.toMatchObject({
        code: 'unknown_operation',
      });
  });
});

describe('an operation that is not offered', () => {
  it('is refused, and says that the toolbox is read-only', async () => {
    const readOnly = createToolbox([shopClient], { policy: { readOnly: true } });
    const before = calls.length;
    await expect(readOnly.execute('shop.orders.delete', { id: 'o1' })).rejects.toMatchObject({
      code: 'not_permitted',
      outcome: 'not_sent',
      message: expect.stringContaining('read-only, and shop.orders.delete is not a read'),
    });
    await expect(readOnly.execute('orders.delete', { id: 'o1' })).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(readOnly.describe('shop.orders.delete')).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(readOnly.confirmationFor('shop.orders.delete', { id: 'o1' })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    expect(calls).toHaveLength(before);
  });

  it('is not among the nearest names', async () => {
    const box = createToolbox([shopClient], { exclude: ['shop.orders.delete'] });
    expect(await failure('shop.orders.delet', box)).not.toMatchObject({
      hint: expect.stringContaining('shop.orders.delete'),
    });
    expect(await failure('shop.orders.delete', box)).toMatchObject({
      message: expect.stringContaining('not offered here'),
    });
  });
});
