import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

describe('macroGroups', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.macroGroups.list(),
      sends: 'GET /macro-groups',
      response: {
        data: [
          {
            id: 'facade00-0000-4000-8000-000000000003',
            title: 'Billing',
            created_at: '2025-01-02T08:00:00Z',
            updated_at: '2026-11-17T08:14:09Z',
          },
        ],
      },
      meta: { hasMore: false },
    }));
});
