import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange } from '../../test/wire.ts';

const contact = {
  id: 'c0ffee00-1111-4222-8333-444455556666',
  name: 'Maria Lopez',
  email: 'maria.lopez@northwind.example',
  account: { id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d', external_ids: null },
};
const issue = {
  id: '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  number: 311,
  title: 'Webhook deliveries time out',
  state: 'closed',
  tags: null,
};
const messages = [
  {
    body_html: '<p>Deliveries time out.</p>',
    is_private: false,
    contact_id: contact.id,
    created_at: '2024-03-01T08:00:00Z',
    attachment_urls: ['https://files.example/trace.log'],
  },
  { body_html: '<p>Known, see ENG-311.</p>', is_private: true, user_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6' },
];

describe('imports', () => {
  it('imports a contact', () => {
    const body = {
      name: 'Maria Lopez',
      email: 'maria.lopez@northwind.example',
      account_id: contact.account.id,
      avatar_url: 'https://northwind.example/maria.png',
      phone_numbers: ['15550100123'],
      primary_phone_number: '15550100123',
      portal_role: 'member' as const,
      custom_fields: [{ slug: 'job_title', value: 'Head of Operations' }],
    };
    return exchange({
      call: (pylon) => pylon.imports.createContact(body),
      sends: 'POST /import/contacts',
      body,
      response: { data: contact },
    });
  });

  it('imports an issue with its full history', () => {
    const body = {
      title: 'Webhook deliveries time out',
      state: 'closed',
      messages,
      account_id: contact.account.id,
      requester_id: contact.id,
      assignee_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
      team_id: 'b7a6c5d4-e3f2-4a1b-9c8d-7e6f5a4b3c2d',
      tags: ['webhooks'],
      custom_fields: [{ slug: 'priority', value: 'high' }],
      attachment_urls: ['https://files.example/trace.log'],
      created_at: '2024-03-01T08:00:00Z',
      updated_at: '2024-03-02T08:00:00Z',
      first_response_time: '2024-03-01T09:00:00Z',
      resolution_time: '2024-03-02T08:00:00Z',
      issue_number: 311,
      external_issues: [{ source: 'linear', external_issue_id: 'ENG-311' }],
      external_refs: { zendesk_ticket_id: '88123', intercom_conversation_id: '991' },
    };
    return exchange({
      call: (pylon) => pylon.imports.createIssue(body),
      sends: 'POST /import/issues',
      body,
      response: { data: issue },
    });
  });

  it('imports messages into an issue', () =>
    exchange({
      call: (pylon) => pylon.imports.createMessages({ id: issue.id, messages }),
      sends: `POST /import/issues/${issue.id}/messages`,
      body: { messages },
      response: { data: issue },
    }));

  it.each([
    ['none', [], 'messages'],
    ['one by two authors', [{ ...messages[0]!, user_id: 'd1e2f3a4' }], 'messages.0.user_id'],
  ])('rejects messages: %s', async (_what, wrong, path) => {
    const error = await failure(client().imports.createMessages({ id: issue.id, messages: wrong }));
    expect(error.toJSON()).toMatchObject({ code: 'invalid_params', issues: [{ path }] });
  });
});
