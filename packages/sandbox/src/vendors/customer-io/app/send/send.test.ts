import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const email = {
  to: 'somebody@postbox.example',
  identifiers: { id: '1001' },
  subject: 'Hello {{ customer.first_name }}',
  body: '<p>{{ message_data.code }}</p>',
  from: 'Larkspur <hello@larkspur.example>',
  message_data: { code: '42' },
};
const send = (changes: Record<string, unknown>, channel = 'email') =>
  client.app('POST', `/v1/send/${channel}`, { ...email, ...changes });

describe('sending', () => {
  it('stores an email as a message and puts it into the outbox', async () => {
    const { status, body } = await send({ transactional_message_id: 'receipt', subject: undefined, body: undefined });
    expect(status).toBe(200);
    expect(body).toEqual({ delivery_id: expect.any(String), queued_at: testNow });

    const path = `/v1/messages/${encodeURIComponent(body.delivery_id)}`;
    const { message } = (await client.app('GET', path)).body;
    expect(message).toMatchObject({
      type: 'email',
      transactional_message_id: 2,
      customer_id: '1001',
      recipient: email.to,
    });
    const theirs = (await client.app('GET', '/v1/customers/1001/messages')).body.messages;
    expect(theirs[0]).toEqual(message);
    const logged = (await client.app('GET', '/v1/customers/1001/activities?type=sent_email')).body.activities;
    expect(logged[0].delivery_id).toBe(body.delivery_id);

    const { archived_message } = (await client.app('GET', `${path}/archived_message`)).body;
    expect(archived_message).toMatchObject({ id: body.delivery_id, forgotten: false, recipient: email.to });
    const { outbox } = (await client.outbox()).body;
    expect(outbox.at(-1)).toMatchObject({ deliveryId: body.delivery_id, channel: 'email', to: email.to });
    expect(outbox.at(-1).body).toBe(archived_message.body);
  });

  it('uses the fields of the request instead of a template', async () => {
    await send({});
    const { outbox } = (await client.outbox()).body;
    expect(outbox.at(-1)).toMatchObject({
      body: '<p>42</p>',
      messageData: { code: '42' },
      identifiers: { id: '1001' },
    });
    expect(outbox.at(-1).subject).toMatch(/^Hello \S+/);
  });

  it('does not store the content if the request says so', async () => {
    const { delivery_id } = (await send({ disable_message_retention: true })).body;
    const path = `/v1/messages/${encodeURIComponent(delivery_id)}/archived_message`;
    expect((await client.app('GET', path)).body.archived_message).toEqual({ id: delivery_id, forgotten: true });
  });

  it('sends no drafts, and nothing to unsubscribed people if the request excludes them', async () => {
    const before = (await client.outbox()).body.outbox.length;
    const draft = (await send({ queue_draft: true })).body.delivery_id;
    await client.track('PUT', '/api/v1/customers/1005', { unsubscribed: true });
    const spared = (await send({ identifiers: { id: '1005' }, send_to_unsubscribed: false })).body.delivery_id;
    expect((await client.outbox()).body.outbox).toHaveLength(before);
    const read = async (id: string) => (await client.app('GET', `/v1/messages/${encodeURIComponent(id)}`)).body.message;
    expect((await read(draft)).metrics).toEqual({ drafted: testNow });
    expect((await read(spared)).metrics).toEqual({ undeliverable: testNow });
    const drafts = (await client.app('GET', '/v1/messages?drafts=true&limit=1')).body.messages;
    expect(drafts[0].id).toBe(draft);
  });

  it('returns send_at and leaves the message unsent until then', async () => {
    const { body } = await send({ send_at: testNow + 3600 });
    expect(body.send_at).toBe(testNow + 3600);
    const { message } = (await client.app('GET', `/v1/messages/${encodeURIComponent(body.delivery_id)}`)).body;
    expect(message.metrics).toEqual({});
  });

  it('creates a profile only on request', async () => {
    const identifiers = { email: 'new.person@postbox.example' };
    await send({ identifiers });
    const find = async () => (await client.app('GET', '/v1/customers?email=new.person@postbox.example')).body.results;
    expect(await find()).toEqual([]);
    await send({ identifiers, auto_create: true });
    expect(await find()).toHaveLength(1);
  });

  it('sends on every channel', async () => {
    const order = { message_data: {}, identifiers: { id: '1001' } };
    const calls = [
      ['push', { transactional_message_id: 4, to: 'token-1', title: 'T', message: 'M' }],
      ['sms', { transactional_message_id: 'sign_in_code', to: '+12025550101' }],
      ['whatsapp', { transactional_message_id: 5, to: '+12025550101' }],
      ['in_app', { transactional_message_id: '6' }],
      ['inbox_message', { transactional_message_id: 7 }],
    ] as const;
    for (const [channel, fields] of calls) {
      const { status, body } = await client.app('POST', `/v1/send/${channel}`, { ...order, ...fields });
      expect([channel, status]).toEqual([channel, 200]);
      const entry = (await client.outbox()).body.outbox.at(-1);
      expect(entry).toMatchObject({ deliveryId: body.delivery_id, channel });
      if (channel === 'push') expect(entry).toMatchObject({ to: 'token-1', subject: 'T', body: 'M' });
    }
    const wrong = await client.app('POST', '/v1/send/sms', {
      ...order,
      transactional_message_id: 4,
      to: '+12025550101',
    });
    expect(wrong.status).toBe(400);
  });
});

describe('a send request', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@postbox.example`).join(', ');
  const cases: [string, Record<string, unknown>, number, RegExp][] = [
    ['without to', { to: undefined }, 400, /^to /],
    ['without identifiers', { identifiers: undefined }, 400, /identifiers/],
    ['with two identifiers', { identifiers: { id: '1', email: 'a@b.example' } }, 400, /identifiers/],
    ['without template and body', { body: undefined }, 400, /^body /],
    ['with an unknown template', { transactional_message_id: 99 }, 400, /99/],
    ['with 16 recipients', { to: many(10), cc: many(3), bcc: many(3) }, 400, /15/],
    ['for a time after 90 days', { send_at: testNow + 91 * 86_400 }, 400, /90 days/],
    ['with invalid data', { message_data: 'x' }, 400, /message_data/],
    [
      'with a program',
      { attachments: { 'setup.exe': 'AAAA' } },
      403,
      /Forbidden file type exe for attachment setup\.exe\./,
    ],
    ['with a file that is not base64', { attachments: { 'a.pdf': 'not base64!' } }, 400, /a\.pdf/],
    ['with 2 MB of files', { attachments: { 'a.pdf': 'AAAA'.repeat(700_000) } }, 413, /2 MB/],
  ];
  it.each(cases)('is rejected %s', async (_name, changes, expected, error) => {
    const { status, body } = await send(changes);
    expect(status).toBe(expected);
    expect(Object.keys(body)).toEqual(['meta']);
    expect(body.meta.error).toMatch(error);
  });

  it('accepts 15 recipients and names with commas', async () => {
    expect((await send({ to: many(15) })).status).toBe(200);
    expect((await send({ to: '"Doe, Jane" <jane@postbox.example>' })).status).toBe(200);
  });
});
