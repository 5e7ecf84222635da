import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const entry = {
  id: '8e9fa0b1-c2d3-4e4f-8a5b-6c7d8e9fa0b1',
  action: 'user.role_changed',
  action_happened_at: '2026-11-17T10:00:00Z',
  actor_user_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
  actor_contact_id: null,
  object_type: 'user',
  object_id: 'e2f3a4b5-c6d7-4e8f-9a01-b2c3d4e5f6a7',
  source: 'app',
  link: 'https://app.usepylon.com/settings/users',
  attributes: { role: 'admin' },
  metadata: { before: { role: 'member' }, after: { role: 'admin' } },
  created_at: '2026-11-17T10:00:01Z',
};

describe('audit logs', () => {
  it('lists a page', () =>
    exchange({
      call: (pylon) => pylon.auditLogs.list({ limit: 1, cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /audit-logs',
      query: { limit: '1', cursor: 'eyJpIjo0MH0=' },
      response: page([entry], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('lists without parameters', () =>
    exchange({
      call: (pylon) => pylon.auditLogs.list(),
      sends: 'GET /audit-logs',
      response: page([entry]),
      meta: { hasMore: false },
    }));

  it('searches by action and time', () => {
    const body = {
      filter: {
        operator: 'and' as const,
        subfilters: [
          { field: 'action' as const, operator: 'string_contains' as const, value: 'role' },
          {
            field: 'action_happened_at' as const,
            operator: 'time_range' as const,
            values: ['2026-11-01T00:00:00Z', '2026-11-20T00:00:00Z'],
          },
        ],
      },
      limit: 999,
      cursor: 'eyJpIjo0MH0=',
    };
    return exchange({
      call: (pylon) => pylon.auditLogs.search(body),
      sends: 'POST /audit-logs/search',
      body,
      response: page([{ ...entry, attributes: null, metadata: null }]),
      meta: { hasMore: false },
    });
  });
});
