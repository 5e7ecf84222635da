import { NotFoundError } from '@agent-connectors/core';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { createPylon, type Pylon } from './client.ts';
import { replyToCustomer } from './reply.ts';

let sandbox: Sandbox;
let pylon: Pylon;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
  pylon = createPylon({ env: sandbox.env });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** Returns an issue of the given source, with its messages. */
async function issueFrom(source: string) {
  for await (const issue of pylon.issues.search({ limit: 100 })) {
    if (issue.source !== source) continue;
    const { data: messages } = await pylon.messages.list({ id: issue.id });
    if (messages.some(({ is_private }) => is_private === false)) return { issue, messages };
  }
  throw new Error(`no issue with source ${source}`);
}

describe('a reply to the customer', () => {
  it('goes to the sender of the email with the same CC, and is listed as the latest message', async () => {
    const { issue, messages } = await issueFrom('email');
    const mail = messages.find(
      ({ is_private, email_info: info, author }) => is_private === false && info && author?.contact,
    );
    if (mail?.email_info === undefined || mail.email_info === null) throw new Error('no email of a contact');
    const { data: posted } = await replyToCustomer(pylon, {
      id: issue.id,
      body_html: '<p>Done.</p>',
      message_id: mail.id,
    });
    const sent = sandbox.requests.for('/pylon').at(-1);
    expect(JSON.parse(sent?.body ?? '')).toMatchObject({
      message_id: mail.id,
      email_info: { to_emails: [mail.email_info.from_email] },
    });
    const { data: after } = await pylon.messages.list({ id: issue.id });
    expect(after.find(({ id }) => id === posted.id)).toMatchObject({ message_html: '<p>Done.</p>', is_private: false });
  });

  it('goes to the same recipients if the team wrote last', async () => {
    const { issue, messages } = await issueFrom('email');
    const contact = messages.find(({ author, is_private }) => is_private === false && author?.contact);
    if (contact === undefined) throw new Error('no message of a contact');
    const to = ['mira.okafor@brightwater.example'];
    await pylon.issueReplies.create({
      id: issue.id,
      body_html: '<p>One.</p>',
      message_id: contact.id,
      email_info: { to_emails: to },
    });
    const { data: request } = await replyToCustomer(
      pylon,
      { id: issue.id, body_html: '<p>Two.</p>' },
      { dryRun: true },
    );
    expect(request.body).toMatchObject({ email_info: { to_emails: to } });
  });

  it('has no recipients outside email', async () => {
    const { issue } = await issueFrom('slack');
    const { data: request } = await replyToCustomer(pylon, { id: issue.id, body_html: '<p>Hi.</p>' }, { dryRun: true });
    expect(request.body).not.toHaveProperty('email_info');
    expect(request.sends).toBe(true);
  });

  it('is rejected if the customer can see no message, and nothing is sent', async () => {
    const { data: internal } = await pylon.issues.create({
      title: 'Internal',
      body_html: '<p>x</p>',
      requester_email: 'a@b.example',
    });
    const before = sandbox.requests.for('/pylon').length;
    const error = await failure(replyToCustomer(pylon, { id: internal.id, body_html: '<p>x</p>' }));
    expect(NotFoundError.isInstance(error)).toBe(true);
    expect(error.outcome).toBe('not_sent');
    const since = sandbox.requests.for('/pylon').slice(before);
    expect(since.map(({ method }) => method)).toEqual(['GET']);
  });
});
