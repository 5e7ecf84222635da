import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Result } from '@agent-connectors/core';
import { describe as introspect } from '@agent-connectors/core/describe';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCustomerIo, customerIo as definition } from '../src/index.ts';
import { keys } from './keys.ts';

// Whatever fails, nobody receives a message twice: over real connections, for every operation that messages people.

const send = { transactional_message_id: 1, identifiers: { id: '1' } };
const instance = '01JD3M8X1V9GZ6Q2T4K7B5N0PW';

/** Every operation that messages people, with valid parameters. */
const sends: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'transactional_email.create': { to: 'a@example.com', ...send },
  'transactional_sms.create': send,
  'transactional_push.create': send,
  'transactional_in_app.create': send,
  'transactional_inbox_message.create': send,
  'transactional_whatsapp.create': send,
  'broadcast_trigger.create': { broadcast_id: 1 },
  'newsletters.create': {
    name: 'n',
    type: 'email',
    subject: 's',
    body: 'b',
    recipients: { and: [{ or: [{ segment: { id: 1 } }] }] },
    send_now: true,
  },
  'newsletters.send': { newsletter_id: 1 },
  'newsletters.schedule': { newsletter_id: 1, scheduled_at: 4_000_000_000, timezone: 'UTC' },
  'live_notifications.start': {
    identifiers: { id: '1' },
    notification_type: 'match',
    attributes: { home: 'A' },
    content_state: { score: 1 },
  },
  'live_notifications.update': { instance_id: instance, content_state: { score: 2 } },
  'live_notifications.end': { instance_id: instance },
};

type Responder = (response: ServerResponse, message: IncomingMessage) => void;

let responses: Responder[] = [];
let requests = 0;
const server = createServer((message, response) => {
  // Reads the body first, so that the vendor may have acted on it.
  message.resume().on('end', () => {
    requests++;
    const respond = responses.length > 1 ? responses.shift() : responses[0];
    respond?.(response, message);
  });
});
let baseUrl: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // the server listens on a port
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests = 0;
  // Makes the random delays between attempts as short as possible.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

const status =
  (code: number, headers: Record<string, string> = {}): Responder =>
  (response) =>
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end('{}');

const taken: Responder = (response) =>
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ delivery_id: 'R', id: 1, instance_id: instance, newsletter: { id: 1 } }));

/** Failures after which a message may have been sent. */
const doubts: Readonly<Record<string, Responder>> = {
  'a 500': status(500),
  'a 502 of a proxy': (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html></html>'),
  'a 503 without Retry-After': status(503),
  'a connection cut before the response': (_, message) => message.socket.destroy(),
  'a connection cut in the response': (response, message) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"delivery_id":', () => message.socket.destroy());
  },
  'a truncated response': (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"delivery_id": "R'),
};

const client = () =>
  // Without the rate limit of ten seconds on broadcast triggers. Other tests cover rate limits.
  createCustomerIo({ ...keys, env: {}, baseUrl, retries: 3, rateLimiter: { acquire: async () => {} } });

function callOf(id: string, timeout = 5000, more = {}): Promise<Result<unknown>> {
  const [entity = '', action = ''] = id.split('.');
  // Called by name, as a model does. The tests of each operation cover its types.
  const { execute } = client() as unknown as { execute(...call: unknown[]): Promise<Result<unknown>> };
  return execute(entity, action, { ...sends[id], ...more }, { timeout });
}

it('the table has every operation that messages people', () => {
  const ids = introspect(definition)
    .operations.filter((operation) => operation.sends)
    .map(({ id }) => id);
  expect(Object.keys(sends).sort()).toEqual(ids.sort());
});

describe("what exceeds the vendor's size limit is not sent", () => {
  const most = 90 * 86_400;
  const ahead = (seconds: number) => ({ send_at: Math.floor(Date.now() / 1000) + seconds });
  const many = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  const addresses = (count: number) => many(count).map((name) => `${name}@example.com`);

  it.each([
    ...Object.keys(sends)
      .filter((id) => id.startsWith('transactional_'))
      .map((id) => [id, 'more than 90 days ahead', ahead(most + 60), 'at most 90 days ahead']),
    ['transactional_email.create', '16 recipients', { to: addresses(15).join(), cc: 'x@example.com' }, '15 addresses'],
    ['transactional_email.create', '2 MB', { attachments: { a: 'A'.repeat(2_796_204) } }, 'less than 2 MB'],
    ['broadcast_trigger.create', '10,001 ids', { ids: many(10_001) }, '10000'],
    ['broadcast_trigger.create', '10,001 people', { per_user_data: many(10_001).map((id) => ({ id })) }, '10000'],
  ] as [string, string, object, string][])('%s: %s', async (id, _, more, expected) => {
    const error = await callOf(id, 5000, more).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(String(error)).toContain(expected);
    expect(requests).toBe(0);
  });

  it('what is within the limit is sent', async () => {
    responses = [taken];
    await callOf('transactional_sms.create', 5000, ahead(most - 60));
    await callOf('transactional_email.create', 5000, { to: addresses(15).join() });
    await callOf('broadcast_trigger.create', 5000, { ids: many(10_000) });
    expect(requests).toBe(3);
  });
});

describe.each(Object.keys(sends))('%s', (id) => {
  it.each(Object.keys(doubts))('is sent once, and its outcome is unknown, after %s', async (what) => {
    responses = [doubts[what] ?? status(500)];
    const error = await callOf(id).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ outcome: 'unknown', retryable: false });
    expect(requests).toBe(1);
  });

  it('is sent once, and its outcome is unknown, after no response in time', async () => {
    // The time is over as soon as the request has arrived, however busy the machine is.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      responses = [() => vi.advanceTimersByTime(5000)];
      const error = await callOf(id).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'timeout', outcome: 'unknown', retryable: false });
      expect(requests).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['a 429', status(429, { 'retry-after': '0' })],
    ['a 503 that says when to come back', status(503, { 'retry-after': '0' })],
  ])('is retried after %s, because it was not sent', async (_, refusal) => {
    responses = [refusal, taken];
    expect((await callOf(id)).meta.attempts).toBe(2);
    expect(requests).toBe(2);
  });
});
