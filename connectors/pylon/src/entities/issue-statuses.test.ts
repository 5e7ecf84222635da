import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

// A status has no ID: its key is the slug.
const status = {
  slug: 'waiting_on_engineering',
  label: 'Waiting on engineering',
  category: 'on_hold',
  is_default_status: false,
  is_archived: false,
};

describe('issueStatuses', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.issueStatuses.list(),
      sends: 'GET /issue-statuses',
      response: page([status]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.issueStatuses.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /issue-statuses',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([status], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('updates the state of an issue', () =>
    exchange({
      call: (pylon) => pylon.issueStatuses.update({ id: '1042', state: status.slug }),
      sends: 'PATCH /issues/1042',
      body: { state: 'waiting_on_engineering' },
      response: {
        data: { id: '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d', number: 1042, state: 'waiting_on_engineering' },
      },
    }));
});
