import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const type = {
  id: '7d8e9fa0-b1c2-4d3e-8f4a-5b6c7d8e9fa0',
  slug: 'contract-signed',
  label: 'Contract signed',
  icon_url: 'https://assets.usepylon.com/pen.svg',
};

describe('activity types', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.activityTypes.list(),
      sends: 'GET /activity-types',
      response: page([type]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.activityTypes.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /activity-types',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([{ ...type, icon_url: null }], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));
});
