import { InvalidParamsError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const posted = { id: '44dd55ee-66ff-4008-8119-aabbccddeeff', issue_id: '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d' };
const reply = { body_html: '<p>It is fixed.</p>', message_id: '11aa22bb-33cc-4dd5-8ee6-ff7788990011' };

describe('issueReplies', () => {
  it('replies in a conversation that needs no recipients', () =>
    exchange({
      call: (pylon) => pylon.issueReplies.create({ id: '1042', ...reply }),
      sends: 'POST /issues/1042/reply',
      body: reply,
      response: { data: posted },
    }));

  it('replies by email, as a user, with attachments', () => {
    const params = {
      ...reply,
      email_info: {
        to_emails: ['maria.lopez@northwind.example'],
        cc_emails: ['ops@northwind.example'],
        bcc_emails: ['log@kestrelcloud.example'],
      },
      user_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
      attachment_urls: ['https://assets.usepylon.com/report.pdf'],
    };
    return exchange({
      call: (pylon) => pylon.issueReplies.create({ id: '1042', ...params }),
      sends: 'POST /issues/1042/reply',
      body: params,
      response: { data: posted },
    });
  });

  it('replies as a contact in a custom channel', () => {
    const params = {
      ...reply,
      contact_id: 'c0ffee00-1111-4222-8333-444455556666',
      custom_source: {
        external_id: 'forum-post-9',
        created_at: '2026-11-17T08:14:09Z',
        metadata: { board: 'help', votes: 3 },
      },
    };
    return exchange({
      call: (pylon) => pylon.issueReplies.create({ id: '1042', ...params }),
      sends: 'POST /issues/1042/reply',
      body: params,
      response: { data: posted },
    });
  });

  // The body is not documented and is sent unchanged.
  it('drafts one', () =>
    exchange({
      call: (pylon) => pylon.issueReplies.draft({ id: '1042', ...reply }),
      sends: 'POST /issues/1042/draft-reply',
      body: reply,
      response: { data: { id: '44dd55ee-66ff-4008-8119-aabbccddeeff' } },
    }));

  it('rejects recipients without an address', async () => {
    const error = await failure(client().issueReplies.create({ id: '1042', ...reply, email_info: { to_emails: [] } }));
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(error.toJSON()).toMatchObject({
      outcome: 'not_sent',
      issues: [{ path: 'email_info', expected: 'at least one address in to_emails, cc_emails or bcc_emails' }],
    });
  });
});
