import { describe, expect, it } from 'vitest';
import { fit, fitCharacters, tokensOf } from './fit.ts';
import { truncationOf } from './truncation.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const records = (count: number, length = 10) =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, text: words(length) }));

describe('what fits', () => {
  it.each([[null], [undefined], [0], [false], [''], ['text'], [[]], [{}], [records(3)], [{ a: { b: [1, 2] } }]])(
    'stays as it is: %o',
    (data) => {
      expect(fit(data, 200)).toEqual({ data });
    },
  );
});

const deep = (depth: number): unknown =>
  depth === 0 ? words(3000) : { id: depth, inner: deep(depth - 1), list: records(20) };
const huge: readonly (readonly [string, unknown])[] = [
  ['many records', records(5000)],
  ['one huge record', [{ id: 'r1', text: words(20_000) }]],
  ['a text', words(20_000)],
  ['a text without spaces', 'x'.repeat(200_000)],
  ['base64', Buffer.from(words(20_000)).toString('base64')],
  ['Japanese', '日本語のテキスト'.repeat(3000)],
  ['emoji', '👩‍👩‍👧😀'.repeat(3000)],
  ['control characters', '\u0001\u0002'.repeat(5000)],
  ['line breaks', '\n'.repeat(50_000)],
  ['lone surrogates', '\ud800'.repeat(5000)],
  ['hidden characters', '\u200b'.repeat(5000)],
  ['quotes', '"\\'.repeat(5000)],
  ['numbers', Array.from({ length: 5000 }, (_, index) => index * 1e9 + 0.123)],
  ['a record with huge lists inside', { id: 1, lines: records(600), tags: records(800), name: 'A' }],
  ['lists in lists', [[[records(800)]]]],
  ['a deep record', deep(12)],
  ['a table', Object.fromEntries(records(5000).map(({ id }) => [id, 1]))],
  ['a table of records', Object.fromEntries(records(200, 100).map((record) => [record.id, record]))],
  ['a record with a table', { id: 1, counts: Object.fromEntries(records(5000).map(({ id }) => [id, 1])) }],
  ['long names', { [words(3000)]: 1, b: 2 }],
  ['many nulls', Array.from({ length: 20_000 }, () => null)],
];

describe('a result that is too large', () => {
  it.each(huge)('%s: fits every budget, and the cut is said', (_, data) => {
    for (const budget of [100, 400, 3750]) {
      const fitted = fit(data, budget);
      expect(tokensOf(fitted.data)).toBeLessThanOrEqual(budget);
      const truncated = truncationOf(fitted, {
        of: Array.isArray(data) ? data.length : 1,
        resumable: false,
        narrowed: false,
      });
      expect(truncated?.hint).toMatch(/fields/);
      // Nothing that is shown may be half of a character.
      expect(JSON.stringify(fitted.data)).not.toMatch(data === huge[9]?.[1] ? /$./ : /\\ud[89a-f]/);
    }
  });

  it('is cut between records', () => {
    const data = records(100);
    const { data: shown, shown: count, largest } = fit(data, 500);
    expect(shown).toEqual(data.slice(0, count));
    expect(count).toBeGreaterThan(10);
    expect(largest).toEqual(['text', 'id']);
  });

  it('uses most of its budget', () => {
    const fitted = fit(records(1000), 3000);
    expect(tokensOf(fitted.data)).toBeGreaterThan(2700);
  });

  it('is cut inside of a record only when a single one is too large: small fields stay, long ones say what is missing', () => {
    const fitted = fit([{ id: 'r1', state: 'open', body: words(5000), owner: { name: 'Ada' } }, { id: 'r2' }], 300);
    expect(fitted).toMatchObject({
      data: [
        {
          id: 'r1',
          state: 'open',
          body: expect.stringMatching(/^word0 .*…\[cut: \d+ more characters\]$/s),
          owner: { name: 'Ada' },
        },
      ],
      shown: 1,
      shortened: ['body'],
    });
  });

  it('says how much of a text is missing', () => {
    const text = words(5000);
    const { data } = fit(text, 200);
    const [, shown = '', missing] = /^(.*)…\[cut: (\d+) more characters\]$/s.exec(String(data)) ?? [];
    expect(text.startsWith(shown)).toBe(true);
    expect(shown.length + Number(missing)).toBe(text.length);
  });

  it('says how many items of a list inside of a record are missing', () => {
    const fitted = fit({ id: 1, lines: records(200) }, 400);
    const { lines } = fitted.data as { lines: unknown[] }; // the record
    expect(lines.at(-1)).toBe(`[cut: ${200 - lines.length + 1} more]`);
    expect(fitted.shortened).toEqual(['lines']);
  });

  it('says how many fields of a table are missing, and keeps its first', () => {
    const fitted = fit(Object.fromEntries(records(1000).map(({ id }) => [id, 7])), 400);
    const entries = Object.entries(fitted.data as object); // a table
    expect(entries[0]).toEqual(['r0', 7]);
    expect(entries.at(-1)).toEqual(['[cut]', `${1000 - entries.length + 1} more fields`]);
    expect(entries.length).toBeGreaterThan(50);
  });

  it('names the fields that do not fit at all', () => {
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, words(200)]));
    const fitted = fit({ id: 1, ...wide }, 500);
    expect(fitted.shortened).toHaveLength(30);
    expect(fitted.data).toMatchObject({ id: 1 });
    expect(tokensOf(fitted.data)).toBeLessThanOrEqual(500);
  });

  it('is not changed itself', () => {
    const data = [{ id: 'r1', body: words(5000), list: records(10) }];
    const before = structuredClone(data);
    fit(data, 200);
    expect(data).toEqual(before);
  });

  it('is fitted quickly', () => {
    const started = performance.now();
    fit([{ body: words(200_000), list: records(2000), blob: 'aB3'.repeat(500_000) }], 4000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a truncation', () => {
  const of = { of: 9, resumable: true, narrowed: false };

  it('is none where nothing was cut', () => {
    expect(truncationOf({ data: [] }, of)).toBeUndefined();
  });

  it('says how to read on, and which fields to leave out', () => {
    expect(truncationOf({ data: [], shown: 3, largest: ['body'] }, of)).toEqual({
      shown: 3,
      of: 9,
      hint: 'Pass nextCursor as cursor to read on. The fields body take most of it: pass other `fields`, or `jq` to select and count.',
    });
  });

  it('of a filtered result says to filter more', () => {
    expect(truncationOf({ data: 'a', shortened: [''] }, { of: 1, resumable: false, narrowed: true })).toEqual({
      hint: 'Narrow the jq filter, or aggregate in it.',
    });
  });

  it('names ten shortened fields at most', () => {
    const shortened = Array.from({ length: 30 }, (_, index) => `f${index}`);
    expect(truncationOf({ data: {}, shortened }, of)?.shortened).toHaveLength(10);
  });
});

describe('a budget of characters', () => {
  const records = Array.from({ length: 50 }, (_, index) => ({ id: index, text: 'word '.repeat(20 + index) }));

  it.each([500, 1000, 5000])('is kept exactly: %i', (budget) => {
    const { data, shown } = fitCharacters(records, budget);
    expect(JSON.stringify(data).length).toBeLessThanOrEqual(budget);
    expect(data).toEqual(records.slice(0, shown));
    expect(JSON.stringify(records.slice(0, (shown ?? 0) + 1)).length).toBeGreaterThan(budget - 4);
  });

  it('cuts inside of one record, visibly, and cuts nothing of what fits', () => {
    const { data, shortened } = fitCharacters([{ id: 1, text: 'x'.repeat(5000) }], 600);
    expect(JSON.stringify(data).length).toBeLessThanOrEqual(600);
    expect(shortened).toEqual(['text']);
    expect(fitCharacters(records, Number.POSITIVE_INFINITY)).toEqual({ data: records });
  });
});
