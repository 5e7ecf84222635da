import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
let contact: Loose;
let account: Loose;
beforeAll(async () => {
  client = await startPylon();
  contact = (await client.call('GET', '/contacts?limit=50')).json.data.find(
    (other: Loose) => other.account && !other.phone_numbers,
  );
  account = (await client.call('GET', `/accounts/${contact.account.id}`)).json.data;
});
afterAll(() => client.close());

const range = (start: string, end: string, more = '') => `/issues?start_time=${start}&end_time=${end}${more}`;
const create = (body: Record<string, unknown>) =>
  client.call('POST', '/issues', { title: 'Title', body_html: '<p>Body</p>', ...body });

describe('GET /issues', () => {
  it('requires a range of at most 365 days', async () => {
    expect((await client.call('GET', '/issues')).status).toBe(400);
    expect((await client.call('GET', '/issues?start_time=2026-11-01T00:00:00Z')).status).toBe(400);
    expect((await client.call('GET', range('2024-01-01T00:00:00Z', '2099-12-31T00:00:00Z'))).status).toBe(400);
    expect((await client.call('GET', range('2025-11-20T12:00:00Z', '2026-11-20T12:00:01Z'))).status).toBe(400);
    expect((await client.call('GET', range('2026-11-02T00:00:00Z', '2026-11-01T00:00:00Z'))).status).toBe(400);
    expect((await client.call('GET', range('2026-11-01', '2026-11-02'))).status).toBe(400);
    const year = await client.call('GET', range('2025-11-20T12:00:00Z', '2026-11-20T12:00:00Z'));
    expect(year.json.data.length).toBeGreaterThanOrEqual(2000);
    expect(year.json.pagination).toEqual({ cursor: '', has_next_page: false });
  });

  it('returns only the request ID for an empty range', async () => {
    const { status, json } = await client.call('GET', range('2020-01-01T00:00:00Z', '2020-02-01T00:00:00Z'));
    expect([status, Object.keys(json)]).toEqual([200, ['request_id']]);
  });

  it('returns pages and accepts 0 as the default limit', async () => {
    const all = range('2026-11-10T00:00:00Z', '2026-11-20T00:00:00Z');
    const first = await client.call('GET', `${all}&limit=10`);
    const second = await client.call(
      'GET',
      `${all}&limit=10&cursor=${encodeURIComponent(first.json.pagination.cursor)}`,
    );
    expect(first.json.pagination.has_next_page).toBe(true);
    expect(second.json.data[0].created_at <= first.json.data[9].created_at).toBe(true);
    expect((await client.call('GET', `${all}&limit=0`)).json.data.length).toBeGreaterThan(20);
    expect((await client.call('GET', `${all}&limit=20001`)).status).toBe(400);
  });

  it('returns one issue by ID or number', async () => {
    const byNumber = await client.call('GET', '/issues/2500');
    const byId = await client.call('GET', `/issues/${byNumber.json.data.id}`);
    expect(byId.json.data).toEqual(byNumber.json.data);
    expect((await client.call('GET', '/issues/999999')).json.errors).toEqual(['Issue not found!']);
  });
});

describe('POST /issues', () => {
  it('sends nothing without a destination', async () => {
    const { status, json } = await create({
      requester_id: contact.id,
      priority: 'high',
      created_at: '2026-11-01T10:00:00+02:00',
    });
    expect(status).toBe(200);
    expect(json.data).toMatchObject({
      state: 'new',
      source: 'manual',
      account: { id: account.id },
      requester: { id: contact.id, email: contact.email },
      created_at: '2026-11-01T08:00:00Z',
      custom_fields: { priority: { slug: 'priority', value: 'high' } },
      link: `https://app.usepylon.com/issues?issueNumber=${json.data.number}`,
    });
    const messages = (await client.call('GET', `/issues/${json.data.id}/messages`)).json.data;
    expect(messages).toMatchObject([{ is_private: true, message_html: '<p>Body</p>', email_info: null }]);
    expect(messages[0].author).toHaveProperty('user');
    expect(messages[0].author).not.toHaveProperty('contact');
  });

  it('sends a message to the requester from the configured address', async () => {
    const destination = { destination: 'email', email: 'support@kestrelcloud.example', email_ccs: ['cc@mail.example'] };
    const { json } = await create({ requester_id: contact.id, destination_metadata: destination });
    const messages = (await client.call('GET', `/issues/${json.data.id}/messages`)).json.data;
    expect(messages).toMatchObject([
      {
        is_private: false,
        thread_id: null,
        email_info: { from_email: destination.email, to_emails: [contact.email], cc_emails: ['cc@mail.example'] },
      },
    ]);
  });

  it('finds or creates the requester by email', async () => {
    const domain = account.primary_domain;
    const known = await create({ requester_email: contact.email });
    expect(known.json.data.requester.id).toBe(contact.id);
    const fresh = await create({ requester_email: `someone.new@${domain}`, requester_name: 'Someone New' });
    const created = (await client.call('GET', `/contacts/${fresh.json.data.requester.id}`)).json.data;
    expect(created).toMatchObject({ name: 'Someone New', email: `someone.new@${domain}`, account: { id: account.id } });
    const stranger = await create({ requester_email: 'x@unknown.example' });
    expect(stranger.json.data.account).toBeNull();
  });

  it.each([
    ['neither account nor requester', () => ({})],
    ['no title', () => ({ title: '', requester_id: contact.id })],
    ['two authors', () => ({ requester_id: contact.id, user_id: 'a', contact_id: 'b' })],
    ['a contact as author of an internal note', () => ({ requester_id: contact.id, contact_id: contact.id })],
    ['an unknown priority', () => ({ requester_id: contact.id, priority: 'asap' })],
    ['an unknown destination', () => ({ requester_id: contact.id, destination_metadata: { destination: 'fax' } })],
    ['no destination in its metadata', () => ({ requester_id: contact.id, destination_metadata: {} })],
    ['email without a sender', () => ({ requester_id: contact.id, destination_metadata: { destination: 'email' } })],
    [
      'mail without a recipient',
      () => ({
        account_id: account.id,
        destination_metadata: { destination: 'email', email: 'support@kestrelcloud.example' },
      }),
    ],
    [
      'SMS without a number',
      () => ({ requester_id: contact.id, destination_metadata: { destination: 'sms', from_sms_phone_number_id: 'p' } }),
    ],
    ['an invalid time', () => ({ requester_id: contact.id, created_at: 'today' })],
    ['an unknown custom field', () => ({ requester_id: contact.id, custom_fields: [{ slug: 'nope', value: '1' }] })],
    [
      'an unknown option',
      () => ({ requester_id: contact.id, custom_fields: [{ slug: 'product_area', value: 'nope' }] }),
    ],
  ])('rejects %s', async (_, body) => {
    const { status, json } = await create(body());
    expect(status).toBe(400);
    expect(json.errors).toHaveLength(1);
  });

  it('rejects a requester of another account', async () => {
    const other = (await client.call('GET', '/accounts?limit=5')).json.data.find(({ id }: Loose) => id !== account.id);
    expect((await create({ account_id: other.id, requester_id: contact.id })).status).toBe(400);
  });
});

describe('PATCH /issues/{id}', () => {
  it('changes only given fields; tags replace, null changes nothing, empty texts clear', async () => {
    const { json } = await create({ requester_id: contact.id, tags: ['a', 'b'], priority: 'low' });
    const path = `/issues/${json.data.number}`;
    const user = (await client.call('GET', '/users')).json.data[0];
    const assigned = await client.call('PATCH', path, {
      assignee_id: user.id,
      tags: ['c'],
      title: null,
      priority: 'urgent',
      custom_fields: [{ slug: 'environments', values: ['staging'] }],
    });
    expect(assigned.json.data).toMatchObject({
      title: 'Title',
      tags: ['c'],
      assignee: { id: user.id, email: user.email },
      custom_fields: { priority: { value: 'low' }, environments: { values: ['staging'] } },
    });
    const cleared = await client.call('PATCH', path, {
      assignee_id: '',
      tags: [],
      custom_fields: [{ slug: 'priority' }],
    });
    expect(cleared.json.data).toMatchObject({ assignee: null, tags: [] });
    expect(cleared.json.data.custom_fields).not.toHaveProperty('priority');
  });

  it('closes and reopens an issue', async () => {
    const { json } = await create({ requester_id: contact.id });
    const path = `/issues/${json.data.id}`;
    expect((await client.call('PATCH', path, { state: 'closed' })).json.data.resolution_time).toBe(
      '2026-11-20T12:00:00Z',
    );
    const custom = await client.call('PATCH', path, { state: 'waiting_on_engineering' });
    expect(custom.json.data).toMatchObject({ state: 'waiting_on_engineering', resolution_time: null });
    expect((await client.call('PATCH', path, { state: 'open' })).status).toBe(400);
  });

  it('upgrades a conversation to a ticket but not back', async () => {
    const found = await client.call('POST', '/issues/search', {
      filter: { field: 'issue_type', operator: 'equals', value: 'conversation' },
      limit: 1,
    });
    const path = `/issues/${found.json.data[0].id}`;
    expect((await client.call('PATCH', path, { type: 'ticket' })).json.data.type).toBe('ticket');
    expect((await client.call('PATCH', path, { type: 'conversation' })).status).toBe(400);
  });

  it('clears the account only together with the requester', async () => {
    const { json } = await create({ requester_id: contact.id });
    const path = `/issues/${json.data.id}`;
    expect((await client.call('PATCH', path, { account_id: '' })).status).toBe(400);
    const cleared = await client.call('PATCH', path, { account_id: '', requester_id: '' });
    expect(cleared.json.data).toMatchObject({ account: null, requester: null });
  });
});

describe('an issue', () => {
  it('can be snoozed, followed, linked and deleted', async () => {
    const { json } = await create({ requester_id: contact.id });
    const path = `/issues/${json.data.id}`;
    expect((await client.call('POST', `${path}/snooze`, {})).status).toBe(400);
    const snoozed = await client.call('POST', `${path}/snooze`, { snooze_until: '2026-12-01T09:00:00+01:00' });
    expect(snoozed.json.data.snoozed_until_time).toBe('2026-12-01T08:00:00Z');

    const user = (await client.call('GET', '/users')).json.data[0];
    await client.call('POST', `${path}/followers`, { user_ids: [user.id], contact_ids: [contact.id] });
    await client.call('POST', `${path}/followers`, { user_ids: [user.id] });
    const removed = await client.call('POST', `${path}/followers`, { contact_ids: [contact.id], operation: 'remove' });
    expect(removed.json.data).toEqual([{ id: user.id, type: 'user' }]);
    const followed = await client.call('POST', '/issues/search', {
      filter: { field: 'follower_user_id', operator: 'equals', value: user.id },
    });
    expect(followed.json.data.map(({ id }: Loose) => id)).toEqual([json.data.id]);

    const issue = { source: 'linear', external_issue_id: 'LIN-1' };
    const linked = await client.call('POST', `${path}/external-issues`, issue);
    expect(linked.json.data.external_issues).toMatchObject([{ source: 'linear', external_id: 'LIN-1' }]);
    const unlinked = await client.call('POST', `${path}/external-issues`, { ...issue, operation: 'unlink' });
    expect(unlinked.json.data.external_issues).toEqual([]);

    expect(Object.keys((await client.call('DELETE', path)).json)).toEqual(['request_id']);
    expect((await client.call('GET', path)).status).toBe(404);
  });
});
