import { expect, it } from 'vitest';
import { createCollection } from './collection.ts';

it('keeps records in insertion order, also when they are changed', () => {
  const table = createCollection({ id: (record: { id: string; n: number }) => record.id });
  table.insert({ id: 'b', n: 1 });
  table.insert({ id: 'a', n: 2 });
  const before = table.get('b');
  expect(table.update('b', { n: 3 })).toEqual({ id: 'b', n: 3 });
  expect(before).toEqual({ id: 'b', n: 1 });
  expect(table.all().map(({ id }) => id)).toEqual(['b', 'a']);
  expect(table.update('c', { n: 0 })).toBeUndefined();
  expect(() => table.insert({ id: 'a', n: 9 })).toThrow('already');
  expect([table.delete('a'), table.delete('a'), table.size]).toEqual([true, false, 1]);
});
