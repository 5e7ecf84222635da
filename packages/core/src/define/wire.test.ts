import * as v from 'valibot';
import { expect, test } from 'vitest';
import { json, scriptedFetch } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { defineConnector } from './connector.ts';
import { entity } from './entity.ts';
import { list } from './operation.ts';
import { cursorPages, offsetPages } from './pages.ts';
import { wireOf } from './wire.ts';

const things = entity({ summary: 'Things.' }, () => ({
  list: list('GET /things', {
    summary: 'List things.',
    input: v.strictObject({ cursor: v.optional(v.string()), limit: v.optional(v.number()) }),
    item: v.unknown(),
  }),
}));

const sharing = (pagination: ReturnType<typeof cursorPages>) =>
  defineConnector({ ...sampleWith({ pagination }), entities: { things } });

test('two connectors that share an operation each give it their own pagination', async () => {
  const one = sharing(cursorPages({ items: 'data', next: 'next', cursorParam: 'after' }));
  const other = sharing(offsetPages({ items: 'data', limitParam: 'count' }));
  const queryOf = async (connector: typeof one) => {
    const { fetch, seen } = scriptedFetch(json({ data: [] }));
    await createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch }).things.list({
      cursor: '3',
      limit: 2,
    });
    return new URL(seen[0]?.url ?? '').search;
  };
  expect([await queryOf(one), await queryOf(other), await queryOf(one)]).toEqual([
    '?after=3&limit=2',
    '?offset=3&count=2',
    '?after=3&limit=2',
  ]);
});

test('the wire form of an operation is computed once for each connector', () => {
  const connector = sharing(cursorPages({ items: 'data', next: 'next' }));
  const { list: operation } = things.operations;
  expect(wireOf(connector, operation)).toBe(wireOf(connector, operation));
});
