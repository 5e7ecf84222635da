import { AuthenticationError, ConflictError, InvalidResponseError, NotFoundError } from '@agent-connectors/core';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { all, failure } from '../test/calls.ts';
import { createPylon, type Issue, type Message, type Pylon } from './index.ts';

// End to end, over real HTTP on this machine. The sandbox does not use the definitions under test.

let sandbox: Sandbox;
let pylon: Pylon;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.reset();
  pylon = createPylon({ env: sandbox.env });
  // Removes the random delays between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

const week = { start_time: '2026-11-13T00:00:00Z', end_time: '2026-11-20T12:00:00Z' };
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

/** Returns an issue that came by email, and the message to reply to. */
async function mailIssue(): Promise<{ issue: Issue; message: Message }> {
  const { data } = await pylon.issues.search({
    filter: { field: 'state', operator: 'equals', value: 'waiting_on_you' },
    limit: 20,
  });
  const issue = data.find(({ source }) => source === 'email')!;
  const messages = await pylon.messages.list({ id: issue.id });
  return { issue, message: messages.data.find(({ is_private }) => is_private === false)! };
}

describe('reading', () => {
  it('returns the owner of the token', async () => {
    expect(await pylon.check()).toEqual({ ok: true, apis: { rest: { status: 'ok', account: 'Kestrel Cloud' } } });
    const { data } = await pylon.me.get();
    expect(data).toEqual({ id: expect.any(String), name: 'Kestrel Cloud', user: { id: expect.any(String) } });
  });

  it('iterates over the same issues page by page as on a single page', async () => {
    const { data, meta } = await pylon.issues.list(week);
    expect(meta).toMatchObject({ hasMore: false, attempts: 1, requestId: expect.any(String) });
    expect(meta).not.toHaveProperty('warnings');
    expect(data.length).toBeGreaterThan(300);
    const before = sandbox.requests.length;
    const walked = await all(pylon.issues.list({ ...week, limit: 100 }));
    expect(ids(walked)).toEqual(ids(data));
    expect(sandbox.requests.length - before).toBe(Math.ceil(data.length / 100));
  });

  it('starts at the cursor of a page', async () => {
    const first = await pylon.issues.list({ ...week, limit: 100 });
    expect(first.meta.hasMore).toBe(true);
    const second = await pylon.issues.list({ ...week, limit: 100, cursor: first.meta.nextCursor });
    expect(ids(first.data)).not.toContain(second.data[0]?.id);
    expect(second.data[0]!.created_at! <= first.data.at(-1)!.created_at!).toBe(true);
  });

  it('returns nothing for a range before the first issue', async () => {
    const { data, meta } = await pylon.issues.list({
      start_time: '2020-01-01T00:00:00Z',
      end_time: '2020-02-01T00:00:00Z',
    });
    expect([data, meta.hasMore]).toEqual([[], false]);
  });

  it('searches issues by a custom field among other conditions', async () => {
    const found = await all(
      pylon.issues.search({
        filter: {
          operator: 'and',
          subfilters: [
            { custom_field: 'priority', operator: 'in', values: ['high', 'urgent'] },
            {
              operator: 'or',
              subfilters: [
                { field: 'assignee_id', operator: 'is_unset' },
                { field: 'created_at', operator: 'time_range', values: [week.start_time, week.end_time] },
              ],
            },
          ],
        },
        limit: 50,
      }),
    );
    expect(found.length).toBeGreaterThan(10);
    for (const { custom_fields, assignee, created_at } of found) {
      expect(['high', 'urgent']).toContain(custom_fields?.['priority']?.value);
      expect(assignee === null || created_at! >= week.start_time).toBe(true);
    }
    const everything = await pylon.issues.search({ limit: 999 });
    expect(found.length).toBeLessThan(everything.data.length);
  });

  it('gets an issue by its number with only the selected fields', async () => {
    const [first] = (await pylon.issues.list({ ...week, limit: 1 })).data;
    const { data } = await pylon.issues.get({ id: String(first?.number) }, { fields: ['id', 'requester.email'] });
    expect(data).toEqual({ id: first?.id, requester: { email: first?.requester?.email } });
  });

  it('returns accounts, contacts, teams, users and tags as documented', async () => {
    const accounts = await all(pylon.accounts.list({ limit: 20 }));
    const contacts = await all(pylon.contacts.list({ limit: 200 }));
    const lists = [await pylon.teams.list(), await pylon.users.list(), await pylon.tags.list()];
    expect([accounts.length, contacts.length].every((count) => count >= 40)).toBe(true);
    for (const { data, meta } of lists) {
      expect(data.length).toBeGreaterThan(2);
      expect([meta.hasMore, meta.warnings]).toEqual([false, undefined]);
    }
    const ends = await Promise.all([
      pylon.accounts.list({ limit: 999 }),
      pylon.contacts.list({ limit: 999 }),
      pylon.accounts.get({ id: accounts[0]!.id }),
      pylon.contacts.get({ id: contacts[0]!.id }),
      pylon.teams.get({ id: lists[0]!.data[0]!.id }),
      pylon.users.get({ id: lists[1]!.data[0]!.id }),
      pylon.tags.get({ id: lists[2]!.data[0]!.id }),
    ]);
    expect(ends.map(({ meta }) => meta.warnings)).toEqual(ends.map(() => undefined));
    expect(ids(ends[0].data)).toEqual(ids(accounts));
    expect(ids(ends[1].data)).toEqual(ids(contacts));
    expect(ends[2].data).toEqual(accounts[0]);
  });

  it('searches accounts, contacts and users', async () => {
    const [account] = (await pylon.accounts.list()).data.filter(({ domains }) => domains);
    const domain = account!.primary_domain!;
    const byDomain = await pylon.accounts.search({ filter: { field: 'domains', operator: 'contains', value: domain } });
    expect(ids(byDomain.data)).toEqual([account?.id]);
    const people = await all(
      pylon.contacts.search({ filter: { field: 'email', operator: 'string_contains', value: `@${domain}` }, limit: 2 }),
    );
    expect(people.length).toBeGreaterThan(2);
    expect(new Set(people.map((person) => person.account?.id))).toEqual(new Set([account?.id]));
    const users = await pylon.users.search({
      filter: { field: 'email', operator: 'equals', value: 'ada@kestrelcloud.example' },
    });
    expect(users.data.map(({ name }) => name)).toEqual(['Ada Lindholm']);
  });
});

describe('writing', () => {
  it('replies to a customer and lists the reply', async () => {
    const { issue, message } = await mailIssue();
    const { data } = await pylon.issueReplies.create({
      id: issue.id,
      message_id: message.id,
      body_html: '<p>It is fixed.</p>',
      email_info: { to_emails: [issue.requester!.email!] },
    });
    expect(data).toEqual({ id: expect.any(String), issue_id: issue.id });
    const last = (await all(pylon.messages.list({ id: issue.id, limit: 1 }))).at(-1);
    expect(last).toMatchObject({
      id: data.id,
      message_html: '<p>It is fixed.</p>',
      is_private: false,
      email_info: { to_emails: [issue.requester!.email!] },
    });
    expect((await pylon.issues.get({ id: issue.id })).data.state).toBe('waiting_on_customer');
  });

  it('writes a note, a second one in its thread, and deletes it', async () => {
    const { issue } = await mailIssue();
    const note = await pylon.issueNotes.create({ id: issue.id, body_html: '<p>Look.</p>', thread_name: 'Triage' });
    const more = await pylon.issueNotes.create({ id: issue.id, body_html: '<p>Yes.</p>', message_id: note.data.id });
    const { data: messages } = await pylon.messages.list({ id: issue.id });
    const [first, second] = [note, more].map(({ data }) => messages.find(({ id }) => id === data.id));
    expect(first).toMatchObject({ is_private: true, message_html: '<p>Look.</p>', thread_id: expect.any(String) });
    expect(second).toMatchObject({ is_private: true, message_html: '<p>Yes.</p>', thread_id: first?.thread_id });
    expect((await pylon.messages.delete({ id: issue.id, message_id: more.data.id })).data).toBeNull();
    expect(ids((await pylon.messages.list({ id: issue.id })).data)).not.toContain(more.data.id);
  });

  it('creates, updates and deletes an issue', async () => {
    const { data: user } = await pylon.users.list();
    const { data: created } = await pylon.issues.create({
      title: 'Export is slow',
      body_html: '<p>It takes an hour.</p>',
      requester_email: 'new.person@nowhere.example',
      requester_name: 'New Person',
      priority: 'high',
      tags: ['vip'],
    });
    expect(created).toMatchObject({
      title: 'Export is slow',
      state: 'new',
      requester: { email: 'new.person@nowhere.example' },
    });
    const { id } = created;
    const changed = await pylon.issues.update({
      id,
      state: 'on_hold',
      assignee_id: user[0]!.id,
      tags: ['vip', 'escalated'],
      custom_fields: [{ slug: 'environments', values: ['staging'] }],
    });
    expect(changed.data).toMatchObject({
      state: 'on_hold',
      assignee: { id: user[0]!.id },
      tags: ['vip', 'escalated'],
      custom_fields: { priority: { value: 'high' }, environments: { values: ['staging'] } },
    });
    const cleared = await pylon.issues.update({ id, assignee_id: '', custom_fields: [{ slug: 'priority' }] });
    expect(cleared.data.assignee).toBeNull();
    expect(Object.keys(cleared.data.custom_fields ?? {})).toEqual(['environments']);
    const gone = await pylon.issues.delete({ id });
    expect(gone).toMatchObject({ data: null, meta: { requestId: expect.any(String) } });
    expect(await failure(pylon.issues.get({ id }))).toBeInstanceOf(NotFoundError);
  });

  it('creates, updates and deletes an account with a contact', async () => {
    const { data: account } = await pylon.accounts.create({
      name: 'Fabrikam',
      domains: ['fabrikam.example'],
      primary_domain: 'fabrikam.example',
      external_ids: [{ external_id: 'crm:7', label: 'crm' }],
    });
    const contact = await pylon.contacts.create({
      name: 'Fay',
      email: 'fay@fabrikam.example',
      account_external_id: 'crm:7',
    });
    expect(contact.data.account?.id).toBe(account.id);
    const twice = await failure(pylon.contacts.create({ name: 'Fay again', email: 'fay@fabrikam.example' }));
    expect(twice).toBeInstanceOf(ConflictError);
    expect(twice.hint).toContain(contact.data.id);

    const renamed = await pylon.accounts.update({ id: 'crm:7', name: 'Fabrikam Inc', tags: ['startup'] });
    expect(renamed.data).toMatchObject({ id: account.id, name: 'Fabrikam Inc', tags: ['startup'] });
    const moved = await pylon.contacts.update({
      id: contact.data.id,
      emails: [{ email: 'fay@fabrikam.example' }, { email: 'f@fabrikam.example', is_primary: true }],
    });
    expect(moved.data.email).toBe('f@fabrikam.example');

    await pylon.contacts.delete({ id: contact.data.id });
    await pylon.accounts.delete({ id: account.id });
    expect(await failure(pylon.contacts.get({ id: contact.data.id }))).toBeInstanceOf(NotFoundError);
    expect(await failure(pylon.accounts.get({ id: 'crm:7' }))).toBeInstanceOf(NotFoundError);
  });

  it('creates, renames and deletes a tag, creates and changes a team', async () => {
    const { data: tag } = await pylon.tags.create({ object_type: 'issue', value: 'checkout', hex_color: '#e5484d' });
    const renamed = await pylon.tags.update({ id: tag.id, value: 'payments-v2' });
    expect(renamed.data).toEqual({ ...tag, value: 'payments-v2' });
    await pylon.tags.delete({ id: tag.id });
    expect(await failure(pylon.tags.get({ id: tag.id }))).toBeInstanceOf(NotFoundError);

    const [one, two] = (await pylon.users.list()).data;
    const { data: team } = await pylon.teams.create({ name: 'Night shift', user_ids: [one!.id] });
    const { data: changed } = await pylon.teams.update({ id: team.id, user_ids: [one!.id, two!.id] });
    expect(changed).toMatchObject({ id: team.id, name: 'Night shift', users: [{ id: one!.id }, { id: two!.id }] });
    expect((await pylon.teams.get({ id: team.id })).data).toEqual(changed);
  });

  it('sends nothing on a dry run', async () => {
    const { data } = await pylon.issues.delete({ id: '1042' }, { dryRun: true });
    expect(data).toEqual({
      method: 'DELETE',
      url: `${sandbox.url}/pylon/issues/1042`,
      headers: expect.objectContaining({ authorization: 'Bearer [redacted]' }),
      effect: 'destructive',
      sends: false,
      spends: false,
    });
    expect(sandbox.requests).toHaveLength(0);
  });
});

describe('a wrong token', () => {
  it('is rejected and not retried', async () => {
    const stranger = createPylon({ apiToken: 'pyl_of_someone_else', env: sandbox.env });
    const error = await failure(stranger.issues.get({ id: '1042' }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.toJSON()).toMatchObject({ vendorCode: 'invalid_api_token', requestId: expect.any(String) });
    expect(JSON.stringify(error)).not.toContain('pyl_of_someone_else');
    expect(sandbox.requests).toHaveLength(1);
    expect(await stranger.check()).toMatchObject({ ok: false, apis: { rest: { status: 'invalid' } } });
  });
});

describe('a fault', () => {
  const read = { match: { method: 'GET', path: '/issues/{id}' } };

  it.each([
    ['X-Retry-After', { kind: 'status', status: 429, retryAfter: '0.05' }],
    ['Retry-After', { kind: 'status', status: 429, retryAfter: null, headers: { 'Retry-After': '0.05' } }],
  ] as const)('of status 429 is retried after %s', async (_header, fault) => {
    sandbox.faults.inject({ ...read, fault });
    const { data, meta } = await pylon.issues.get({ id: '1042' });
    expect([data.number, meta.attempts]).toEqual([1042, 2]);
    expect(meta.durationMs).toBeGreaterThanOrEqual(45);
  });

  it('of status 429 that exceeds maxWait fails immediately', async () => {
    sandbox.faults.inject({ ...read, fault: { kind: 'status', status: 429, retryAfter: '60' } });
    const error = await failure(pylon.issues.get({ id: '1042' }, { maxWait: 59_000 }));
    expect(error.toJSON()).toMatchObject({ code: 'rate_limited', retryAfterMs: 60_000, outcome: 'rejected' });
    expect(sandbox.requests).toHaveLength(1);
  });

  it.each([
    ['a reset before the headers', { kind: 'reset', when: 'before-headers' }],
    ['a reset in the middle of the body', { kind: 'reset', when: 'mid-body' }],
    ['a truncated body', { kind: 'truncate' }],
    ['a failing server', { kind: 'status', status: 500 }],
    ['a page of a proxy', { kind: 'html', status: 502 }],
  ] as const)('of a read is retried: %s', async (_what, fault) => {
    sandbox.faults.inject({ ...read, times: 2, fault });
    const { data, meta } = await pylon.issues.get({ id: '1042' });
    expect([data.number, meta.attempts]).toEqual([1042, 3]);
  });

  it('that persists fails after three attempts', async () => {
    sandbox.faults.inject({ ...read, times: Number.POSITIVE_INFINITY, fault: { kind: 'truncate' } });
    const error = await failure(pylon.issues.get({ id: '1042' }));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error.toJSON()).toMatchObject({ outcome: 'rejected', status: 200 });
    expect(sandbox.requests).toHaveLength(3);
  });

  it('during iteration costs an attempt but no record', async () => {
    const { data } = await pylon.issues.list(week);
    sandbox.faults.inject({ match: { path: '/issues' }, skip: 2, fault: { kind: 'reset', when: 'mid-body' } });
    expect(ids(await all(pylon.issues.list({ ...week, limit: 100 })))).toEqual(ids(data));
  });

  it.each([
    ['a reset before the headers', { kind: 'reset', when: 'before-headers' }, 'connection'],
    ['a reset in the middle of the body', { kind: 'reset', when: 'mid-body' }, 'connection'],
    ['a truncated body', { kind: 'truncate' }, 'invalid_response'],
    ['a failing server', { kind: 'status', status: 500, applied: true }, 'server'],
    ['a page of a proxy', { kind: 'html', status: 502, applied: true }, 'server'],
  ] as const)('of a reply leaves an unknown outcome, and the reply is sent once: %s', async (_what, fault, code) => {
    const { issue, message } = await mailIssue();
    sandbox.faults.inject({ match: { method: 'POST', path: '/issues/{id}/reply' }, fault });
    const error = await failure(
      pylon.issueReplies.create({
        id: issue.id,
        message_id: message.id,
        body_html: '<p>It is fixed.</p>',
        email_info: { to_emails: ['maria@northwind.example'] },
      }),
    );
    expect(error.toJSON()).toMatchObject({ code, outcome: 'unknown', retryable: false });
    expect(error.hint).toContain('Check before you retry');
    expect(sandbox.requests.filter(({ path }) => path.endsWith('/reply'))).toHaveLength(1);
  });

  it('of a rejected reply is retried', async () => {
    const { issue, message } = await mailIssue();
    sandbox.faults.inject({ match: { method: 'POST' }, fault: { kind: 'status', status: 429, retryAfter: '0' } });
    const { data, meta } = await pylon.issueReplies.create({
      id: issue.id,
      message_id: message.id,
      body_html: '<p>It is fixed.</p>',
      email_info: { to_emails: ['maria@northwind.example'] },
    });
    expect(meta.attempts).toBe(2);
    const written = (await pylon.messages.list({ id: issue.id })).data.filter(({ id }) => id === data.id);
    expect(written).toHaveLength(1);
  });

  it('of a timeout ends the call', async () => {
    sandbox.faults.inject({ ...read, fault: { kind: 'delay', ms: 5000 } });
    const error = await failure(pylon.issues.get({ id: '1042' }, { timeout: 100 }));
    expect(error.toJSON()).toMatchObject({ code: 'timeout', outcome: 'rejected', retryable: true });
  });
});
