import { expect, it, vi } from 'vitest';
import { createChangeCounter, createTable } from './table.ts';

interface Numbered {
  readonly id: string;
  readonly n: number;
}

it('keeps records in insertion order, even after changes', () => {
  const table = createTable<Numbered>();
  table.insert({ id: 'b', n: 1 });
  table.insert({ id: 'a', n: 2 });
  const before = table.get('b');
  expect(table.update('b', { n: 3 })).toEqual({ id: 'b', n: 3 });
  expect(before).toEqual({ id: 'b', n: 1 });
  expect(table.put({ id: 'b', n: 4 })).toEqual({ id: 'b', n: 4 });
  expect(table.all().map(({ id }) => id)).toEqual(['b', 'a']);
  expect(table.update('c', { n: 0 })).toBeUndefined();
  expect(() => table.insert({ id: 'a', n: 9 })).toThrow('already');
  expect([table.delete('a'), table.delete('a'), table.size]).toEqual([true, false, 1]);
});

it('creates its initial records once, on first use', () => {
  const records = vi.fn(() => [{ id: 'a', n: 1 }]);
  const table = createTable<Numbered>({ records });
  expect(records).not.toHaveBeenCalled();
  expect([table.size, table.get('a')?.n]).toEqual([1, 1]);
  expect(records).toHaveBeenCalledTimes(1);
});

it('returns the changes since a value of the counter', () => {
  const changes = createChangeCounter();
  const table = createTable<Numbered>({
    changes,
    records: [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
  });
  table.all();
  const reading = changes.current();
  table.update('a', { n: 5 });
  expect([...table.rows()].filter(({ version }) => version > reading)).toMatchObject([
    { record: { id: 'a', n: 5 }, sequence: 1 },
  ]);
});

it('never returns a number twice, even after the newest record is deleted', () => {
  const table = createTable<{ readonly id: number }>({ records: [{ id: 4 }, { id: 9 }] });
  expect(table.nextNumber()).toBe(10);
  table.insert({ id: 10 });
  table.delete(10);
  expect(table.nextNumber()).toBe(11);
});
