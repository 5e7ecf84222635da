import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, startAshby } from './ashby-test-client.ts';
import { EXPIRED_SYNC_TOKEN } from './list-position.ts';

let ashby: AshbyTestClient;
beforeEach(async () => {
  ashby = await startAshby();
});
afterEach(() => ashby.sandbox.close());

async function walk(endpoint: string, params: Record<string, unknown> = {}) {
  const records: Loose[] = [];
  const pages: number[] = [];
  let cursor: string | undefined;
  for (;;) {
    const { body } = await ashby.call(endpoint, { ...params, ...(cursor && { cursor }) });
    records.push(...body.results);
    pages.push(body.results.length);
    if (!body.moreDataAvailable) return { records, pages, syncToken: body.syncToken! };
    expect(body).not.toHaveProperty('syncToken');
    cursor = body.nextCursor;
  }
}

test('pages hold 100 records by default and include each record once', async () => {
  const { records, pages } = await walk('candidate.list');
  expect(records.length).toBeGreaterThanOrEqual(1500);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  expect(pages.slice(0, -1).every((size) => size === 100)).toBe(true);
  expect((await walk('department.list', { limit: 7 })).pages.slice(0, 2)).toEqual([7, 7]);
});

test('a page that ends at the last record has no next page', async () => {
  const { records } = await walk('candidateTag.list');
  const { body } = await ashby.call('candidateTag.list', { limit: records.length });
  expect(body.moreDataAvailable).toBe(false);
  expect(body).not.toHaveProperty('nextCursor');
});

test('a sync token returns only later creations and changes, and a new token', async () => {
  const full = await walk('candidate.list');
  const nothing = await ashby.call('candidate.list', { syncToken: full.syncToken });
  expect(nothing.body).toMatchObject({ results: [], moreDataAvailable: false, syncToken: expect.any(String) });

  const changed = full.records[40].id;
  await ashby.results('candidate.update', { candidateId: changed, name: 'Changed Name' });
  const created = await ashby.results('candidate.create', { name: 'New Person' });
  const delta = await walk('candidate.list', { syncToken: full.syncToken, limit: 1 });
  expect(delta.pages).toEqual([1, 1]);
  expect(delta.records.map(({ id }) => id)).toEqual([changed, created.id]);
  expect((await walk('candidate.list', { syncToken: delta.syncToken })).records).toEqual([]);
});

test('the next sync returns a change behind the cursor', async () => {
  const first = await ashby.call('user.list', { limit: 40 });
  const job = (await ashby.results('job.list', { limit: 1 }))[0];
  const jobs = await ashby.call('job.list', { limit: 20 });
  await ashby.results('job.setStatus', { jobId: job.id, status: job.status === 'Open' ? 'Closed' : 'Draft' });
  const rest = await ashby.call('job.list', { cursor: jobs.body.nextCursor });
  const delta = await ashby.call('job.list', { syncToken: rest.body.syncToken, status: ['Draft', 'Open', 'Closed'] });
  expect(delta.body.results.map(({ id }: Loose) => id)).toEqual([job.id]);
  expect(first.body.moreDataAvailable).toBe(true);
});

test('tokens and cursors from before a reset are expired', async () => {
  const { syncToken } = await walk('user.list');
  const { nextCursor: cursor } = (await ashby.call('user.list', { limit: 1 })).body;
  ashby.sandbox.reset();
  expect(await ashby.errorCode('user.list', { syncToken })).toBe('sync_token_expired');
  expect(await ashby.errorCode('user.list', { cursor })).toBe('next_cursor_expired');
  expect(await ashby.errorCode('user.list', { syncToken: EXPIRED_SYNC_TOKEN })).toBe('sync_token_expired');
});

test('fresh sandboxes return equal cursors and sync tokens, whichever endpoint is called first', async () => {
  const other = await startAshby();
  const reads = ['referralForm.info', 'user.list', 'candidate.list', 'apiKey.info', 'department.list'];
  const read = async ({ call }: AshbyTestClient, endpoints: readonly string[]) => {
    const bodies = new Map<string, unknown>();
    for (const endpoint of endpoints) bodies.set(endpoint, (await call(endpoint)).body);
    bodies.set('created', (await call('department.create', { name: 'Compilers' })).body);
    return bodies;
  };
  try {
    const bodies = await read(ashby, reads);
    expect(bodies.get('user.list')).toHaveProperty('syncToken');
    expect(bodies.get('candidate.list')).toHaveProperty('nextCursor');
    expect(await read(other, reads.toReversed())).toEqual(bodies);
    ashby.sandbox.reset();
    other.sandbox.reset();
    expect(await read(other, reads.slice(1))).toEqual(new Map([...(await read(ashby, reads))].slice(1)));
  } finally {
    await other.sandbox.close();
  }
});

test('unknown tokens and cursors, and those of another list, are invalid', async () => {
  const { syncToken } = await walk('user.list');
  const { nextCursor: cursor } = (await ashby.call('user.list', { limit: 1 })).body;
  expect(await ashby.errorCode('candidate.list', { syncToken })).toBe('sync_token_invalid');
  expect(await ashby.errorCode('candidate.list', { syncToken: 'made-up' })).toBe('sync_token_invalid');
  expect(await ashby.errorCode('candidate.list', { cursor })).toBe('invalid_next_cursor');
  expect(await ashby.errorCode('candidate.list', { cursor: 'G8' })).toBe('invalid_next_cursor');
});

test('history has pages but no sync', async () => {
  const applications = await ashby.results('application.list', { status: 'Hired' });
  const applicationId = applications[0].id;
  const { records, pages, syncToken } = await walk('application.listHistory', { applicationId, limit: 2 });
  expect(pages.length).toBeGreaterThan(1);
  expect(records.map(({ stageNumber }) => stageNumber)).toEqual(records.map((_, index) => index));
  expect(syncToken).toBeUndefined();
  expect(await ashby.errorCode('application.listHistory', { applicationId, syncToken: 'x' })).toBe('invalid_input');
});
