import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createTable } from './table.ts';

function tableOf(
  records: readonly unknown[],
  { width = 80, columns }: { readonly width?: number; readonly columns?: readonly string[] } = {},
) {
  const table = createTable({ width, color: false, columns });
  return { lines: table.page(records).trimEnd().split('\n'), table };
}

describe('a table', () => {
  it('begins with what identifies a record, and shows nested fields last', () => {
    const record = { state: 'new', account: { name: 'Acme' }, title: 'Login', number: 7, id: 'x1' };
    expect(tableOf([record]).lines).toEqual([
      'id  number  title  state  account.name',
      'x1       7  Login  new    Acme',
    ]);
  });

  it('aligns numbers to the right, but no texts of digits', () => {
    expect(
      tableOf([
        { amount: 5, code: '5' },
        { amount: 1200.5, code: '12345' },
      ]).lines,
    ).toEqual(['amount  code', '     5  5', '1200.5  12345']);
  });

  it('shows times in UTC to the minute, null as nothing, and lists with commas', () => {
    const record = { at: '2026-03-04T23:30:59.123+02:00', none: null, tags: ['a', 'b'], day: '2026-03-04' };
    expect(tableOf([record, { ...record, none: true }]).lines).toEqual([
      'at                none  tags  day',
      '2026-03-04 21:30        a, b  2026-03-04',
      '2026-03-04 21:30  true  a, b  2026-03-04',
    ]);
  });

  it('leaves out fields without values, and says which others have no column', () => {
    const { lines, table } = tableOf([{ id: 1, none: null, items: [{ a: 1 }], later: '' }]);
    expect(lines[0]).toBe('id  later');
    expect(table.hidden()).toEqual(['items']);
  });

  it('shows the columns that were asked for first, also objects, lists and empty ones', () => {
    const record = { id: 1, account: { id: 2, name: 'Acme' }, items: [{ name: 'x' }], note: null };
    const { lines } = tableOf([record], { columns: ['note', 'account', 'items.name', 'missing'] });
    expect(lines).toEqual([
      'note  account.id  account.name  items           missing  id',
      '               2  Acme          [{"name":"x"}]            1',
    ]);
  });

  it.each([20, 40, 80, 200])('fits a width of %s', (width) => {
    const record = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`field_${at}`, `text ${'x'.repeat(at * 3)}`]),
    );
    const { lines, table } = tableOf(
      [{ id: 'c0ffee00-0000-4000-8000-000000000000', ...record, body: '東京👩‍👧e\u0301'.repeat(50) }],
      { width },
    );
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(table.hidden().length).toBeGreaterThan(0);
  });

  it('cuts no ID where there is room for it', () => {
    const id = 'c0ffee00-0000-4000-8000-000000000000';
    const { lines } = tableOf([{ id, body: 'x'.repeat(500) }], { width: 60 });
    expect(lines[1]).toBe(`${id}  ${'x'.repeat(21)}…`);
  });

  it('aligns wide characters, emoji and combining marks, and cuts none of them in two', () => {
    const { lines } = tableOf(
      [
        { name: '東京', n: 1 },
        { name: '👩‍👧', n: 2 },
        { name: 'e\u0301', n: 3 },
        { name: '東'.repeat(90), n: 4 },
      ],
      { width: 20 },
    );
    expect(lines.slice(1).map((line) => stringWidth(line))).toEqual([20, 20, 20, 20]);
    expect(lines[4]).toMatch(/^東+… +4$/);
  });

  it('keeps its columns and widths after the first page', () => {
    const { table } = tableOf([{ id: 1, name: 'Ada' }]);
    expect(table.page([])).toBe('');
    expect(table.page([{ id: 123456, name: 'Grace Hopper', more: 1 }])).toBe('1…  Gra…\n');
  });

  it('puts every record on one line', () => {
    expect(tableOf([{ a: 'x\ty\n\u2028z', b: { c: '\u001b[31mr\u202e' } }]).lines).toEqual(['a      b.c', 'x y z  r']);
  });
});
