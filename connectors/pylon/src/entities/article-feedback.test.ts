import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

describe('article feedback', () => {
  it('lists feedback unchanged', () =>
    exchange({
      call: (pylon) => pylon.articleFeedback.list(),
      sends: 'GET /article-feedback',
      response: page([{ article_id: 'aaaabbbb-cccc-4ddd-8eee-ffff00001111', helpful: false, comment: null }]),
      meta: { hasMore: false },
    }));

  it('lists a page from a cursor', () =>
    exchange({
      call: (pylon) => pylon.articleFeedback.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /article-feedback',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([{ helpful: true }], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));
});
