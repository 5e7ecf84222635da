import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const knowledgeBase = {
  id: 'abad1dea-0000-4000-8000-00000000000a',
  title: 'Kestrel Help',
  slug: 'help',
  default_language: 'en',
  supported_languages: ['en', 'de'],
};
const { id } = knowledgeBase;

describe('knowledgeBases', () => {
  it('lists all', () =>
    exchange({
      call: (pylon) => pylon.knowledgeBases.list(),
      sends: 'GET /knowledge-bases',
      response: page([knowledgeBase]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.knowledgeBases.list({ cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /knowledge-bases',
      query: { cursor: 'eyJpIjo0MH0=' },
      response: page([knowledgeBase], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.knowledgeBases.get({ id }),
      sends: `GET /knowledge-bases/${id}`,
      response: { data: knowledgeBase },
    }));
});
