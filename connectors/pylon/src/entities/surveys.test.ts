import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const survey = {
  id: 'ca11ab1e-0000-4000-8000-000000000008',
  name: 'How did we do?',
  type: 'csat',
  updated_at: '2026-11-17T08:14:09Z',
};
const { id } = survey;

describe('surveys', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.surveys.list(),
      sends: 'GET /surveys',
      response: { data: [survey] },
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({ call: (pylon) => pylon.surveys.get({ id }), sends: `GET /surveys/${id}`, response: { data: survey } }));

  it('searches by update time with the maximum limit', () =>
    exchange({
      call: (pylon) =>
        pylon.surveys.search({
          filter: {
            field: 'updated_at',
            operator: 'time_range',
            values: ['2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z'],
          },
        }),
      sends: 'POST /surveys/search',
      body: {
        filter: {
          field: 'updated_at',
          operator: 'time_range',
          values: ['2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z'],
        },
        limit: 999,
      },
      response: { data: [survey] },
      meta: { hasMore: false },
    }));

  it('searches with a limit', () =>
    exchange({
      call: (pylon) => pylon.surveys.search({ limit: 2 }),
      sends: 'POST /surveys/search',
      body: { limit: 2 },
      response: { data: [survey] },
      meta: { hasMore: false },
    }));
});
