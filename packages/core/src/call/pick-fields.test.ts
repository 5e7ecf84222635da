import { describe, expect, test } from 'vitest';
import { ok, sampleClient, wire } from '../../test/wire.ts';
import { pickFields } from './pick-fields.ts';

const select = (fields: readonly string[], ...given: unknown[]) => {
  const { records, unmatched } = pickFields(given, fields);
  return { picked: records, unmatched };
};

describe('a field whose name holds dots', () => {
  const dotted = { id: '1', 'plan.name': 'pro', plan: { name: 'free', price: 5 } };

  test('is selected by its whole name', () => {
    expect(select(['plan.name'], { id: '1', 'plan.name': 'pro' })).toEqual({
      picked: [{ 'plan.name': 'pro' }],
      unmatched: [],
    });
  });

  test('is selected beside the field that the path leads to', () => {
    expect(select(['plan.name'], dotted).picked).toEqual([{ plan: { name: 'free' }, 'plan.name': 'pro' }]);
  });

  test('is selected in those records that have it', () => {
    expect(select(['id', 'plan.name'], dotted, { id: '2', plan: { name: 'x' } }).picked).toEqual([
      { id: '1', plan: { name: 'free' }, 'plan.name': 'pro' },
      { id: '2', plan: { name: 'x' } },
    ]);
  });
});

describe('what selected nothing', () => {
  test.each<[string, readonly string[], readonly unknown[], readonly string[]]>([
    ['a misspelt name', ['titel'], [{ title: 'x' }], ['titel']],
    ['a misspelt name inside of a record', ['account.nmae'], [{ account: { name: 'x' } }], ['account.nmae']],
    ['a name inside of what is null', ['account.name'], [{ account: null }], ['account.name']],
    ['a name that one record of several has', ['a', 'b'], [{ a: 1 }, { b: 2 }], []],
    ['a name inside of one item of a list', ['comments.text'], [{ comments: [{}, { text: 'x' }] }], []],
    ['a part of what was selected as a whole', ['account', 'account.name'], [{ account: {} }], []],
    ['a name that begins like one that was selected', ['account', 'accounts'], [{ account: {} }], ['accounts']],
    ['anything of what is no record', ['a'], ['text', 5, null], ['a']],
  ])('of %s', (_, fields, records, unmatched) => {
    expect(select(fields, ...records).unmatched).toEqual(unmatched);
  });
});

describe('through a client', () => {
  const issue = { id: 'i1', title: 'x', account: { id: 'a', name: 'Acme' }, 'plan.name': 'pro' };
  const warningsOf = async (data: unknown, fields: readonly string[]) =>
    (await sampleClient({ fetch: wire(ok(data)).fetch }).issues.get({ id: 'i1' }, { fields: fields as never })).meta
      .warnings;

  test('a misspelt name inside of a record is told, with the nearest there', async () => {
    expect(await warningsOf(issue, ['account.nmae'])).toEqual([
      "fields: no record has 'account.nmae'; did you mean 'name'?",
    ]);
  });

  test('a misspelt record is told by its own name', async () => {
    expect(await warningsOf(issue, ['acount.name'])).toEqual([
      "fields: no record has 'acount'; did you mean 'account'?",
    ]);
  });

  test('a name in a list of records is looked for in its items', async () => {
    expect(await warningsOf({ ...issue, comments: [] }, ['comments.txt'])).toEqual([
      "fields: no record has 'comments.txt'; did you mean 'text'?",
    ]);
    expect(await warningsOf({ ...issue, comments: [] }, ['comments.text'])).toBeUndefined();
  });

  test('a name that only this vendor’s records have is told only where none has it', async () => {
    expect(await warningsOf(issue, ['plan.name'])).toBeUndefined();
    expect(await warningsOf({ id: 'i1' }, ['custom.x'])).toEqual([expect.stringContaining("'custom'")]);
  });

  test('nothing is told of a page without records', async () => {
    const { fetch } = wire(ok([]));
    const { meta } = await sampleClient({ fetch }).issues.list({}, { fields: ['titel' as 'title'] });
    expect(meta).not.toHaveProperty('warnings');
  });
});
