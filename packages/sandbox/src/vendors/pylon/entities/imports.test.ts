import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

const message = { body_html: '<p>Hello</p>', is_private: false };

describe('imports', () => {
  it('create a contact with an email', async () => {
    expect((await client.call('POST', '/import/contacts', { name: 'No Mail' })).status).toBe(400);
    const contact = await data('POST', '/import/contacts', { name: 'Im Port', email: 'im@port.example' });
    expect(await data('GET', `/contacts/${contact.id}`)).toMatchObject({ name: 'Im Port', email: 'im@port.example' });
    const again = await client.call('POST', '/import/contacts', { name: 'Im Port', email: 'im@port.example' });
    expect([again.status, again.json.exists_id]).toEqual([400, contact.id]);
  });

  it('create an issue with its history', async () => {
    const [contact] = await data('GET', '/contacts?limit=1');
    const { json } = await client.call('POST', '/import/issues', {
      title: 'Old one',
      state: 'closed',
      issue_number: 7,
      requester_id: contact.id,
      created_at: '2024-02-01T08:00:00Z',
      updated_at: '2024-02-03T08:00:00Z',
      resolution_time: '2024-02-02T08:00:00Z',
      external_issues: [{ source: 'jira', external_issue_id: '10001' }],
      messages: [
        { ...message, body_html: '<p>2</p>', is_private: true, created_at: '2024-02-01T09:00:00Z' },
        { ...message, contact_id: contact.id, created_at: '2024-02-01T08:00:00Z' },
      ],
    });
    expect(Object.keys(json)).toEqual(['data', 'request_id']);
    expect(json.data).toMatchObject({
      number: 7,
      state: 'closed',
      created_at: '2024-02-01T08:00:00Z',
      updated_at: '2024-02-03T08:00:00Z',
      resolution_time: '2024-02-02T08:00:00Z',
      latest_message_time: '2024-02-01T09:00:00Z',
      external_issues: [{ source: 'jira', external_id: '10001' }],
    });
    const messages = await data('GET', '/issues/7/messages');
    expect(messages).toMatchObject([
      { is_private: false, thread_id: null, author: { contact: { id: contact.id } } },
      { is_private: true, thread_id: id },
    ]);
  });

  it('add messages and report skipped attachments', async () => {
    const attachment_urls = ['https://files.example/a.png', 'http://localhost/b.png'];
    const { json } = await client.call('POST', '/import/issues/2500/messages', {
      messages: [{ ...message, attachment_urls }],
    });
    expect(json).toMatchObject({
      data: { number: 2500 },
      warnings: { skipped_attachments: ['http://localhost/b.png'] },
    });
    expect((await data('GET', '/issues/2500/messages')).at(-1).file_urls).toEqual(['https://files.example/a.png']);
  });

  it.each([
    { messages: [] },
    { messages: [{ body_html: 'x' }] },
    { messages: [{ ...message, user_id: 'a', contact_id: 'b' }] },
    { messages: [message], state: 'gone' },
    { messages: [message], issue_number: 999_999 },
    { messages: [message], issue_number: 2500 },
    { messages: [message], account_id: 'none' },
  ])('reject %j', async (body) => {
    expect((await client.call('POST', '/import/issues', { title: 'T', state: 'new', ...body })).status).toBe(400);
  });
});
