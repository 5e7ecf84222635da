import { ashby } from '@agent-connectors/ashby';
import { customerIo } from '@agent-connectors/customer-io';
import { pylon } from '@agent-connectors/pylon';
import { stripe } from '@agent-connectors/stripe';
import { describe, expect, test } from 'vitest';
import { failure, fakePlatform, json, success } from '../../test/fake-platform.ts';
import { connect } from '../connect.ts';

const issue = { id: 'i-1', title: 'Broken', state: 'new' };

describe('an operation', () => {
  test('that Airbyte’s connector lacks is refused before anything is sent', async () => {
    const { options, received } = fakePlatform();
    const error = await failure(
      connect(pylon, options).issues.search({ filter: { field: 'state', operator: 'equals', value: 'new' } }),
    );
    expect(error).toMatchObject({ code: 'unknown_operation', outcome: 'not_sent', connector: 'pylon' });
    expect(error.message).toContain("Airbyte's Pylon connector has no issues.search. Of issues it has issues.list");
    expect(error.message).toContain('run directly');
    expect(received).toEqual([]);
  });

  test('with a parameter that the platform would ignore is refused', async () => {
    const { options, received } = fakePlatform();
    const error = await failure(connect(pylon, options).accounts.create({ name: 'Acme', custom_fields: [] }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error['issues']).toEqual([
      expect.objectContaining({ path: 'custom_fields', hint: expect.stringContaining('takes name, domains') }),
    ]);
    expect(received).toEqual([]);
  });

  test('without a parameter that the platform alone requires is refused', async () => {
    const { options, received } = fakePlatform();
    const error = await failure(connect(ashby, options).candidates.get({ externalMappingId: 'm' }));
    expect(error).toMatchObject({ code: 'invalid_params' });
    expect((error['issues'] as { path: string }[]).map(({ path }) => path)).toEqual(['externalMappingId', 'id']);
    expect(received).toEqual([]);
  });

  test('is written by the names that the platform knows', async () => {
    const platform = fakePlatform({ execute: () => success({ data: { id: 'a-1', title: 't' } }) });
    await connect(pylon, platform.options).articles.create({
      id: 'kb-1',
      title: 't',
      body_html: 'b',
      author_user_id: 'u',
    });
    expect(platform.bodies()).toEqual([
      {
        entity: 'articles',
        action: 'create',
        params: { kb_id: 'kb-1', title: 't', body_html: 'b', author_user_id: 'u' },
        skip_truncation: true,
      },
    ]);
  });

  test('in a dry run shows the request to the platform and sends nothing', async () => {
    const { options, received } = fakePlatform();
    const { data } = await connect(pylon, options).issues.update({ id: 'i-1', state: 'closed' }, { dryRun: true });
    expect(data).toEqual({
      method: 'POST',
      url: `${options.baseUrl}/api/v1/integrations/connectors/{connector_id}/execute`,
      headers: expect.objectContaining({ authorization: 'Bearer [redacted]' }),
      body: { entity: 'issues', action: 'update', params: { id: 'i-1', state: 'closed' }, skip_truncation: true },
      effect: 'write',
      sends: expect.any(Boolean),
      spends: false,
    });
    expect(received).toEqual([]);
  });

  test('that the policy does not permit is not sent', async () => {
    const { options, received } = fakePlatform();
    const client = connect(pylon, { ...options, policy: { readOnly: true } });
    expect(await failure(client.issues.delete({ id: 'i-1' }))).toMatchObject({ code: 'not_permitted' });
    expect(received).toEqual([]);
  });

  test('that selects fields passes them on, and others are not missing', async () => {
    const platform = fakePlatform({ execute: () => success({ id: 'i-1', title: 'Broken', state: 'new' }) });
    const { data, meta } = await connect(pylon, platform.options).issues.get({ id: 'i-1' }, { fields: ['title'] });
    expect(data).toEqual({ title: 'Broken' });
    expect(meta.warnings).toBeUndefined();
    expect(platform.bodies()[0]).toMatchObject({ select_fields: ['title'] });
  });
});

describe('a listing', () => {
  const range = { start_time: '2026-01-01T00:00:00Z', end_time: '2026-02-01T00:00:00Z' };
  const position = (body: unknown) => (body as { params: Record<string, unknown> }).params;

  test('continues where `connector_metadata` says', async () => {
    const platform = fakePlatform({
      execute: ({ body }) =>
        position(body)['cursor'] === undefined
          ? success([{ id: '1' }], { next_cursor: 'c-2', has_next_page: true })
          : success([{ id: '2' }], { next_cursor: null, has_next_page: false }),
    });
    const ids: string[] = [];
    for await (const { id } of connect(pylon, platform.options).issues.list(range)) ids.push(id);
    expect(ids).toEqual(['1', '2']);
    expect(platform.bodies().map(position)).toEqual([range, { ...range, cursor: 'c-2' }]);
  });

  test('continues by the parameter of its own, until the position is empty', async () => {
    const platform = fakePlatform({
      execute: ({ body }) =>
        position(body)['start'] === undefined
          ? success([{ id: 1 }], { next: 's2' })
          : success([{ id: 2 }], { next: '' }),
    });
    const pages: unknown[] = [];
    for await (const { data } of connect(customerIo, platform.options).newsletters.list({ limit: 1 }).pages())
      pages.push(data);
    expect(pages).toHaveLength(2);
    expect(platform.bodies().map(position)).toEqual([{ limit: 1 }, { limit: 1, start: 's2' }]);
  });

  test('continues after the last record, while there are more', async () => {
    const platform = fakePlatform({
      execute: ({ body }) =>
        position(body)['starting_after'] === undefined
          ? success([{ id: 'cus_1' }, { id: 'cus_2' }], { has_more: true })
          : success([{ id: 'cus_3' }], { has_more: false }),
    });
    const ids: unknown[] = [];
    for await (const { id } of connect(stripe, platform.options).customers.list({})) ids.push(id);
    expect(ids).toEqual(['cus_1', 'cus_2', 'cus_3']);
    expect(platform.bodies().map(position)).toEqual([{}, { starting_after: 'cus_2' }]);
  });

  test('whose page size the platform does not know returns a longer page with a warning', async () => {
    const platform = fakePlatform({
      execute: () => success([{ id: '1' }, { id: '2' }], { next_cursor: null, has_next_page: false }),
    });
    const { data, meta } = await connect(pylon, platform.options).issues.list({ ...range, limit: 1 });
    expect(data).toHaveLength(2);
    expect(meta.warnings).toEqual([expect.stringContaining('takes no `limit`')]);
    expect(position(platform.bodies()[0])).toEqual(range);
  });

  test('that is empty and says nothing else may hide the vendor’s error, which is a warning', async () => {
    const platform = fakePlatform({ execute: () => success([], { cursor: null, has_more: null }) });
    const { data, meta } = await connect(ashby, platform.options).candidates.list();
    expect(data).toEqual([]);
    expect(meta.warnings).toEqual([expect.stringContaining('Errors of Ashby can look like this')]);
  });
});

describe('a page that does not say how it continues', () => {
  test.each([
    ['nothing', null],
    ['a position of an odd type', { has_next_page: 'true', next_cursor: { a: 1 } }],
    ['other keys', { hasNextPage: true, nextCursor: 'c' }],
  ])('because of %s has a warning', async (_, metadata) => {
    const platform = fakePlatform({ execute: () => success([{ id: '1' }], metadata) });
    const { meta } = await connect(pylon, platform.options).accounts.list();
    expect(meta.warnings).toEqual([expect.stringContaining('there may be more records')]);
  });

  test('continues by the usual keys where those of the connector are not known', async () => {
    const platform = fakePlatform({
      execute: ({ body }) =>
        (body as { params: object }).params && 'cursor' in (body as { params: object }).params
          ? success([{ id: '2' }], { has_next_page: false, end_cursor: null })
          : success([{ id: '1' }], { has_next_page: true, end_cursor: 'c-2' }),
    });
    const definition = { definitionId: 'f2e53e88-3c6b-4e5a-b7c2-a1d9c5e8f4b6', title: 'Other', auth: [] };
    const ids: string[] = [];
    for await (const { id } of connect(
      { ...pylon, name: 'other' },
      { ...platform.options, definition },
    ).accounts.list())
      ids.push(id);
    expect(ids).toEqual(['1', '2']);
  });

  test('after the last record keeps the field that is the position', async () => {
    const platform = fakePlatform({ execute: () => success([{ id: 'cus_1', email: 'e' }], { has_more: false }) });
    await connect(stripe, platform.options).customers.list({}, { fields: ['email'] });
    expect(platform.bodies()).toMatchObject([{ select_fields: ['email', 'id'] }]);
  });
});

describe('the vendor’s whole body', () => {
  test('is read as its responses are', async () => {
    const body = { success: true, results: { id: 'c-1', name: 'Ada' } };
    const platform = fakePlatform({ execute: () => success(body) });
    const { data } = await connect(ashby, platform.options).candidates.get({ id: 'c-1' });
    expect(data).toEqual({ id: 'c-1', name: 'Ada' });
  });

  test('that is the vendor’s error is thrown, although the platform reports a success', async () => {
    const body = { success: false, errors: ['candidate_not_found'] };
    const platform = fakePlatform({ execute: () => success(body) });
    const error = await failure(connect(ashby, platform.options).candidates.get({ id: 'c-1' }));
    expect(error).toMatchObject({ code: 'not_found', connector: 'ashby' });
    expect(error.message).toContain('candidate_not_found');
  });

  test('has the ID of the vendor’s request', async () => {
    const platform = fakePlatform({ execute: () => success({ data: { id: 'i-1' }, request_id: 'r-7' }) });
    const { data, meta } = await connect(pylon, platform.options).issues.create({
      title: 'x',
      body_html: 'y',
      account_id: 'a',
    });
    expect([data, meta.requestId]).toEqual([{ id: 'i-1' }, 'r-7']);
  });
});

describe('a failure', () => {
  test('of the vendor is told apart from one of the platform', async () => {
    const message = 'HTTP 404 error for GET https://api.usepylon.com/issues/i-1: issue not found';
    const platform = fakePlatform({ execute: () => json({ message, errors: [] }, 404) });
    const client = connect(pylon, platform.options);
    const error = await failure(client.issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ code: 'not_found', outcome: 'rejected', status: 404 });
    expect(error.message).toContain('issues.get failed (404). Pylon says, through Airbyte: issue not found');
    await failure(client.issues.get({ id: 'i-1' }));
    expect(platform.lookups()).toHaveLength(1);
  });

  test('of the vendor’s credential says where the credential is', async () => {
    const message = 'HTTP 401 error for GET https://api.usepylon.com/issues/i-1: invalid token';
    const platform = fakePlatform({ execute: () => json({ message }, 401) });
    const error = await failure(connect(pylon, platform.options).issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ code: 'authentication' });
    expect(error['hint']).toContain('the credential that Airbyte keeps');
  });

  test('of a read is retried, and of a write it is not', async () => {
    const platform = fakePlatform({ execute: () => json({ message: 'Bad gateway' }, 502) });
    const client = connect(pylon, { ...platform.options, retries: 1 });
    const read = failure(client.issues.get({ id: 'i-1' }));
    expect(await read).toMatchObject({ code: 'server', outcome: 'rejected', retryable: true });
    expect(platform.executions()).toHaveLength(2);
    const written = await failure(client.issues.create({ title: 'x', body_html: 'y', account_id: 'a' }));
    expect(written).toMatchObject({ code: 'server', outcome: 'unknown', retryable: false });
    expect(platform.executions()).toHaveLength(3);
  });

  test('of the platform in a status 200 is none of the success', async () => {
    const platform = fakePlatform({ execute: () => ({ ...success(null), status: 'failed' }) });
    expect(await failure(connect(pylon, platform.options).issues.get({ id: 'i-1' }))).toMatchObject({
      code: 'invalid_response',
      outcome: 'rejected',
    });
    const error = await failure(
      connect(pylon, platform.options).issues.create({ title: 'x', body_html: 'y', account_id: 'a' }),
    );
    expect(error).toMatchObject({ outcome: 'unknown' });
  });

  test.each<[string, unknown]>([
    ['no result', { detail: 'Plan limit reached' }],
    ['nothing', null],
    ['a list', []],
    ['a status that is a number', { status: 500, result: {} }],
  ])('with a status 200 and %s is not reported as done', async (_, body) => {
    const platform = fakePlatform({ execute: () => json(body) });
    const error = await failure(connect(pylon, platform.options).accounts.create({ name: 'x' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'unknown' });
  });

  test.each<[number, number, string, string]>([
    [400, 500, 'server', 'unknown'],
    [422, 429, 'rate_limited', 'rejected'],
    [500, 401, 'authentication', 'rejected'],
  ])('of the platform (%s) that passes on another status of the vendor (%s) is the vendor’s', async (...statuses) => {
    const [own, vendors, code, outcome] = statuses;
    const message = `HTTP ${vendors} error for POST https://api.usepylon.com/accounts: oops`;
    const platform = fakePlatform({ execute: () => json({ message }, own) });
    const error = await failure(connect(pylon, { ...platform.options, retries: 0 }).accounts.create({ name: 'x' }));
    expect(error).toMatchObject({ code, outcome, status: vendors });
  });

  test('and a warning do not repeat the platform’s credentials', async () => {
    const said = 'bad secret-canary-0815 token-canary-1';
    const warned = fakePlatform({ execute: () => ({ ...success(issue), warning: said }) });
    const { meta } = await connect(pylon, warned.options).issues.get({ id: 'i-1' });
    expect(meta.warnings).toEqual(['bad [redacted] [redacted]']);
    const failed = fakePlatform({ execute: () => ({ ...success(null), status: said }) });
    const error = await failure(connect(pylon, failed.options).issues.get({ id: 'i-1' }));
    expect(error.message).not.toContain('canary');
  });

  test('that has no words names the operation', async () => {
    const platform = fakePlatform({ execute: () => Promise.reject(new TypeError('fetch failed')) });
    const error = await failure(connect(pylon, { ...platform.options, retries: 0 }).issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ code: 'connection', connector: 'pylon', entity: 'issues' });
    expect(error.message).not.toContain('executions');
  });
});

describe('a warning', () => {
  test.each([
    ['text', 'The result was cut.'],
    ['an object', { message: 'The result was cut.' }],
  ])('as %s is in the result', async (_, warning) => {
    const platform = fakePlatform({ execute: () => ({ ...success(issue), warning }) });
    const { meta } = await connect(pylon, platform.options).issues.get({ id: 'i-1' });
    expect(meta.warnings).toEqual(['The result was cut.']);
  });
});
