import { describe, expect, test } from 'vitest';
import { ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { pickFields } from './pick-fields.ts';

const select = (fields: readonly string[], ...given: unknown[]) => {
  const { records, unmatched } = pickFields(given, fields);
  return { picked: records, unmatched };
};

describe('a field whose name contains dots', () => {
  const dotted = { id: '1', 'plan.name': 'pro', plan: { name: 'free', price: 5 } };

  test('is selected by its whole name', () => {
    expect(select(['plan.name'], { id: '1', 'plan.name': 'pro' })).toEqual({
      picked: [{ 'plan.name': 'pro' }],
      unmatched: [],
    });
  });

  test('is selected beside the field that the path resolves to', () => {
    expect(select(['plan.name'], dotted).picked).toEqual([{ plan: { name: 'free' }, 'plan.name': 'pro' }]);
  });

  test('is selected in those records that have it', () => {
    expect(select(['id', 'plan.name'], dotted, { id: '2', plan: { name: 'x' } }).picked).toEqual([
      { id: '1', plan: { name: 'free' }, 'plan.name': 'pro' },
      { id: '2', plan: { name: 'x' } },
    ]);
  });
});

describe('names that selected nothing are listed', () => {
  test.each<[string, readonly string[], readonly unknown[], readonly string[]]>([
    ['a misspelt name', ['titel'], [{ title: 'x' }], ['titel']],
    ['a misspelt name inside a record', ['account.nmae'], [{ account: { name: 'x' } }], ['account.nmae']],
    ['a name inside a field that is null', ['account.name'], [{ account: null }], ['account.name']],
    ['a name that one record of several has', ['a', 'b'], [{ a: 1 }, { b: 2 }], []],
    ['a name inside one item of a list', ['comments.text'], [{ comments: [{}, { text: 'x' }] }], []],
    ['a part of a field that was selected as a whole', ['account', 'account.name'], [{ account: {} }], []],
    ['a name that begins with a selected name', ['account', 'accounts'], [{ account: {} }], ['accounts']],
    ['any name in a value that is not a record', ['a'], ['text', 5, null], ['a']],
  ])('for %s', (_, fields, records, unmatched) => {
    expect(select(fields, ...records).unmatched).toEqual(unmatched);
  });
});

describe('a client', () => {
  const issue = { id: 'i1', title: 'x', account: { id: 'a', name: 'Acme' }, 'plan.name': 'pro' };
  const warningsOf = async (data: unknown, fields: readonly string[]) =>
    (await sampleClient({ fetch: scriptedFetch(ok(data)).fetch }).issues.get({ id: 'i1' }, { fields: fields as never }))
      .meta.warnings;

  test('reports a misspelt name inside a record, with the nearest there', async () => {
    expect(await warningsOf(issue, ['account.nmae'])).toEqual([
      "fields: no record has 'account.nmae'; did you mean 'name'?",
    ]);
  });

  test('reports a misspelt record by its own name', async () => {
    expect(await warningsOf(issue, ['acount.name'])).toEqual([
      "fields: no record has 'acount'; did you mean 'account'?",
    ]);
  });

  test('looks up a name in the items of a list of records', async () => {
    expect(await warningsOf({ ...issue, comments: [] }, ['comments.txt'])).toEqual([
      "fields: no record has 'comments.txt'; did you mean 'text'?",
    ]);
    expect(await warningsOf({ ...issue, comments: [] }, ['comments.text'])).toBeUndefined();
  });

  test('reports a name that only this vendor’s records have only where no record has it', async () => {
    expect(await warningsOf(issue, ['plan.name'])).toBeUndefined();
    expect(await warningsOf({ id: 'i1' }, ['custom.x'])).toEqual([expect.stringContaining("'custom'")]);
  });

  test('reports a path into a text or a list of texts, which are kept', async () => {
    expect(await warningsOf({ ...issue, state: 'open', tags: ['a'] }, ['state.length', 'tags.0'])).toEqual([
      "fields: 'state.length' leads into a value without fields, which is shown whole.",
      "fields: 'tags.0' leads into a value without fields, which is shown whole.",
    ]);
  });

  test('never says that a field is missing which is in the result', async () => {
    for (const mine of [{}, null, [{ other: 1 }]])
      expect(await warningsOf({ ...issue, mine }, ['mine.x'])).toEqual(["fields: no record has 'mine.x'."]);
    expect(await warningsOf({ id: 'i1', constructor: 1, toString: 2 }, ['constructor', 'toString'])).toBeUndefined();
  });

  test('reports nothing about a page without records', async () => {
    const { fetch } = scriptedFetch(ok([]));
    const { meta } = await sampleClient({ fetch }).issues.list({}, { fields: ['titel' as 'title'] });
    expect(meta).not.toHaveProperty('warnings');
  });
});
