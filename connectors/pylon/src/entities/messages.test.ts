import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const mail = {
  id: '11aa22bb-33cc-4dd5-8ee6-ff7788990011',
  message_html: '<p>Since this morning about a third of our deliveries time out.</p>',
  is_private: false,
  author: {
    name: 'Maria Lopez',
    avatar_url: 'https://northwind.example/maria.png',
    contact: { id: 'c0ffee00-1111-4222-8333-444455556666', email: 'maria.lopez@northwind.example' },
  },
  timestamp: '2026-11-17T08:14:09Z',
  source: 'email',
  thread_id: null,
  file_urls: ['https://assets.usepylon.com/trace.txt?signature=3f9a'],
  email_info: {
    from_email: 'maria.lopez@northwind.example',
    to_emails: ['support@kestrelcloud.example'],
    cc_emails: [],
    bcc_emails: null,
    message_id: '<CAF1b2c3@mail.northwind.example>',
  },
};
const note = {
  id: '22bb33cc-44dd-4ee6-8ff7-008899aabbcc',
  message_html: '<p>Same cause as last week.</p>',
  is_private: true,
  author: { name: 'Ben Okoro', avatar_url: '', user: { id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6', email: null } },
  timestamp: '2026-11-17T09:02:00Z',
  source: 'email',
  thread_id: '33cc44dd-55ee-4ff7-8008-99aabbccddee',
  file_urls: [],
  email_info: null,
};

describe('messages', () => {
  it('lists all messages of an issue', () =>
    exchange({
      call: (pylon) => pylon.messages.list({ id: '1042' }),
      sends: 'GET /issues/1042/messages',
      response: page([mail, note]),
      meta: { hasMore: false },
    }));

  it('lists a page from a cursor', () =>
    exchange({
      call: (pylon) => pylon.messages.list({ id: '1042', limit: 1, cursor: 'eyJpIjoxfQ==' }),
      sends: 'GET /issues/1042/messages',
      query: { limit: '1', cursor: 'eyJpIjoxfQ==' },
      response: page([note], 'eyJpIjoyfQ=='),
      meta: { nextCursor: 'eyJpIjoyfQ==', hasMore: true },
    }));

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.messages.delete({ id: '1042', message_id: mail.id }),
      sends: `DELETE /issues/1042/messages/${mail.id}`,
      response: {},
    }));

  it('redacts one', () =>
    exchange({
      call: (pylon) => pylon.messages.redact({ id: '1042', message_id: mail.id }),
      sends: `POST /issues/1042/messages/${mail.id}/redact`,
      response: { data: { ...mail, message_html: '<p>[redacted]</p>' } },
    }));
});
