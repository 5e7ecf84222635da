import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const newsletter = {
  id: 7,
  deduplicate_id: '7:1552341937',
  name: 'May news',
  type: 'email',
  subject: 'What is new in May',
  created: 1552341937,
  updated: 1552341937,
  sent_at: 1552345537,
  recipient_segment_ids: [7],
  content_ids: [45],
  msg_template_ids: [12],
  tags: ['news'],
};

describe('newsletters', () => {
  it('lists a page of them', () =>
    exchange({
      call: (customerIo) => customerIo.newsletters.list({ sort: 'desc', limit: 50, cursor: 'NTA=' }),
      sends: 'GET /v1/newsletters',
      query: { sort: 'desc', limit: '50', start: 'NTA=' },
      answers: { newsletters: [newsletter], next: 'MTAw' },
      data: [newsletter],
      meta: { nextCursor: 'MTAw', hasMore: true },
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.newsletters.get({ newsletter_id: 7 }),
      sends: 'GET /v1/newsletters/7',
      answers: { newsletter },
      data: newsletter,
    }));
});
