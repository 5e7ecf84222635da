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

  describe('that is too wide', () => {
    const uuid = (at: number) => `c0ffee00-0000-4000-8000-00000000000${at}`;
    const issue = (at: number) => ({
      id: uuid(at),
      number: 3037 + at,
      title: 'Workspace will not load after the update of Monday',
      state: 'waiting_on_customer',
      latest_message_time: '2026-11-27T09:30:00Z',
      requester: { email: 'emeka.yilmaz@meridian-tax.example' },
      account: { id: uuid(5) },
      assigneeId: uuid(6),
    });
    const records = [issue(1), issue(2)];
    const titlesIn = (header = '') => header.split(/ {2,}/);

    it('drops IDs before it cuts texts, and says which', () => {
      const { lines, table } = tableOf(records, { width: 140 });
      expect(titlesIn(lines[0])).toEqual(['number', 'title', 'state', 'latest_message_time', 'requester.email']);
      expect(lines[1]).toContain('Workspace will not load after the update of Monday');
      expect(lines[1]).toContain('emeka.yilmaz@meridian-tax.example');
      expect(table.hidden()).toEqual(['id', 'assigneeId', 'account.id']);
    });

    it('drops times next, and never cuts one', () => {
      expect(tableOf(records, { width: 105 }).lines[1]).toContain('2026-11-27 09:30');
      const { lines, table } = tableOf(records, { width: 90 });
      expect(titlesIn(lines[0])).toEqual(['number', 'title', 'state', 'requester.email']);
      expect(table.hidden()).toContain('latest_message_time');
    });

    it.each([40, 60, 80, 100, 120, 160])('keeps 24 characters of a title in a width of %s', (width) => {
      const { lines } = tableOf(records, { width });
      expect(lines[1]).toContain('Workspace will not load');
      expect(lines[1]).not.toMatch(/\d{4}-\d\d-\d\d( \d?\d?:?)?…/);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    });

    it('shows an ID whole where a command needs it, and shortens it before a title', () => {
      const job = { id: uuid(1), title: 'Senior engineer for connectors', openedAt: '2026-11-27T09:30:00Z', count: 12 };
      expect(tableOf([job], { width: 80 }).lines[1]).toBe(`${uuid(1)}  Senior engineer for connectors     12`);
      expect(tableOf([job], { width: 60 }).lines[1]).toMatch(/^c0ffee00-00… {2}Senior engineer for con\S* +12$/);
    });

    it('drops addresses and IDs with prefixes, which are of no use when they are cut', () => {
      const invoice = {
        id: 'in_YMRHt0z9W3e8QKdCt9CUDzLW',
        number: 'RHBZPSWR-0004',
        customer: 'cus_MziuULmF8oHtFr',
        customer_name: 'Maple Row Bakery',
        status: 'waiting_for_a_payment',
        html_url: 'https://invoices.example/in_YMRHt0z9W3e8QKdCt9CUDzLW',
      };
      const { lines, table } = tableOf([invoice], { width: 100 });
      expect(lines[1]).toBe(`${invoice.id}  RHBZPSWR-0004  Maple Row Bakery  waiting_for_a_payment`);
      expect(table.hidden()).toEqual(['customer', 'html_url']);
    });

    it('cuts no number, and drops what was asked for last', () => {
      const record = { name: 'x'.repeat(50), amount: 12_345_678_901, created_at: '2026-11-27T09:30:00Z' };
      const { lines } = tableOf([record], { width: 45, columns: ['created_at'] });
      expect(titlesIn(lines[0])).toEqual(['created_at', 'name']);
      expect(tableOf([record], { width: 40 }).lines[1]).toMatch(/^x{24}x*…? +12345678901$/);
    });
  });

  it('aligns wide characters, emoji and combining marks, and cuts none of them in two', () => {
    const { lines } = tableOf(
      [
        { name: '東京', n: 1 },
        { name: '👩‍👧', n: 2 },
        { name: 'e\u0301', n: 3 },
        { name: '東'.repeat(90), n: 4 },
      ],
      { width: 30 },
    );
    expect(lines.slice(1).map((line) => stringWidth(line))).toEqual([30, 30, 30, 30]);
    expect(lines[4]).toMatch(/^東+… +4$/);
  });

  it('keeps its columns and widths after the first page', () => {
    const { table } = tableOf([{ id: 1, name: 'Ada' }]);
    expect(table.page([])).toBe('');
    expect(table.page([{ id: 123456, name: 'Grace Hopper', more: 1 }])).toBe('1…  Gra…\n');
  });

  it('says which later fields have no column', () => {
    const { table } = tableOf([{ id: 1, items: [{ a: 1 }], none: null }]);
    expect(table.warnings()).toEqual([]);
    table.page([
      { id: 2, b: 1, c: { d: 2 }, items: [{ a: 2 }] },
      { id: 3, none: null },
    ]);
    expect(table.warnings()).toEqual([expect.stringMatching(/^1 record has fields .* left out: b, c\.d\. Name them/)]);
  });

  it('puts every record on one line', () => {
    expect(tableOf([{ a: 'x\ty\n\u2028z', b: { c: '\u001b[31mr\u202e' } }]).lines).toEqual(['a      b.c', 'x y z  r']);
  });
});
