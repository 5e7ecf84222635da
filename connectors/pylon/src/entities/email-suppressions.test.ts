import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

describe('email suppressions', () => {
  it('lists records unchanged', () =>
    exchange({
      call: (pylon) => pylon.emailSuppressions.list(),
      sends: 'GET /email-suppressions',
      response: page([{ id: 'sup_1', email: 'gone@northwind.example', reason: 'bounce' }]),
      meta: { hasMore: false },
    }));

  it('lists a page from a cursor', () =>
    exchange({
      call: (pylon) => pylon.emailSuppressions.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /email-suppressions',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([{ id: 'sup_2' }], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.emailSuppressions.delete({ id: 'sup_1' }),
      sends: 'DELETE /email-suppressions/sup_1',
      response: {},
    }));
});
