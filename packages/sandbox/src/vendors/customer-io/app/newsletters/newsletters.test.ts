import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const everyoneHere = { and: [{ or: [{ segment: { id: 13 } }] }] };
const email = {
  name: 'News',
  type: 'email',
  recipients: everyoneHere,
  subscription_topic_id: 1,
  subject: 'Hello {{ customer.first_name }}',
  body: '<p>News</p>',
};
const create = (changes: Record<string, unknown>) => client.app('POST', '/v1/newsletters', { ...email, ...changes });

it('creates a draft of each of the six types', async () => {
  const json = JSON.stringify({ message_id: 'm' });
  const types = {
    email: {},
    twilio: { body: 'Hi' },
    push: { body: undefined },
    in_app: { body_json: json },
    inbox: { body_json: json },
    webhook: { request_method: 'POST', url: 'https://hooks.example/in' },
  };
  for (const [type, changes] of Object.entries(types)) {
    const { status, body } = await create({ type, ...changes });
    expect([type, status]).toEqual([type, 200]);
    expect(body.newsletter).toMatchObject({
      type,
      name: 'News',
      sent_at: null,
      recipient_segment_ids: [13],
      subscription_topic_id: 1,
      created: testNow,
    });
    const { contents } = await get(`/v1/newsletters/${body.newsletter.id}/contents`);
    expect(contents).toHaveLength(1);
    expect(contents[0]).toMatchObject({ type, newsletter_id: body.newsletter.id, language: '' });
  }
  expect((await client.outbox()).body.outbox).toEqual([]);
});

it.each([
  ['without a name', { name: '' }, 422, 'name is required'],
  ['with a long name', { name: 'x'.repeat(191) }, 422, 'name is limited'],
  ['of an unknown type', { type: 'pigeon' }, 422, 'type is invalid'],
  ['without recipients', { recipients: undefined }, 400, 'recipients is required'],
  ['without a topic', { subscription_topic_id: undefined }, 422, 'subscription_topic_id is required'],
  ['without a subject', { subject: undefined }, 422, 'subject is required'],
  ['of two senders', { from: 'a@b.example', from_id: 1 }, 422, 'only one of'],
  ['of an unknown sender', { from_id: 99 }, 422, 'from_id'],
  ['at two times', { send_now: true, scheduled_at: testNow + 60 }, 422, 'only one of'],
  ['in the past', { scheduled_at: testNow - 60 }, 422, 'future'],
  ['with half a limit', { rate_limit_email_rate: 5 }, 422, 'together'],
  ['in the app without content', { type: 'in_app' }, 422, 'body_json'],
  ['by webhook without a URL', { type: 'webhook', request_method: 'POST' }, 422, 'url is required'],
])('rejects a newsletter %s, with errors that do not repeat the status', async (_name, changes, expected, detail) => {
  const { status, body } = await create(changes);
  expect([status, body]).toEqual([expected, { errors: [{ detail: expect.stringContaining(detail) }] }]);
});

it('selects recipients by segments and attributes, in any combination', async () => {
  const attribute = { field: 'plan', operator: 'eq', value: 'free' };
  const good = [
    { and: [{ or: [{ segment: { id: 2 } }, { segment: { id: 3 } }] }, { attribute: { ...attribute, inverse: true } }] },
    { and: [{ not: { or: [{ segment: { id: 8 } }] } }] },
    { segment: { id: 2 } },
    { or: [{ segment: { id: 2 } }, { attribute }] },
    { not: { attribute } },
  ];
  for (const recipients of good) expect((await create({ recipients })).status).toBe(200);
  const bad = [
    {},
    { segment: { id: 999 } },
    { segments: [2] },
    { and: [{ or: [{ segment: { id: 2 } }] }], not: {} },
    { attribute: { field: 'plan', operator: 'gt', value: '1' } },
  ];
  for (const recipients of bad) {
    expect((await create({ recipients })).body).toEqual({ errors: [{ detail: 'Invalid filter spec' }] });
  }
});

it('sends to the audience once, in the language of each person', async () => {
  const { id } = (await create({})).body.newsletter;
  await client.app('POST', `/v1/newsletters/${id}/language`, { language: 'es', subject: 'Hola', body: '<p>Sí</p>' });
  const before = (await client.outbox()).body.outbox.length;
  const sent = await client.app('POST', `/v1/newsletters/${id}/send`);
  expect(sent.body.newsletter).toMatchObject({ id, sent_at: testNow });
  const fresh = (await client.outbox()).body.outbox.slice(before);
  const { messages } = await get(`/v1/newsletters/${id}/messages?limit=1000`);
  expect(fresh.length).toBeGreaterThan(10);
  expect(messages).toHaveLength(fresh.length);
  const subjects = fresh.map((entry: { subject: string }) => entry.subject);
  expect(subjects).toContain('Hola');
  expect(subjects.some((subject: string) => /^Hello \S+$/.test(subject))).toBe(true);
  const { series } = (await get(`/v1/newsletters/${id}/metrics?period=days&steps=2`)).metric;
  expect(series.delivered.at(-1)).toBe(fresh.length);

  const again = await client.app('POST', `/v1/newsletters/${id}/send`, {});
  expect([again.status, again.body.errors[0].detail]).toEqual([400, 'newsletter has already been sent']);
});

it('sends at once on request, but not to a segment that is still being counted', async () => {
  const before = (await client.outbox()).body.outbox.length;
  expect((await create({ send_now: true })).body.newsletter.sent_at).toBe(testNow);
  expect((await client.outbox()).body.outbox.length).toBeGreaterThan(before);
  const recipients = { and: [{ or: [{ segment: { id: 17 } }] }] };
  expect((await create({ send_now: true, recipients })).status).toBe(400);
});

it('schedules, unschedules, and sends at the scheduled time', async () => {
  let time = testNow * 1000;
  const clock = await createTestClient({ now: () => new Date(time) });
  try {
    const { id } = (await clock.app('POST', '/v1/newsletters', email)).body.newsletter;
    const path = `/v1/newsletters/${id}/schedule`;
    const schedule = async (body: unknown) => (await clock.app('POST', path, body)).status;
    expect(await schedule({ scheduled_at: 0 })).toBe(400);
    expect(await schedule({ scheduled_at: testNow + 60 })).toBe(422);
    expect(await schedule({ scheduled_at: testNow + 60, timezone: 'Mars/Base' })).toBe(422);
    expect(await schedule({ scheduled_at: testNow + 60, timezone: 'Europe/Berlin' })).toBe(200);
    expect(await schedule({ scheduled_at: 0 })).toBe(200);
    expect(await schedule({ scheduled_at: testNow + 60, timezone: 'UTC' })).toBe(200);
    const sentAt = async () => (await clock.app('GET', `/v1/newsletters/${id}`)).body.newsletter.sent_at;
    expect(await sentAt()).toBeNull();
    time += 61_000;
    expect(await sentAt()).toBe(testNow + 61);
    expect((await clock.outbox()).body.outbox.length).toBeGreaterThan(0);
  } finally {
    await clock.close();
  }
});

it('deletes a newsletter', async () => {
  const { id } = (await create({})).body.newsletter;
  const deleted = await client.app('DELETE', `/v1/newsletters/${id}`);
  expect([deleted.status, deleted.text]).toEqual([204, '']);
  expect((await client.app('GET', `/v1/newsletters/${id}`)).status).toBe(404);
  expect((await create({})).body.newsletter.id).toBe(id + 1);
});
