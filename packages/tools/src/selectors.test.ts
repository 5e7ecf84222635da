import { describe, expect, it } from 'vitest';
import { openShop } from '../test/shop.ts';
import { type Selector, selects } from './selectors.ts';
import { createTools } from './surface/create-tools.ts';
import { createToolbox } from './toolbox.ts';
import type { ToolboxOptions } from './toolbox-options.ts';

const { client } = openShop(() => ({}));
const offered = async (options: ToolboxOptions) =>
  (await createToolbox([client], options).operations()).map(({ id }) => id);

const destroy = { name: 'shop.orders.delete', effect: 'destructive' } as const;

describe('a selector', () => {
  it.each<[Selector, boolean]>([
    ['shop', true],
    ['shop.orders', true],
    ['shop.orders.delete', true],
    ['*', true],
    ['*.*.delete', true],
    ['shop.*.delete', true],
    ['@destructive', true],
    ['sho', false],
    ['shop.order', false],
    ['shop.orders.delete.now', false],
    ['orders.delete', false],
    ['*.delete', false],
    ['@write', false],
    ['@sends', false],
    ['@Destructive', false],
  ])('%s selects shop.orders.delete: %s', (selector, expected) => {
    expect(selects(selector, destroy)).toBe(expected);
  });

  it('takes the names of accessors', () => {
    expect(selects('shop.orders.linkItem', { name: 'shop.orders.link_item', effect: 'write' })).toBe(true);
  });

  it('selects by consequences, whatever the effect', () => {
    expect(selects('@sends', { ...destroy, sends: true })).toBe(true);
    expect(selects('@spends', { ...destroy, spends: true })).toBe(true);
    expect(selects('@spends', { ...destroy, sends: true })).toBe(false);
  });
});

describe('a toolbox offers', () => {
  it('everything by default, and only what is included otherwise', async () => {
    expect(await offered({})).toHaveLength(11);
    expect(await offered({ include: ['shop.customers', 'shop.orders.get'] })).toEqual(['orders.get', 'customers.list']);
  });

  it('nothing that is excluded, even if it is included as well', async () => {
    expect(await offered({ include: ['shop.orders.get', 'shop.customers'], exclude: ['*.*.get'] })).toEqual([
      'customers.list',
    ]);
  });

  it('nothing that may send or spend with certain parameters, where these are excluded', async () => {
    const ids = await offered({ exclude: ['@sends', '@spends'] });
    expect(ids).not.toContain('orders.update');
    expect(ids).not.toContain('orders.refund');
    expect(ids).toContain('orders.delete');
  });

  it('only reads with `readOnly`, whatever is included', async () => {
    expect(await offered({ include: ['shop.orders.delete', 'shop.orders.get'], policy: { readOnly: true } })).toEqual([
      'orders.get',
    ]);
  });

  it('nothing, and says so, where selectors leave nothing', async () => {
    const nothing: readonly (readonly [ToolboxOptions, RegExp])[] = [
      [{ include: [] }, /include: expected selectors that leave an operation/],
      [{ exclude: ['shop'] }, /exclude: expected selectors that leave an operation/],
      [{ include: ['shop.orders.delete'], policy: { readOnly: true } }, /selectors of writes alone.*read-only toolbox/],
    ];
    for (const [options, message] of nothing) {
      await expect(createToolbox([client], options).ready()).rejects.toThrow(message);
    }
  });

  it.each<[string, ToolboxOptions, RegExp]>([
    [
      'include',
      { include: ['shop.order'] },
      /include\.0: expected a selector.*received 'shop\.order'.*did you mean 'shop\.orders'/,
    ],
    [
      'exclude',
      { exclude: ['shop.customers', 'shop.orders.deletes'] },
      /exclude\.1.*did you mean 'shop\.orders\.delete'/,
    ],
    ['policy.confirm', { policy: { confirm: ['shop.orders.remove'] } }, /policy\.confirm\.0: expected a selector/],
  ])('nothing at all, where a selector in `%s` selects nothing', async (_, options, message) => {
    const toolbox = createToolbox([client], options);
    await expect(toolbox.ready()).rejects.toThrow(message);
    await expect(createTools(toolbox)).rejects.toThrow(message);
    await expect(toolbox.operations()).rejects.toThrow(message);
    await expect(toolbox.execute('shop.orders.get', { id: 'o1' })).rejects.toMatchObject({ code: 'invalid_options' });
    await expect(toolbox.search('orders')).rejects.toMatchObject({ code: 'invalid_options' });
  });

  it.each<[ToolboxOptions, RegExp]>([
    [{ policy: { confirm: ['@destuctive'] } }, /policy\.confirm\.0.*did you mean '@destructive'/],
    [{ include: ['@Read'] }, /include\.0.*did you mean '@read'/],
    [{ exclude: ['shops.orders'] }, /exclude\.0.*did you mean 'shop'|there is: shop/],
    [{ include: ['orders.get'] }, /include\.0: expected a selector.*received 'orders\.get'/],
  ])('nothing, and is not even created, where a selector cannot select anything: %o', (options, message) => {
    expect(() => createToolbox([client], options)).toThrow(message);
  });
});

it('a toolbox is ready without its catalogs where no selector names an operation', async () => {
  const source = {
    id: 'shop',
    catalog: () => Promise.reject(new Error('not to be loaded')),
    connector: () => Promise.reject(new Error('not to be loaded')),
    client: async () => client,
  };
  await createToolbox([source], { exclude: ['@spends'] }).ready();
  await expect(createToolbox([source], { exclude: ['shop.orders'] }).ready()).rejects.toThrow('not to be loaded');
});
