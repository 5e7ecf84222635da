import { createGithub } from '@agent-connectors/github';
import { describe, expect, it } from 'vitest';
import { openShop } from '../../test/shop.ts';
import { createToolbox } from '../toolbox.ts';
import { hasBlanks, withoutBlanks } from './clean-params.ts';

const { client, calls } = openShop(() => ({ data: { id: 'o1' } }));
const toolbox = createToolbox([client]);
async function sent(params: unknown) {
  await toolbox.execute('shop.orders.update', params);
  return calls.at(-1)?.params;
}

describe('a parameter that a model left out', () => {
  it('is not sent when it is null or empty text', async () => {
    expect(await sent({ id: 'o1', name: '', notify: null, address: null, lines: null })).toEqual({ id: 'o1' });
  });

  it('is sent as null where null means something', async () => {
    expect(await sent({ id: 'o1', assignee_id: null })).toEqual({ id: 'o1', assignee_id: null });
  });

  it('is sent as empty text where its description says what that does', async () => {
    expect(await sent({ id: 'o1', note: '' })).toEqual({ id: 'o1', note: '' });
  });

  it('is left out inside of records and lists as well', async () => {
    const params = {
      id: 'o1',
      address: { street: '', zip: '1' },
      lines: [
        { item: 'a', color: null },
        { item: 'b', color: 'red' },
      ],
    };
    expect(await sent(params)).toEqual({
      id: 'o1',
      address: { zip: '1' },
      lines: [{ item: 'a' }, { item: 'b', color: 'red' }],
    });
  });

  it.each([
    [{ id: '' }, /id/],
    [{ id: null }, /id/],
    [{}, /id/],
    [{ id: 'o1', address: { zip: null } }, /address\.zip/],
  ])('is reported where it is required: %o', async (params, message) => {
    await expect(toolbox.execute('shop.orders.update', params)).rejects.toMatchObject({
      code: 'invalid_params',
      message: expect.stringMatching(message),
    });
  });

  it('is reported where it is unknown', async () => {
    await expect(toolbox.execute('shop.orders.update', { id: 'o1', nam: '' })).rejects.toThrow(/'name'/);
  });

  it('stays zero, false and an empty list', async () => {
    const params = { id: 'o1', notify: false, lines: [] };
    expect(await sent(params)).toEqual(params);
  });

  it('leaves what the caller passed as it was', async () => {
    const params = Object.freeze({ id: 'o1', name: '', address: Object.freeze({ street: '', zip: '1' }) });
    expect(await sent(params)).toEqual({ id: 'o1', address: { zip: '1' } });
    expect(params).toEqual({ id: 'o1', name: '', address: { street: '', zip: '1' } });
  });
});

describe('parameters are read from', () => {
  it.each([
    ['text', '{"id":"o1","name":"A"}', { id: 'o1', name: 'A' }],
    ['text with spaces', ' {"id":"o1"}\n', { id: 'o1' }],
  ])('%s', async (_, params, expected) => {
    expect(await sent(params)).toEqual(expected);
  });

  it.each(['{"id":', 'o1', '[]', '"o1"', '1', [], [{ id: 'o1' }], 1, true])('but not from %j', async (params) => {
    await expect(toolbox.execute('shop.orders.update', params)).rejects.toMatchObject({
      code: 'invalid_params',
      outcome: 'not_sent',
    });
  });

  it('nothing, for an operation without required parameters', async () => {
    for (const params of [undefined, null, '', {}])
      expect((await toolbox.execute('shop.catalog.get', params)).data).toEqual({ id: 'o1' });
  });

  it('objects that would harm their reader as well as from any other', async () => {
    const params: unknown = JSON.parse('{"id":"o1","__proto__":{"name":"x"},"name":null}');
    await expect(toolbox.execute('shop.orders.update', params)).rejects.toMatchObject({ code: 'invalid_params' });
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('name');
  });
});

describe('a schema', () => {
  it.each([
    [{ type: ['string', 'null'] }, true],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, true],
    [{ enum: ['a', null] }, true],
    [{}, true],
    [{ $ref: '#/$defs/orNull' }, true],
    [{ type: 'string' }, false],
    [{ enum: ['a'] }, false],
  ])('%o accepts null: %s', (property, accepts) => {
    const schema = {
      type: 'object',
      properties: { a: property },
      $defs: { orNull: { oneOf: [{ type: 'string' }, { type: 'null' }] } },
    };
    expect(withoutBlanks({ a: null }, schema)).toEqual(accepts ? { a: null } : {});
  });

  it('whose values include empty text accepts it', () => {
    expect(withoutBlanks({ a: '' }, { type: 'object', properties: { a: { enum: ['', 'x'] } } })).toEqual({ a: '' });
  });
});

describe('a real connector', () => {
  it('unassigns with null, and takes no null for what it does not know', async () => {
    const github = createToolbox([createGithub({ env: { GITHUB_TOKEN: 'x' } })]);
    const { data } = await github.execute(
      'github.issues.update',
      { owner: 'a', repo: 'b', issue_number: 1, milestone: null, title: '', state: null },
      { dryRun: true },
    );
    expect(data).toMatchObject({ body: { milestone: null } });
    expect(Object.keys((data as { body: object }).body)).toEqual(['milestone']); // a preview has a body
  });
});

it('nothing overflows, however deep the parameters are', () => {
  let deep: unknown = null;
  for (let level = 0; level < 50_000; level++) deep = { inner: deep };
  expect(hasBlanks(deep)).toBe(false);
  const endless = { type: 'object', properties: { inner: { $ref: '#/$defs/node' } } };
  const schema = { ...endless, $defs: { node: endless } };
  expect(withoutBlanks({ inner: deep }, schema)).toBeTypeOf('object');
});
