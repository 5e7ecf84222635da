import { describe, expect, test } from 'vitest';
import { all, failure, ok, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import { sample, sampleWith } from '../../test/sample.ts';
import type { AnyClient } from '../client/any-client.ts';
import { createClient } from '../client/create-client.ts';
import { defineConnector } from '../define/connector.ts';
import { UnknownOperationError } from '../errors/unknown-operation-error.ts';
import { resolveOperation } from './resolve-operation.ts';

const rejectionOf = (entity: string, action: string) => {
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
])('an operation is resolved as %s.%s and has its ids', (entity, action) => {
  const found = resolveOperation(sample, entity, action);
  expect(found.operation).toBe(sample.entities.jobPostings.operations.changeStage);
  expect(found.place).toEqual({ connector: 'sample', entity: 'job_postings', action: 'change_stage' });
});

test('however it is spelt, an operation has one id, which policies use', async () => {
  const connector = defineConnector({
    ...sampleWith({}),
    entities: { oauth2Apps: sample.entities.status },
  });
  expect(resolveOperation(connector, 'oauth_2_apps', 'get').place.entity).toBe('oauth2_apps');
  const client: AnyClient = createClient(connector, { env: {}, policy: { deny: ['oauth2_apps.get'] } });
  expect(await failure(client.execute('oauth_2_apps', 'get'))).toMatchObject({ code: 'not_permitted' });
});

describe('an error suggests', () => {
  test.each([
    ['issue', 'list', "Did you mean 'issues'?"],
    ['isues', 'list', "Did you mean 'issues'?"],
    ['jobpostings', 'list', "Did you mean 'job_postings'?"],
    ['postings', 'list', "Did you mean 'job_postings'?"],
    ['issues', 'lsit', "Did you mean 'list'?"],
    ['issues', 'serach', "Did you mean 'search'?"],
    ['issues', 'creat', "Did you mean 'create'?"],
    ['job_postings', 'stage', "Did you mean 'change_stage'?"],
  ])('the nearest name to %s.%s', (entity, action, hint) => {
    expect(rejectionOf(entity, action).hint).toBe(hint);
  });

  test('all names when none is near', () => {
    expect(rejectionOf('xyzzy', 'list').hint).toBe('There is: issues, job_postings, files, status, people.');
  });
});

test('an unknown name is reported in the vendor’s terms', () => {
  expect(rejectionOf('isues', 'list').message).toContain("Sample has no entity 'isues'.");
  expect(rejectionOf('jobPostings', 'foo').message).toContain("Sample's job_postings has no action 'foo'.");
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
  '%j is neither an entity nor an action',
  (name) => {
    expect(rejectionOf(name, 'list')).toMatchObject({ code: 'unknown_operation', outcome: 'not_sent' });
    expect(rejectionOf('issues', name)).toMatchObject({ code: 'unknown_operation', entity: 'issues' });
  },
);

test('an unknown operation rejects whether it is awaited or walked', async () => {
  const { fetch, seen } = scriptedFetch(ok([]));
  const client = sampleClient({ fetch });
  const call = () => client.execute('issues', 'lists' as 'list');
  expect(await failure(call())).toMatchObject({ code: 'unknown_operation' });
  expect(await failure(all(call()))).toMatchObject({ code: 'unknown_operation' });
  expect(seen).toHaveLength(0);
});
