import type { Catalog } from '@agent-connectors/core/catalog';
import { describe, expect, it } from 'vitest';
import { mainEntities } from './main-entities.ts';
import { routingLines } from './routing.ts';

const entity = (id: string, ...also: readonly string[]) => ({ id, accessor: id, summary: '', also });
const operation = (id: string, ...asks: readonly string[]) => ({
  id,
  summary: '',
  asks,
  effect: 'read' as const,
  required: [],
  optional: [],
});

const catalog: Catalog = {
  format: 1,
  connector: 'shop',
  title: 'Shop',
  version: '1',
  entities: [
    entity('locations', 'offices'),
    entity('refunds', 'money back'),
    entity('batches', 'plans'),
    entity('plans', 'plans', 'subscriptions'),
  ],
  operations: [
    operation('locations.list', 'where are we'),
    operation('locations.get', 'the address'),
    operation('locations.create', 'we moved'),
    operation('refunds.create', 'give the money back for this order', 'a REFUND, please', 'refund the batch'),
    operation('batches.list', 'refunds of the last batches'),
    operation('plans.list', 'what is there'),
  ],
};
const { entities, operations } = catalog;
const ids = (most: number, all = operations) => mainEntities(entities, all, most).map(({ id }) => id);

describe('the main things of a product', () => {
  it('are those that requests name most, in whatever form', () => {
    expect(ids(2)).toEqual(['refunds', 'batches']);
    expect(ids(4)).toEqual(['refunds', 'batches', 'locations', 'plans']);
  });

  it('are those with most operations, where there are no requests', () => {
    expect(
      ids(
        1,
        operations.map(({ asks: _, ...rest }) => rest),
      ),
    ).toEqual(['locations']);
  });

  it('are fewer where there are many products, so that the table stays short', () => {
    const table = routingLines(Array.from({ length: 60 }, () => catalog));
    expect(table[0]).toBe('- shop: Shop. refunds (money back), batches');
    expect(table.join('\n').length).toBeLessThan(3700);
  });

  it('are named with a word that stands for nothing else in the line', () => {
    expect(routingLines([catalog])).toEqual([
      '- shop: Shop. refunds (money back), batches, locations (offices), plans (subscriptions)',
    ]);
  });
});
