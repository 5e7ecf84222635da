import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ok, scriptedFetch } from '../../test/fake-fetch.ts';
import { sample, secrets } from '../../test/sample.ts';
import { catalogOf } from '../catalog.ts';
import { createClient } from '../client/create-client.ts';
import { describeOperation } from '../describe.ts';
import { defineConnector } from './connector.ts';
import { sendsWith } from './consequences.ts';
import { entity } from './entity.ts';
import { operation } from './operation.ts';
import { Nothing } from './schema.ts';

const move = operation('POST /moves', {
  summary: 'Move a candidate.',
  effect: 'write',
  sendsWhen: { archive_email: 'given', 'options.notify': ['mail', true] },
  input: v.strictObject({
    id: v.string(),
    archive_email: v.optional(v.nullable(v.strictObject({ template: v.string() }))),
    options: v.optional(v.strictObject({ notify: v.union([v.string(), v.boolean()]) })),
  }),
  output: Nothing,
});
const connector = defineConnector({
  ...sample,
  entities: { moves: entity({ summary: 'Moves.' }, () => ({ create: move })) },
});

describe('an operation that spends money with certain parameters', () => {
  const pay = operation('POST /payments', {
    summary: 'Create a payment.',
    effect: 'write',
    spendsWhen: { confirm: [true] },
    input: v.strictObject({ confirm: v.optional(v.boolean()) }),
    output: Nothing,
  });
  const money = defineConnector({
    ...sample,
    entities: { payments: entity({ summary: 'Payments.' }, () => ({ create: pay })) },
  });

  test.each([
    [{ confirm: true }, true],
    [{ confirm: false }, false],
    [{}, false],
  ])('%j', async (params, spends) => {
    const { fetch } = scriptedFetch(ok({}));
    const options = { apiToken: secrets.apiToken, env: {}, fetch };
    const preview = await createClient(money, options).payments.create(params, { dryRun: true });
    expect(preview.data).toMatchObject({ spends, sends: false });
    const call = createClient(money, { ...options, policy: { deny: ['@spends'] } }).payments.create(params);
    if (spends) await expect(call).rejects.toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
    else await expect(call).resolves.toMatchObject({ data: null });
  });

  test('is described with them, and is in the catalog', () => {
    expect(describeOperation(money, 'payments.create')).toMatchObject({
      spends: true,
      spendsWhen: { confirm: [true] },
    });
    expect(catalogOf(money).operations).toMatchObject([{ spends: true }]);
  });

  test('a selector that matches nothing is no mistake: most vendors move no money', () => {
    expect(() =>
      createClient(sample, { apiToken: secrets.apiToken, env: {}, policy: { deny: ['@spends'] } }),
    ).not.toThrow();
  });
});

describe('an operation that messages people with certain parameters', () => {
  test.each<[string, Record<string, unknown>, boolean]>([
    ['no such parameter', { id: '1' }, false],
    ['the parameter', { id: '1', archive_email: { template: 't' } }, true],
    ['null, which counts as missing', { id: '1', archive_email: null }, false],
    ['one of the values', { id: '1', options: { notify: 'mail' } }, true],
    ['a flag', { id: '1', options: { notify: true } }, true],
    ['another value', { id: '1', options: { notify: 'nobody' } }, false],
  ])('%s', async (_, params, sends) => {
    const { fetch } = scriptedFetch(ok({}));
    const open = createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch });
    const closed = createClient(connector, {
      apiToken: secrets.apiToken,
      env: {},
      fetch,
      policy: { deny: ['@sends'] },
    });
    const preview = await open.execute('moves', 'create', { id: '1', ...params }, { dryRun: true });
    expect(preview.data.sends).toBe(sends);
    const call = closed.execute('moves', 'create', { id: '1', ...params });
    if (sends) await expect(call).rejects.toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
    else await expect(call).resolves.toMatchObject({ data: null });
  });

  test('is described with the parameters that make it message people', () => {
    expect(describeOperation(connector, 'moves.create')).toMatchObject({
      sends: true,
      sendsWhen: { archive_email: 'given', 'options.notify': ['mail', true] },
    });
  });
});

test('an operation that always messages people does so with any parameters', () => {
  expect(sendsWith({ ...move, sends: true }, {})).toBe(true);
});

test('null among the values stands for a missing parameter', () => {
  const comment = { ...move, sendsWhen: { internal: [false, null] } };
  expect(sendsWith(comment, {})).toBe(true);
  expect(sendsWith(comment, { internal: false })).toBe(true);
  expect(sendsWith(comment, { internal: true })).toBe(false);
});

test('an empty text, an empty list and the time 0 count as missing', () => {
  expect(sendsWith(move, { archive_email: 0 })).toBe(false);
  expect(sendsWith(move, { archive_email: '' })).toBe(false);
  expect(sendsWith(move, { archive_email: [] })).toBe(false);
});
