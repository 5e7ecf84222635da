import { expect, it } from 'vitest';
import { openShop } from '../../test/shop.ts';
import { createToolbox } from '../toolbox.ts';

const order = { id: 'o1', name: 'A', note: null };

it.each([
  [undefined, { id: 'o1', name: 'A' }],
  [true, order],
])('with nulls: %o, a record is %o', async (nulls, expected) => {
  const { client } = openShop((operation) => ({ data: operation.endsWith('list') ? [order] : order }));
  const toolbox = createToolbox([client]);
  const fields = ['*'];
  expect((await toolbox.execute('shop.orders.get', { id: 'o1' }, { fields, nulls })).data).toEqual(expected);
  expect((await toolbox.execute('shop.orders.list', {}, { fields, nulls })).data).toEqual([expected]);
});
