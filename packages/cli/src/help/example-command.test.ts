import { expect, it } from 'vitest';
import { exampleCommand } from './example-command.ts';

const input = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    _update: { type: 'boolean' },
    filter: {
      type: 'object',
      properties: { field: { type: 'string' }, values: { type: 'array', items: { type: 'string' } } },
    },
    metadata: { type: 'object', additionalProperties: { type: 'string' } },
    deep: {},
    version: { type: 'string' },
    limit: { type: 'integer' },
  },
  required: ['id'],
};

it.each<[object, string]>([
  [{ id: 'a b' }, "'a b'"],
  [
    { filter: { field: 'state', values: ['new', 'open'] } },
    '--filter.field state --filter.values new --filter.values open',
  ],
  [{ metadata: { crm_id: '4711' } }, '--metadata.crm_id 4711'],
  [{ _update: true }, '--_update'],
  [{ version: '2' }, '--version 2'],
  [{ limit: 5 }, `--params '{"limit":5}'`],
  [{ deep: { a: 1 } }, `--params '{"deep":{"a":1}}'`],
  [{ metadata: { 'a.b': 'c' } }, `--params '{"metadata":{"a.b":"c"}}'`],
  [{ metadata: {} }, `--params '{"metadata":{}}'`],
])('%j is typed as %s', (params, words) => {
  expect(exampleCommand('shop', 'orders.get', { ...params }, input)).toBe(`agent-connectors shop orders get ${words}`);
});
