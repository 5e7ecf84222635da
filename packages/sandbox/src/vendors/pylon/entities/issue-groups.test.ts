import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('issue groups', () => {
  it('contain issues that refer to their group', async () => {
    const [a, b] = [await data('GET', '/issues/2500'), await data('GET', '/issues/2501')];
    const group = await data('POST', '/issue-groups', { title: 'Outage', whatever: { issues: [a.id] } });
    expect(group).toMatchObject({
      title: 'Outage',
      child_issues: [{ id: a.id, number: 2500 }],
      parent_issue_group: null,
    });
    expect((await data('GET', '/issues/2500')).parent_issue_group).toEqual({ id: group.id, number: group.number });
    const path = `/issue-groups/${group.id}/children`;
    expect((await data('POST', path, { child_issue_ids: [b.id] })).child_issues).toHaveLength(2);
    expect(Object.keys((await client.call('DELETE', `${path}/${a.id}`)).json)).toEqual(['request_id']);
    expect((await data('GET', '/issues/2500')).parent_issue_group).toBeNull();
    expect((await data('GET', `/issues/${group.id}`)).child_issues).toEqual([{ id: b.id, number: 2501 }]);
    expect((await client.call('DELETE', `${path}/${a.id}`)).status).toBe(404);
    expect((await client.call('POST', '/issue-groups/2502/children', {})).json.errors).toEqual([
      'Issue group not found!',
    ]);
  });

  it('can be searched', async () => {
    const filter = { field: 'issue_is_issue_group', operator: 'equals', value: 'true' };
    const groups = await data('POST', '/issues/search', { filter });
    expect(groups.length).toBeGreaterThan(0);
    for (const { child_issues } of groups) expect(child_issues.length).toBeGreaterThan(0);
  });
});

describe('PATCH /issues', () => {
  it('updates up to 100 issues and lists skipped ones', async () => {
    const [user] = await data('GET', '/users');
    const issue = await data('GET', '/issues/2500');
    const body = { assignee_id: user.id, custom_fields: [{ slug: 'priority', value: 'low' }] };
    const { json } = await client.call('PATCH', '/issues', { ...body, issue_ids: [issue.id, 'none'] });
    expect(json).toEqual({ success: true, skipped_issues: ['none'], request_id: id });
    expect(await data('GET', '/issues/2500')).toMatchObject({
      assignee: { id: user.id },
      custom_fields: { priority: { value: 'low' } },
    });
    await client.call('PATCH', '/issues', { issue_ids: [issue.id], assignee_id: '' });
    expect((await data('GET', '/issues/2500')).assignee).toBeNull();
    const many = Array.from({ length: 101 }, (_, index) => String(index));
    for (const bad of [
      { issue_ids: [] },
      { issue_ids: many },
      { issue_ids: [issue.id], custom_fields: [{ slug: 'priority' }] },
    ])
      expect((await client.call('PATCH', '/issues', bad)).status).toBe(400);
  });
});

describe('an unsent message', () => {
  it("can be an AI agent's response, as a note on request", async () => {
    const before = await data('GET', '/issues/2500/messages');
    const respond = (more: object) =>
      client.call('POST', '/issues/2500/ai-response', { ai_agent_id: 'agent', ...more });
    const { json } = await respond({});
    expect(json).toEqual({ response_html: expect.stringContaining('<p>'), response_valid: true, request_id: id });
    expect(await data('GET', '/issues/2500/messages')).toEqual(before);
    await respond({ post_as_internal_note: true });
    const last = (await data('GET', '/issues/2500/messages')).at(-1);
    expect(last).toMatchObject({ is_private: true, message_html: json.response_html });
    expect((await client.call('POST', '/issues/2500/ai-response', {})).status).toBe(400);
  });

  it('can be a draft', async () => {
    const before = await data('GET', '/issues/2500/messages');
    expect(await data('POST', '/issues/2500/draft-reply', { body_html: '<p>d</p>' })).toEqual({ id, issue_id: id });
    expect(await data('GET', '/issues/2500/messages')).toEqual(before);
  });
});

describe('voice calls', () => {
  it('belong to issues from phone calls', async () => {
    const issues = await data('GET', '/issues?start_time=2026-06-01T00:00:00Z&end_time=2026-11-20T12:00:00Z');
    const phone = issues.find(({ source }: Loose) => source === 'phone');
    const [call] = await data('GET', `/issues/${phone.id}/voice-calls`);
    expect(call).toMatchObject({ id, created_at: phone.created_at, duration_sec: expect.any(Number) });
    const [recording] = call.recordings;
    expect(recording.transcript_segments.map(({ speaker }: Loose) => speaker)).toContain('Caller');
    expect(phone.body_html).toContain(recording.transcript_segments[1].text);
    expect(await data('GET', `/issues/${phone.id}/voice-calls`)).toEqual([call]);
    const mail = issues.find(({ source }: Loose) => source === 'email');
    expect(await data('GET', `/issues/${mail.id}/voice-calls`)).toEqual([]);
  });
});

describe('a submission of a ticket form', () => {
  it('becomes an issue of the requester that it names', async () => {
    const [form] = await data('GET', '/ticket-forms');
    const [contact] = await data('GET', '/contacts?limit=1');
    const issue = await data('POST', `/ticket-forms/${form.id}/submissions`, {
      title: 'It broke',
      description: '<p>Help</p>',
      fields: [{ slug: 'email', value: contact.email }],
    });
    expect(issue).toMatchObject({ title: 'It broke', source: 'form', state: 'new', requester: { id: contact.id } });
    const filter = { field: 'ticket_form_id', operator: 'equals', value: form.id };
    expect((await data('POST', '/issues/search', { filter, limit: 1 }))[0].id).toBe(issue.id);
    expect((await client.call('POST', '/ticket-forms/none/submissions', {})).status).toBe(404);
  });
});
