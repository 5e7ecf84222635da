import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

/** Returns an issue from the source that waits for us and has an internal note. */
async function issueFrom(source: string): Promise<{ path: string; id: string; messages: Loose[] }> {
  const { json } = await client.call('POST', '/issues/search', {
    filter: { field: 'state', operator: 'in', values: ['waiting_on_you', 'on_hold', 'waiting_on_customer'] },
    limit: 999,
  });
  for (const issue of json.data.filter((candidate: Loose) => candidate.source === source)) {
    const path = `/issues/${issue.id}`;
    const messages = (await client.call('GET', `${path}/messages`)).json.data;
    if (messages.some((message: Loose) => message.is_private)) return { path, id: issue.id, messages };
  }
  throw new Error(`no issue from ${source}`);
}

describe('messages', () => {
  it('are returned all at once, oldest first, or in pages', async () => {
    const { path, messages } = await issueFrom('email');
    const times = messages.map(({ timestamp }) => timestamp);
    expect(times).toEqual(times.toSorted());
    const first = await client.call('GET', `${path}/messages?limit=1`);
    expect(first.json.pagination.has_next_page).toBe(true);
    const rest = await client.call(
      'GET',
      `${path}/messages?cursor=${encodeURIComponent(first.json.pagination.cursor)}`,
    );
    expect([...first.json.data, ...rest.json.data]).toEqual(messages);
    for (const limit of [0, 1001])
      expect((await client.call('GET', `${path}/messages?limit=${limit}`)).status).toBe(400);
  });

  it('of the same second are in the order in which they were written', async () => {
    const { path, messages } = await issueFrom('email');
    const texts = Array.from({ length: 12 }, (_, index) => `<p>${index}</p>`);
    for (const body_html of texts) await client.call('POST', `${path}/note`, { body_html });
    const all = (await client.call('GET', `${path}/messages`)).json.data;
    expect(all.slice(messages.length).map(({ message_html }: Loose) => message_html)).toEqual(texts);

    const walked: Loose[] = [];
    for (let cursor = '', more = true; more; ) {
      const { json } = await client.call('GET', `${path}/messages?limit=5&cursor=${encodeURIComponent(cursor)}`);
      walked.push(...json.data);
      ({ cursor, has_next_page: more } = json.pagination);
    }
    expect(walked).toEqual(all);
  });

  it('can be paged to the end while they are deleted', async () => {
    const { path, messages } = await issueFrom('email');
    for (let index = 0; index < 6; index++) await client.call('POST', `${path}/note`, { body_html: `<p>${index}</p>` });
    const seen = new Set<string>();
    for (let cursor = '', more = true; more; ) {
      const { json } = await client.call('GET', `${path}/messages?limit=2&cursor=${encodeURIComponent(cursor)}`);
      for (const { id } of json.data) {
        seen.add(id);
        await client.call('DELETE', `${path}/messages/${id}`);
      }
      ({ cursor, has_next_page: more } = json.pagination);
    }
    expect(seen.size).toBe(messages.length + 6);
  });

  it('are deleted and redacted', async () => {
    const { path, messages } = await issueFrom('slack');
    const redacted = await client.call('POST', `${path}/messages/${messages[0].id}/redact`);
    expect(redacted.json.data).toMatchObject({ id: messages[0].id, timestamp: messages[0].timestamp });
    expect(redacted.json.data.message_html).not.toBe(messages[0].message_html);
    await client.call('DELETE', `${path}/messages/${messages[1].id}`);
    const left = (await client.call('GET', `${path}/messages`)).json.data;
    expect(left.length).toBe(messages.length - 1);
    expect((await client.call('DELETE', `${path}/messages/${messages[1].id}`)).json.errors).toEqual([
      'Message not found!',
    ]);
  });
});

describe('POST /issues/{id}/reply', () => {
  it('requires a customer-visible message of the same issue', async () => {
    const { path, messages } = await issueFrom('slack');
    const visible = messages.find((message) => !message.is_private);
    const note = messages.find((message) => message.is_private);
    const reply = (message_id: string | undefined) =>
      client.call('POST', `${path}/reply`, { body_html: '<p>Hi</p>', message_id });
    expect((await reply(undefined)).status).toBe(400);
    expect((await reply(note.id)).status).toBe(400);
    expect((await reply(note.thread_id)).status).toBe(404);
    const sent = await reply(visible.id);
    expect(Object.keys(sent.json.data)).toEqual(['id', 'issue_id']);

    const issue = (await client.call('GET', path)).json.data;
    expect(issue).toMatchObject({ state: 'waiting_on_customer', latest_message_time: '2026-11-20T12:00:00Z' });
    const last = (await client.call('GET', `${path}/messages`)).json.data.find(
      ({ id }: Loose) => id === sent.json.data.id,
    );
    expect(last).toMatchObject({ is_private: false, source: 'slack', message_html: '<p>Hi</p>', email_info: null });
  });

  it('requires recipients for email and copies none', async () => {
    const { path, messages } = await issueFrom('email');
    const message_id = messages.find((message) => !message.is_private).id;
    const reply = (email_info?: unknown) =>
      client.call('POST', `${path}/reply`, { body_html: '<p>Hi</p>', message_id, email_info });
    expect((await reply()).status).toBe(400);
    expect((await reply({ to_emails: [] })).status).toBe(400);
    const sent = await reply({ bcc_emails: ['b@mail.example'] });
    const all = (await client.call('GET', `${path}/messages`)).json.data;
    expect(all.find(({ id }: Loose) => id === sent.json.data.id).email_info).toMatchObject({
      from_email: 'support@kestrelcloud.example',
      to_emails: [],
      cc_emails: [],
      bcc_emails: ['b@mail.example'],
    });
  });

  it("accepts one author, and waits for us after a customer's reply", async () => {
    const { path, messages } = await issueFrom('slack');
    const visible = messages.find((message) => message.author.contact);
    const body = { body_html: '<p>Hi</p>', message_id: visible.id, contact_id: visible.author.contact.id };
    expect((await client.call('POST', `${path}/reply`, { ...body, user_id: 'x' })).status).toBe(400);
    expect((await client.call('POST', `${path}/reply`, body)).status).toBe(200);
    expect((await client.call('GET', path)).json.data.state).toBe('waiting_on_you');
  });
});

describe('POST /issues/{id}/note', () => {
  it('uses a thread, the thread of a note, or a new one, but never two', async () => {
    const { path, id, messages } = await issueFrom('email');
    const note = messages.find((message) => message.is_private);
    const visible = messages.find((message) => !message.is_private);
    const write = (target: object) => client.call('POST', `${path}/note`, { body_html: '<p>n</p>', ...target });
    const threads = async () => (await client.call('GET', `${path}/threads`)).json.data;
    expect(await threads()).toMatchObject([{ id: note.thread_id, issue_id: id }]);

    expect((await write({ thread_id: note.thread_id, message_id: note.id })).status).toBe(400);
    expect((await write({ message_id: visible.id })).status).toBe(400);
    expect((await write({ thread_id: 'none' })).json.errors).toEqual(['Thread not found!']);
    expect((await write({ message_id: note.id, thread_id: '' })).json.data.issue_id).toBe(id);
    expect((await threads()).length).toBe(1);
    await write({ thread_name: 'Plans' });
    expect((await threads()).map(({ name }: Loose) => name)).toContain('Plans');

    const made = await client.call('POST', `${path}/threads`, { name: 'Third' });
    const written = await write({ thread_id: made.json.data.id });
    const all = (await client.call('GET', `${path}/messages`)).json.data;
    expect(all.find((message: Loose) => message.id === written.json.data.id)).toMatchObject({
      is_private: true,
      thread_id: made.json.data.id,
    });
  });

  it('uses the Slack thread by default', async () => {
    const { path, messages } = await issueFrom('slack');
    await client.call('POST', `${path}/note`, { body_html: '<p>n</p>', thread_name: 'Ignored' });
    const all = (await client.call('GET', `${path}/messages`)).json.data;
    const written = all.find((message: Loose) => message.message_html === '<p>n</p>');
    expect(written.thread_id).toBe(messages.find((message) => message.is_private).thread_id);
  });
});
