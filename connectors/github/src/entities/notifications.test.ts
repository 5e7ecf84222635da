import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, last } from '../../test/wire.ts';

describe('notifications', () => {
  it('are listed', () =>
    exchange({
      call: (github) =>
        github.notifications.list({
          all: true,
          participating: true,
          since: '2026-11-01T00:00:00Z',
          before: '2026-12-01T00:00:00Z',
          limit: 50,
        }),
      sends: 'GET /notifications',
      query: {
        all: 'true',
        participating: 'true',
        since: '2026-11-01T00:00:00Z',
        before: '2026-12-01T00:00:00Z',
        per_page: '50',
      },
      response: [
        {
          id: '1',
          unread: true,
          reason: 'mention',
          subject: { title: 'Checkout times out', type: 'Issue', url: 'https://x' },
          last_read_at: null,
        },
      ],
      meta: last,
    }));

  it('come 50 at a time at most', async () => {
    expect((await failure(client().notifications.list({ limit: 100 }))).message).toContain('50');
  });

  it('are marked as read', () =>
    exchange({
      call: (github) => github.notifications.markRead({ thread_id: '1' }),
      sends: 'PATCH /notifications/threads/1',
      status: 205,
    }));
});
