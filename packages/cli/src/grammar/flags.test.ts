import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { paramsFromFlags } from './flags.ts';
import { tokensOf } from './tokens.ts';

const input = {
  type: 'object',
  properties: {
    id: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
    account_id: { type: 'string' },
    assigneeId: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    count: { type: 'integer' },
    price: { type: 'number' },
    notify: { type: 'boolean' },
    state: { enum: ['new', 'closed'] },
    tags: { type: 'array', items: { type: 'string' } },
    numbers: { type: 'array', items: { type: 'integer' } },
    filter: {
      type: 'object',
      properties: { field: { type: 'string' }, values: { type: 'array', items: { type: 'string' } } },
    },
    one: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    attributes: { type: 'object', additionalProperties: true },
    file: { type: 'object', properties: { filename: {}, content: {}, encoding: {}, contentType: {} } },
    node: { $ref: '#/$defs/node' },
    _update: { type: 'boolean' },
    archived: { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
    address: { type: 'object', properties: { city: { type: 'string' }, line1: { type: 'string' } } },
    custom_fields: {
      type: 'array',
      items: { type: 'object', properties: { slug: { type: 'string' }, value: { type: 'string' } } },
    },
  },
  required: ['id'],
  $defs: { node: { type: 'object', properties: { name: { type: 'string' }, inner: { $ref: '#/$defs/node' } } } },
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flags-'));
  writeFileSync(join(folder, 'cv.txt'), 'Ada');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (argv: readonly string[], base = {}, schema: object = input) =>
  paramsFromFlags(tokensOf(argv), base, {
    command: 'agent-connectors shop orders get',
    input: { ...schema },
    folder,
    options: ['limit', 'fields', 'dry-run'],
  });

describe('flags', () => {
  it.each<[string, readonly string[], object]>([
    ['text', ['--account-id', 'a1'], { account_id: 'a1' }],
    ['text after an equals sign', ['--account-id=a 1'], { account_id: 'a 1' }],
    ['a name as it is', ['--account_id', 'a1'], { account_id: 'a1' }],
    ['a name in camelCase for dashes', ['--assignee-id', 'u1'], { assigneeId: 'u1' }],
    ['null where it means something', ['--assignee-id', 'null'], { assigneeId: null }],
    ['the text null where it does not', ['--account-id', 'null'], { account_id: 'null' }],
    ['a whole number', ['--count', '-5'], { count: -5 }],
    ['a number that would lose digits as text', ['--count', '12345678901234567890'], { count: '12345678901234567890' }],
    ['a number with a fraction', ['--price', '1.50'], { price: 1.5 }],
    ['a text that no number is', ['--count', 'many'], { count: 'many' }],
    ['a switch', ['--notify'], { notify: true }],
    ['a switch that is off', ['--no-notify'], { notify: false }],
    ['a switch before the word without a name', ['--notify', '2558'], { notify: true, id: '2558' }],
    ['null for a switch where it means something', ['--archived', 'null'], { archived: null }],
    ['a name that begins with an underscore', ['--_update'], { _update: true }],
    ['the same without the underscore', ['--update', '--no-notify'], { _update: true, notify: false }],
    ['a fraction where a number may have one', ['--price', '1e3'], { price: 1000 }],
    ['lists and their items together', ['--tags', 'a', '--tags', '["b","c"]'], { tags: ['a', 'b', 'c'] }],
    ['an object of a list as JSON', ['--custom-fields', '{"slug":"a"}'], { custom_fields: [{ slug: 'a' }] }],
    ['a switch with a value', ['--notify=false'], { notify: false }],
    ['a switch with a word', ['--notify', 'true', '--state', 'new'], { notify: true, state: 'new' }],
    ['a fixed value', ['--state', 'closed'], { state: 'closed' }],
    ['a list', ['--tags', 'a', '--tags', 'b,c'], { tags: ['a', 'b,c'] }],
    ['a list of one', ['--tags', 'a'], { tags: ['a'] }],
    ['a list as JSON', ['--tags', '["a","b"]'], { tags: ['a', 'b'] }],
    ['a list of numbers', ['--numbers', '1', '--numbers', '2'], { numbers: [1, 2] }],
    [
      'fields of an object',
      ['--filter.field', 'state', '--filter.values', 'new', '--filter.values', 'old'],
      { filter: { field: 'state', values: ['new', 'old'] } },
    ],
    ['an object as JSON', ['--filter', '{"field":"state"}'], { filter: { field: 'state' } }],
    ['one where there may be several', ['--one', 'a'], { one: 'a' }],
    ['several where there may be one', ['--one', 'a', '--one', 'b'], { one: ['a', 'b'] }],
    [
      'any field of an open object',
      ['--attributes.plan', 'pro', '--attributes.seats', '5', '--attributes.ok', 'true'],
      { attributes: { plan: 'pro', seats: 5, ok: true } },
    ],
    [
      'records that contain themselves',
      ['--node.inner.inner.name', 'x'],
      { node: { inner: { inner: { name: 'x' } } } },
    ],
    ['a word for the only required parameter', ['2558'], { id: '2558' }],
    [
      'a file from its path',
      ['--file', 'cv.txt'],
      { file: { filename: 'cv.txt', content: 'QWRh', encoding: 'base64' } },
    ],
    ['a file with @', ['--file', '@cv.txt'], { file: { filename: 'cv.txt', content: 'QWRh', encoding: 'base64' } }],
    ['text that begins with @ as it is', ['--account-id', '@ada'], { account_id: '@ada' }],
  ])('take %s', (_, argv, expected) => {
    expect(read(argv)).toEqual(expected);
  });

  it('win over --params, and leave them as they are', () => {
    const base = { account_id: 'a', filter: { field: 'x', values: ['y'] } };
    expect(read(['--account-id', 'b', '--filter.field', 'z'], base)).toEqual({
      account_id: 'b',
      filter: { field: 'z', values: ['y'] },
    });
    expect(base).toEqual({ account_id: 'a', filter: { field: 'x', values: ['y'] } });
  });

  it.each<[readonly string[], RegExp, RegExp]>([
    [['--acount-id', 'a'], /Unknown option --acount-id/, /Did you mean --account-id\?/],
    [['--limt', '5'], /Unknown option --limt/, /Did you mean --limit\?/],
    [['--zzzz', '5'], /Unknown option --zzzz/, /Its parameters are --id, --account-id/],
    [['--filter.feld', 'x'], /Unknown option --filter\.feld/, /Did you mean --filter\.field\?/],
    [['--filter.state', 'x'], /Unknown option --filter\.state/, /--filter has: --filter\.field, --filter\.values\.$/],
    [
      ['--custom_fields.slug', 'x'],
      /Unknown option --custom_fields\.slug/,
      /--custom-fields '\{"slug": …, "value": …\}'/,
    ],
    [['--state.x', 'y'], /Unknown option --state\.x/, /--state is no object/],
    [['--attributes.plan.name', 'y'], /Unknown option/, /--attributes\.plan '\{"name": …\}'/],
    [['--_updat'], /Unknown option --_updat/, /Did you mean --_update\?/],
    [['-notify'], /Unknown option -notify/, /Did you mean --notify\?/],
    [['--arch'], /Unknown option --arch/, /Did you mean --archived\?/],
    [['--order-id', '5'], /Unknown option --order-id/, /Did you mean --id\?/],
    [['--body', '@f'], /Unknown option --body/, /Did you mean --params/],
    [['--attributes.__proto__', 'x'], /--attributes\.__proto__ has a field without a usable name/, /__proto__/],
    [['--attributes.', 'x'], /without a usable name/, /empty/],
    [['--attributes', '[]'], /--attributes takes an object, not a list/, /./],
    [['--count', '5.00'], /--count takes a whole number, not '5\.00'/, /digits alone/],
    [['--count', '1e3'], /--count takes a whole number/, /./],
    [['--numbers', '1', '--numbers', '2.0'], /--numbers takes a whole number/, /./],
    [['--account-id', '--x=y'], /--account-id needs a value/, /equals sign: --account-id=--x=y$/],
    [['--attributes.vip'], /needs a value/, /For true: --attributes\.vip true/],
    [['--attributes.a', '5', '--attributes.a', '6'], /passed twice/, /as JSON: --attributes\.a '\["a", "b"\]'/],
    [['1', '--notify', 'yes'], /--notify takes true or false, not 'yes'/, /--no-notify is false/],
    [['--notify=maybe'], /--notify takes true or false, not 'maybe'/, /./],
    [['1', '--notify', 'maybe'], /--notify takes true or false, not 'maybe'/, /./],
    [['--id', '1', '2'], /Unexpected argument '2': id was given before it/, /one id/],
    [['1', '--id', '2'], /--id was passed twice/, /./],
    [['--attributes', `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`], /more than 200 levels deep/, /./],
    [['--no-state'], /Unknown option --no-state/, /./],
    [['--account-id'], /--account-id needs a value/, /./],
    [['--account-id', 'a', '--account-id', 'b'], /was passed twice/, /once/],
    [['--no-notify', '--notify'], /was passed twice/, /once/],
    [['a', 'b'], /Unexpected argument 'b'/, /once for each/],
    [['{"id":1}'], /Pass parameters as JSON with --params/, /--params '\{"id":1\}'/],
    [['--filter', 'x', '--filter.field', 'y'], /filter is given as something else/, /./],
    [['--tags', '[1,'], /--tags is not valid JSON/, /./],
    [['--file', 'nowhere.txt'], /nowhere\.txt cannot be read: ENOENT/, /./],
  ])('%j are refused', (argv, message, hint) => {
    expect(() => read(argv)).toThrow(UsageError);
    expect(() => read(argv)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message), hint: expect.stringMatching(hint) }),
    );
  });

  it('that are nearly a known field of an open object are refused', () => {
    const open = { type: 'object', properties: { unsubscribed: { type: 'boolean' } }, additionalProperties: true };
    expect(() => read(['--unsubscribd', 'true'], {}, open)).toThrow(
      expect.objectContaining({ didYouMean: ['--unsubscribed'] }),
    );
    expect(read(['--plan', 'pro'], {}, open)).toEqual({ plan: 'pro' });
    expect(() => read(['--no-vip'], {}, open)).toThrow(expect.objectContaining({ hint: 'For false: --vip false.' }));
    expect(() => read(['--attributes', '{"plan":"pro"}'], {}, open)).toThrow('would set one attribute of that name');
  });

  it.each([
    [['--address', '{"city":"y"}', '--address.line1', 'x']],
    [['--address.line1', 'x', '--address', '{"city":"y"}']],
  ])('with dots win over the object that is given whole: %j', (argv) => {
    expect(read(argv)).toEqual({ address: { city: 'y', line1: 'x' } });
  });

  it.each([
    [['--node.inner', 'null', '--node.inner.name', 'x']],
    [['--node.inner.name', 'x', '--node.inner', 'null']],
    [['--address.city', 'x', '--address', 'y']],
  ])('with dots are refused beside what is no object: %j', (argv) => {
    const schema = { ...input, $defs: { node: { type: ['object', 'null'], properties: input.$defs.node.properties } } };
    expect(() => read(argv, {}, schema)).toThrow(/is given as something else/);
  });

  it('without a name need exactly one required parameter', () => {
    const two = { ...input, required: ['id', 'account_id'] };
    expect(() => read(['2558'], {}, two)).toThrow(
      expect.objectContaining({
        hint: 'Name the parameter: agent-connectors shop orders get --id <value> --account-id <value>',
      }),
    );
    expect(() => read(['2558'], { id: '1' })).toThrow(
      expect.objectContaining({
        message: "Unexpected argument '2558': --params has id already.",
        hint: 'Give id once. To replace the one of --params: --id 2558',
      }),
    );
  });

  it('without a name are the id of what gets one record in several ways', () => {
    const several = { type: 'object', properties: { id: { type: 'string' }, externalId: { type: 'string' } } };
    const context = { command: 'agent-connectors shop orders get', input: several, folder, options: [] };
    expect(paramsFromFlags(tokensOf(['2558']), {}, { ...context, isGet: true })).toEqual({ id: '2558' });
    expect(() => paramsFromFlags(tokensOf(['2558']), {}, context)).toThrow(
      expect.objectContaining({
        hint: 'Name the parameter: agent-connectors shop orders get --id 2558, or agent-connectors shop orders get --externalId 2558',
      }),
    );
  });

  it('name the other of id and <entity>_id', () => {
    const update = { type: 'object', properties: { orderId: { type: 'string' }, userId: { type: 'string' } } };
    expect(() => read(['--id', '1'], {}, update)).toThrow(expect.objectContaining({ didYouMean: ['--orderId'] }));
  });
});
