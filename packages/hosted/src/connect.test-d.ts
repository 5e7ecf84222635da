import type { AnyClient } from '@agent-connectors/core';
import { createPylon, type Issue, type Pylon, pylon } from '@agent-connectors/pylon';
import { expectTypeOf, test } from 'vitest';
import { connect } from './connect.ts';
import { contextStore } from './context-store/context-store.ts';

const client = connect(pylon, { workspaceName: 'acme' });

test('a hosted client has the type of the direct one', () => {
  expectTypeOf(client).toExtend<Pylon>();
  expectTypeOf(client.issues.get).toEqualTypeOf(createPylon().issues.get);
});

test('a client by name has no types', () => {
  expectTypeOf(connect('pylon', { workspaceName: 'acme' })).toEqualTypeOf<Promise<AnyClient>>();
});

test('the context store knows the entities and the fields of their records', () => {
  const store = contextStore(client);
  expectTypeOf(store.search('issues', { filter: { eq: { state: 'new' } } })).resolves.toHaveProperty('data');
  expectTypeOf<Awaited<ReturnType<typeof store.search<'issues'>>>['data'][number]>().toEqualTypeOf<Partial<Issue>>();
  store.search('custom_fields', { sort: [{ label: 'asc' }] });
  store.search('issues', { filter: { eq: { 'account.id': 'a' } }, fields: ['id', 'account.id'] });
  // @ts-expect-error there is no such entity
  store.search('tickets');
  // @ts-expect-error an entity has its ID, and not the name of its accessor
  store.search('customFields');
  // @ts-expect-error there is no such field
  store.search('issues', { filter: { eq: { stat: 'new' } } });
  // @ts-expect-error there is no such operator
  store.search('issues', { filter: { is: { state: 'new' } } });
  // @ts-expect-error there is no such direction
  store.search('issues', { sort: [{ created_at: 'down' }] });
});
