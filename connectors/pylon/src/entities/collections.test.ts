import { describe, it } from 'vitest';
import { exchange } from '../../test/wire.ts';

const id = '11112222-3333-4444-8555-666677778888';
const collection = {
  id: 'bbbbcccc-dddd-4eee-8fff-000011112222',
  title: 'Security',
  slug: 'security',
  description: 'Keys, roles and audits.',
  icon: 'lock',
  parent_collection_id: null,
  visibility_config: { visibility: 'public', ai_agent_access: 'inherit', allowed_agent_ids: null },
  created_at: '2026-01-03T10:00:00Z',
};
const { id: collection_id } = collection;
const path = `/knowledge-bases/${id}/collections` as const;

describe('collections', () => {
  it('lists all in a knowledge base', () =>
    exchange({
      call: (pylon) => pylon.collections.list({ id }),
      sends: `GET ${path}`,
      // This endpoint has no pages.
      response: { data: [collection] },
      meta: { hasMore: false },
    }));

  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.collections.get({ id, collection_id }),
      sends: `GET ${path}/${collection_id}`,
      response: { data: collection },
    }));

  it('creates one', () => {
    const body = {
      title: 'Security',
      description: 'Keys, roles and audits.',
      parent_collection_id: 'ccccdddd-eeee-4fff-8000-111122223333',
      slug: 'security',
    };
    return exchange({
      call: (pylon) => pylon.collections.create({ id, ...body }),
      sends: `POST ${path}`,
      body,
      response: { data: { ...collection, parent_collection_id: body.parent_collection_id } },
    });
  });

  it('updates one', () => {
    const body = {
      title: 'Security',
      description: 'Keys and roles.',
      slug: 'safety',
      visibility_config: {
        visibility: 'internal_only' as const,
        ai_agent_access: 'specific_agents' as const,
        allowed_agent_ids: ['ddddeeee-ffff-4000-8111-222233334444'],
      },
    };
    return exchange({
      call: (pylon) => pylon.collections.update({ id, collection_id, ...body }),
      sends: `PATCH ${path}/${collection_id}`,
      body,
      response: { data: { ...collection, ...body } },
    });
  });

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.collections.delete({ id, collection_id }),
      sends: `DELETE ${path}/${collection_id}`,
      response: {},
    }));
});
