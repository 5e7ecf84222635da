import { expect, it } from 'vitest';
import { openShop } from '../../test/shop.ts';
import { createToolbox } from '../toolbox.ts';
import { createTools, type ToolMode } from './create-tools.ts';
import { isApprovalNeeded } from './framework.ts';

async function deleting(mode: ToolMode) {
  const { client } = openShop(() => ({ data: {} }));
  const tools = await createTools(createToolbox([client]), { mode });
  const tool = tools.find(({ name }) => name === (mode === 'discover' ? 'execute_operation' : 'shop_orders_delete'));
  if (tool === undefined) throw new TypeError('There is such a tool.');
  const args = mode === 'discover' ? { operation: 'shop.orders.delete', params: { id: '1' } } : { id: '1' };
  return { tool, args };
}

// Mastra removes arguments of its own after it has asked whether a person has to approve.
it.each(['discover', 'operations'] as const)(
  'an argument that a framework removes does not make a call in mode %s pass without a person',
  async (mode) => {
    const { tool, args } = await deleting(mode);
    expect(await isApprovalNeeded(tool, args)).toBe(true);
    expect(await isApprovalNeeded(tool, { ...args, _background: {} })).toBe(true);
    expect(await isApprovalNeeded(tool, { ...args, suspendedToolRunId: 'r' })).toBe(true);
  },
);

it.each([
  [{}],
  [null],
  ['text'],
  [[1]],
  [{ operation: 'shop.orders.list' }],
  [{ operation: 'shop.orders.delete', params: {} }],
])('no person is asked about %j, which reads or is invalid', async (args) => {
  const { tool } = await deleting('discover');
  expect(await isApprovalNeeded(tool, args)).toBe(false);
});
