import { describe, expect, test } from 'vitest';
import { sample, sampleWith } from '../../test/sample.ts';
import { all, failure, ok, sampleClient, wire } from '../../test/wire.ts';
import type { AnyClient } from '../client/any-client.ts';
import { createClient } from '../client/create-client.ts';
import { defineConnector } from '../define/connector.ts';
import { UnknownOperationError } from '../errors/unknown-operation-error.ts';
import { resolveOperation } from './resolve-operation.ts';

const refusalOf = (entity: string, action: string) => {
  try {
    resolveOperation(sample, entity, action);
  } catch (error) {
    if (UnknownOperationError.isInstance(error)) return error;
    throw error;
  }
  throw new Error('It was found.');
};

test.each([
  ['job_postings', 'change_stage'],
  ['jobPostings', 'changeStage'],
])('an operation is found as %s.%s, and known by its ids', (entity, action) => {
  const found = resolveOperation(sample, entity, action);
  expect(found.operation).toBe(sample.entities.jobPostings.operations.changeStage);
  expect(found.place).toEqual({ connector: 'sample', entity: 'job_postings', action: 'change_stage' });
});

test('however it is spelt, an operation has one id, which policies know it by', async () => {
  const connector = defineConnector({
    ...sampleWith({}),
    entities: { oauth2Apps: sample.entities.status },
  });
  expect(resolveOperation(connector, 'oauth_2_apps', 'get').place.entity).toBe('oauth2_apps');
  const client: AnyClient = createClient(connector, { env: {}, policy: { deny: ['oauth2_apps.get'] } });
  expect(await failure(client.execute('oauth_2_apps', 'get'))).toMatchObject({ code: 'not_permitted' });
});

describe('the nearest name is told', () => {
  test.each([
    ['issue', 'list', "Did you mean 'issues'?"],
    ['isues', 'list', "Did you mean 'issues'?"],
    ['jobpostings', 'list', "Did you mean 'job_postings'?"],
    ['postings', 'list', "Did you mean 'job_postings'?"],
    ['issues', 'lsit', "Did you mean 'list'?"],
    ['issues', 'serach', "Did you mean 'search'?"],
    ['issues', 'creat', "Did you mean 'create'?"],
    ['job_postings', 'stage', "Did you mean 'change_stage'?"],
  ])('%s.%s', (entity, action, hint) => {
    expect(refusalOf(entity, action).hint).toBe(hint);
  });

  test('and all of them when none is near', () => {
    expect(refusalOf('xyzzy', 'list').hint).toBe('There is: issues, job_postings, files, status, people.');
  });
});

test('what is not there is named as the vendor’s', () => {
  expect(refusalOf('isues', 'list').message).toContain("Sample has no entity 'isues'.");
  expect(refusalOf('jobPostings', 'foo').message).toContain("Sample's job_postings has no action 'foo'.");
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])('%j is no entity and no action', (name) => {
  expect(refusalOf(name, 'list')).toMatchObject({ code: 'unknown_operation', outcome: 'not_sent' });
  expect(refusalOf('issues', name)).toMatchObject({ code: 'unknown_operation', entity: 'issues' });
});

test('an unknown operation rejects whether it is awaited or walked', async () => {
  const { fetch, seen } = wire(ok([]));
  const client = sampleClient({ fetch });
  const call = () => client.execute('issues', 'lists' as 'list');
  expect(await failure(call())).toMatchObject({ code: 'unknown_operation' });
  expect(await failure(all(call()))).toMatchObject({ code: 'unknown_operation' });
  expect(seen).toHaveLength(0);
});
