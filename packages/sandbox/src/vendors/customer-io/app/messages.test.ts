import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

interface Message {
  id: string;
  created: number;
  type: string;
  metrics: Record<string, number>;
}

async function walk(query: string): Promise<Message[]> {
  const all: Message[] = [];
  let start = '';
  do {
    const { body } = await client.app('GET', `/v1/messages?${query}&start=${encodeURIComponent(start)}`);
    all.push(...body.messages);
    start = body.next;
  } while (start !== '');
  return all;
}

it('lists fifty at a time, newest first, and at most a thousand', async () => {
  expect((await client.app('GET', '/v1/messages')).body.messages).toHaveLength(50);
  const { body } = await client.app('GET', '/v1/messages?limit=5000');
  expect(body.messages).toHaveLength(1000);
  expect(body.next).not.toBe('');
});

it('returns six months without missing or repeating a message', async () => {
  const all = await walk('limit=1000');
  expect(all.length).toBeGreaterThan(5000);
  expect(new Set(all.map((message) => message.id)).size).toBe(all.length);
  const times = all.map((message) => message.created);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(times.at(-1)).toBeGreaterThanOrEqual(testNow - 183 * 86_400);
  const older = await walk(`limit=1000&end_ts=${testNow - 183 * 86_400}`);
  expect(older.length).toBeGreaterThan(0);
});

it('continues at the cursor when new messages were added in between', async () => {
  const first = (await client.app('GET', '/v1/messages?limit=5')).body;
  const order = { to: 'x@postbox.example', identifiers: { id: '1001' }, transactional_message_id: 1 };
  await client.app('POST', '/v1/send/email', order);
  const second = (await client.app('GET', `/v1/messages?limit=5&start=${encodeURIComponent(first.next)}`)).body;
  const fresh = (await client.app('GET', '/v1/messages?limit=11')).body.messages;
  const ids = (messages: Message[]) => messages.map((message) => message.id);
  expect(ids(fresh.slice(1))).toEqual(ids([...first.messages, ...second.messages]));
});

it('filters by channel, metric, parent and time, both ends included', async () => {
  const [push] = await walk('limit=1000&type=push&metric=opened');
  expect(push).toMatchObject({ type: 'push', metrics: { opened: expect.any(Number) } });
  const at = push?.created;
  const same = await walk(`limit=1000&start_ts=${at}&end_ts=${at}`);
  expect(same.map((message) => message.id)).toContain(push?.id);
  const { messages } = (await client.app('GET', '/v1/messages?newsletter_id=1&limit=5')).body;
  expect(messages[0]).toMatchObject({ newsletter_id: 1, campaign_id: null, content_id: 41, type: 'email' });
  for (const query of ['type=pigeon', 'metric=eaten', 'limit=x', 'limit=0', 'campaign_id=one', 'start=%21']) {
    expect([query, (await client.app('GET', `/v1/messages?${query}`)).status]).toEqual([query, 400]);
  }
});

it('returns one message by an id that needs encoding', async () => {
  const [message] = (await client.app('GET', '/v1/messages?type=email&limit=1')).body.messages;
  expect(message.id).toMatch(/^[\w-]{35}=$/);
  const path = `/v1/messages/${encodeURIComponent(message.id)}`;
  expect((await client.app('GET', path)).body).toEqual({ message });
  expect(message.deduplicate_id).toMatch(new RegExp(`^${message.id}:\\d+$`));
  expect((await client.app('GET', '/v1/messages/unknown')).status).toBe(404);
});
