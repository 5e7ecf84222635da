import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const knowledgeBase = 'abad1dea-0000-4000-8000-00000000000a';
const redirect = {
  from_path: '/old/webhooks',
  object_id: '5ca1ab1e-0000-4000-8000-000000000001',
  object_type: 'article' as const,
  language: 'de',
};

describe('routeRedirects', () => {
  it('creates one in a knowledge base', () =>
    exchange({
      call: (pylon) => pylon.routeRedirects.create({ id: knowledgeBase, ...redirect }),
      sends: `POST /knowledge-bases/${knowledgeBase}/route-redirects`,
      body: redirect,
      response: {
        data: { id: '0ddba11a-0000-4000-8000-000000000002', ...redirect, created_at: '2026-11-17T08:14:09Z' },
      },
    }));
});
