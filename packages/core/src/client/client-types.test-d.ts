import { describe, expectTypeOf, test } from 'vitest';
import { type Issue, type Note, sample } from '../../test/sample.ts';
import type { RequestPreview } from '../call/request-preview.ts';
import type { Download, Page, Result } from '../call/result.ts';
import type { PathParameter } from '../define/route.ts';
import type { SnakeCase } from '../util/names.ts';
import type { Client } from './client-types.ts';
import { createClient } from './create-client.ts';
import type { PagePromise } from './page-promise.ts';

const client: Client<typeof sample.entities> = createClient(sample);

test('ids are the snake_case of accessors', () => {
  expectTypeOf<SnakeCase<'issues'>>().toEqualTypeOf<'issues'>();
  expectTypeOf<SnakeCase<'jobPostings'>>().toEqualTypeOf<'job_postings'>();
  expectTypeOf<SnakeCase<'listByBodyLink'>>().toEqualTypeOf<'list_by_body_link'>();
});

test('path parameters come from the route', () => {
  expectTypeOf<PathParameter<'GET /a/{id}/b/{other_id}'>>().toEqualTypeOf<'id' | 'other_id'>();
  expectTypeOf<PathParameter<'GET /a'>>().toEqualTypeOf<never>();
});

describe('the result', () => {
  test('of an operation is its record in the envelope', () => {
    expectTypeOf(client.issues.get({ id: '1' })).toEqualTypeOf<Promise<Result<Issue>>>();
  });

  test('of an operation that returns nothing is null', () => {
    expectTypeOf(client.issues.delete({ id: '1' })).toEqualTypeOf<Promise<Result<null>>>();
  });

  test('of a listing is pages and items', async () => {
    expectTypeOf(client.issues.list()).toEqualTypeOf<PagePromise<Issue>>();
    expectTypeOf(await client.issues.list()).toEqualTypeOf<Page<Issue>>();
    for await (const issue of client.issues.list()) expectTypeOf(issue).toEqualTypeOf<Issue>();
    for await (const page of client.issues.list().pages()) expectTypeOf(page.data).toEqualTypeOf<Issue[]>();
  });

  test('of a listing is a promise where one is expected', async () => {
    expectTypeOf(client.issues.list()).toExtend<Promise<Page<Issue>>>();
    const pending: Promise<unknown>[] = [client.issues.list(), client.issues.get({ id: '1' })];
    await Promise.all(pending);
    const [page, { data }] = await Promise.all([client.issues.list(), client.issues.get({ id: '1' })]);
    expectTypeOf(page).toEqualTypeOf<Page<Issue>>();
    expectTypeOf(data).toEqualTypeOf<Issue>();
  });

  test('of a download is a stream', () => {
    expectTypeOf(client.files.download({ id: '1' })).toEqualTypeOf<Promise<Result<Download>>>();
  });
});

describe('a dry run', () => {
  test('returns the request', () => {
    expectTypeOf(client.issues.get({ id: '1' }, { dryRun: true })).toEqualTypeOf<Promise<Result<RequestPreview>>>();
    expectTypeOf(client.issues.list({}, { dryRun: true })).toEqualTypeOf<Promise<Result<RequestPreview>>>();
    expectTypeOf(client.files.download({ id: '1' }, { dryRun: true })).toEqualTypeOf<Promise<Result<RequestPreview>>>();
    expectTypeOf(client.execute('issues', 'list', {}, { dryRun: true })).toEqualTypeOf<
      Promise<Result<RequestPreview>>
    >();
  });

  test('that is false returns the record', () => {
    expectTypeOf(client.issues.get({ id: '1' }, { dryRun: false })).toEqualTypeOf<Promise<Result<Issue>>>();
  });
});

describe('the fields option', () => {
  test('narrows the record', async () => {
    const { data } = await client.issues.get({ id: '1' }, { fields: ['id', 'title'] });
    expectTypeOf(data).toEqualTypeOf<Pick<Issue, 'id' | 'title'>>();
    const page = await client.issues.list({}, { fields: ['id'] });
    expectTypeOf(page.data).toEqualTypeOf<Pick<Issue, 'id'>[]>();
  });

  test('with fields inside a record makes its parts optional', async () => {
    const { data } = await client.issues.get({ id: '1' }, { fields: ['account.name'] });
    expectTypeOf<keyof typeof data>().toEqualTypeOf<'account'>();
    expectTypeOf<NonNullable<(typeof data)['account']>['name']>().toEqualTypeOf<string | null | undefined>();
  });

  test('with a field that no record has does not compile', () => {
    // @ts-expect-error misspelt
    client.issues.get({ id: '1' }, { fields: ['titel'] });
    // @ts-expect-error misspelt
    client.issues.list({}, { fields: ['accont.name'] });
    // @ts-expect-error a download has no fields
    client.files.download({ id: '1' }, { fields: ['id'] });
  });
});

describe('execute', () => {
  test('returns what the typed method returns', () => {
    expectTypeOf(client.execute('issues', 'get', { id: '1' })).toEqualTypeOf<Promise<Result<Issue>>>();
    expectTypeOf(client.execute('issues', 'list')).toEqualTypeOf<PagePromise<Issue>>();
    expectTypeOf(client.execute('job_postings', 'change_stage', { id: '1', stage: 's' })).toEqualTypeOf<
      Promise<Result<Note>>
    >();
    expectTypeOf(client.execute('files', 'download', { id: '1' })).toEqualTypeOf<Promise<Result<Download>>>();
  });

  test('narrows the record by fields', async () => {
    const { data } = await client.execute('issues', 'get', { id: '1' }, { fields: ['id'] });
    expectTypeOf(data).toEqualTypeOf<Pick<Issue, 'id'>>();
  });

  test('does not compile for unknown ids and parameters', () => {
    // @ts-expect-error an accessor is not an id
    client.execute('jobPostings', 'change_stage', { id: '1', stage: 's' });
    // @ts-expect-error misspelt
    client.execute('issue', 'list');
    // @ts-expect-error misspelt
    client.execute('issues', 'lst');
    // @ts-expect-error an action of another entity
    client.execute('issues', 'change_stage', { id: '1', stage: 's' });
    // @ts-expect-error a parameter of another operation
    client.execute('issues', 'get', { id: '1', stage: 's' });
    // @ts-expect-error a required parameter is missing
    client.execute('issues', 'get', {});
    // @ts-expect-error all parameters are missing
    client.execute('issues', 'get');
  });
});

test('a misspelt or missing name does not compile', () => {
  // @ts-expect-error entity
  client.isues;
  // @ts-expect-error action
  client.issues.lst;
  // @ts-expect-error path parameter
  client.issues.get({ issue_id: '1' });
  // @ts-expect-error no parameters at all
  client.issues.get();
  // @ts-expect-error parameter
  client.issues.list({ limt: 5 });
  // @ts-expect-error type
  client.issues.list({ limit: '5' });
  // @ts-expect-error choice inside a list
  client.issues.create({ title: 'x', conditions: [{ operator: 'equal' }] });
  // @ts-expect-error option
  client.issues.list({}, { dryrun: true });
  // @ts-expect-error the client cannot be changed
  client.issues.get = client.issues.create;
});
