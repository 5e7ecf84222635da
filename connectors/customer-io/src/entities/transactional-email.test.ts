import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, expectRequests } from '../../test/wire.ts';

const queued = { delivery_id: 'RPILAgABcRhIBqSfeiIwdIYJKxTY', queued_at: 1552341937 };
const mail = {
  to: 'cool.person@example.com',
  identifiers: { id: '12345' },
  transactional_message_id: 44,
};

describe('sending an email', () => {
  it('sends one from a template', () =>
    exchange({
      call: (customerIo) =>
        customerIo.transactionalEmail.create({ ...mail, message_data: { name: 'Person', items: [{ price: 3 }] } }),
      sends: 'POST /v1/send/email',
      body: { ...mail, message_data: { name: 'Person', items: [{ price: 3 }] } },
      response: queued,
      data: queued,
    }));

  it('sends every field, the headers as JSON text', () => {
    const fields = {
      to: '"Person, Cool" <cool.person@example.com>',
      identifiers: { cio_id: '3000001' },
      transactional_message_id: 'password_reset',
      subject: 'Reset your password!',
      body: '<p>{{message_data.token}}</p>',
      body_plain: '{{message_data.token}}',
      body_amp: '<html ⚡4email></html>',
      preheader: 'It works for an hour.',
      from: 'Support <support@example.com>',
      reply_to: 'replyto@example.com',
      cc: 'cc@example.com',
      bcc: 'bcc@example.com',
      fake_bcc: true,
      attachments: { 'hello.txt': 'SGVsbG8=' },
      message_data: { token: 'abcde-12345' },
      send_at: 1552349137,
      language: 'de',
      tracked: false,
      queue_draft: false,
      disable_message_retention: true,
      disable_css_preprocessing: true,
      send_to_unsubscribed: false,
      auto_create: true,
    };
    return exchange({
      call: (customerIo) =>
        customerIo.transactionalEmail.create({ ...fields, headers: [{ name: 'X-Mailer', value: 'larkspur' }] }),
      sends: 'POST /v1/send/email',
      body: { ...fields, headers: '[{"name":"X-Mailer","value":"larkspur"}]' },
      response: { ...queued, send_at: 1552349137 },
      data: { ...queued, send_at: 1552349137 },
    });
  });

  it('previews the request in a dry run', async () => {
    const { data } = await client().transactionalEmail.create(mail, { dryRun: true });
    expect(data).toEqual({
      method: 'POST',
      url: 'https://api.customer.io/v1/send/email',
      headers: expect.objectContaining({ authorization: 'Bearer [redacted]' }),
      body: mail,
      effect: 'write',
      sends: true,
      spends: false,
    });
  });
});

describe('an email that Customer.io would reject', () => {
  const addresses = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@example.com`).join(', ');
  const inline = { to: mail.to, identifiers: { email: mail.to } };

  it.each([
    ['16 recipients', { ...mail, to: addresses(10), cc: addresses(3), bcc: addresses(3) }, 'at most 15 addresses'],
    ['2 MB of files', { ...mail, attachments: { 'a.bin': 'A'.repeat(2_796_204) } }, 'less than 2 MB'],
    ['a file that is not base64', { ...mail, attachments: { 'a.txt': 'Hello!' } }, 'base64'],
    ['neither template nor content', inline, '`transactional_message_id`, or all of `body`, `subject` and `from`'],
    ['content without a sender', { ...inline, body: 'Hi', subject: 'Hi' }, 'all of `body`, `subject` and `from`'],
    ['two identifiers', { ...mail, identifiers: { id: '1', email: mail.to } }, 'exactly one of id, email and cio_id'],
  ])('is not sent with %s', async (_, params, expected) => {
    const error = await failure(client().transactionalEmail.create(params));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(expected);
  });

  it('is sent with 15 recipients, not counting commas in names', () => {
    const to = `"Last, First" <a@example.com>, ${addresses(14)}`;
    return exchange({
      call: (customerIo) => customerIo.transactionalEmail.create({ ...mail, to }),
      sends: 'POST /v1/send/email',
      body: { ...mail, to },
      response: queued,
      data: queued,
    });
  });
});

describe('when sending fails', () => {
  it('is not retried after a 500, because it may have been sent', async () => {
    const check = expectRequests([{ sends: 'POST /v1/send/email', body: mail, status: 500, response: {} }]);
    const error = await failure(client({ retries: 2 }).transactionalEmail.create(mail));
    check();
    expect(error).toMatchObject({ code: 'server', outcome: 'unknown', retryable: false });
  });

  it('is retried after a 429, because it was not sent', async () => {
    const check = expectRequests([
      { sends: 'POST /v1/send/email', body: mail, status: 429, headers: { 'retry-after': '0' }, response: {} },
      { sends: 'POST /v1/send/email', body: mail, response: queued },
    ]);
    const { data, meta } = await client({ retries: 2 }).transactionalEmail.create(mail);
    check();
    expect(data).toEqual(queued);
    expect(meta.attempts).toBe(2);
  });
});
