import { expect, it } from 'vitest';
import { openShop, pagesOf, someOrders } from '../../test/shop.ts';
import { createToolbox } from '../toolbox.ts';

it('a field that a later page has is not missing', async () => {
  const { client } = openShop(pagesOf(someOrders(25, (index) => (index === 24 ? { mine: 1 } : {}))));
  const { data, meta } = await createToolbox([client]).execute(
    'shop.orders.list',
    {},
    { all: true, fields: ['mine', 'other'] },
  );
  expect(data).toMatchObject({ 24: { mine: 1 } });
  expect(meta.warnings).toEqual([expect.stringContaining("fields: no record has 'other'")]);
});

it('other warnings are kept, whichever page they are about', async () => {
  const pages = pagesOf(someOrders(15));
  const { client } = openShop(async (operation, params, options) => ({
    ...(await pages(operation, params, options)),
    ...(params['cursor'] === undefined && { warnings: ['slow'] }),
  }));
  expect((await createToolbox([client]).execute('shop.orders.list', {}, { all: true })).meta.warnings).toEqual([
    'slow',
  ]);
});
