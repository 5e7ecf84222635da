import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, page } from '../../test/wire.ts';

const id = '11112222-3333-4444-8555-666677778888';
const article = {
  id: 'aaaabbbb-cccc-4ddd-8eee-ffff00001111',
  identifier: '4711',
  title: 'Rotate your API key',
  slug: 'rotate-your-api-key',
  url: 'https://help.kestrelcloud.example/articles/4711-rotate-your-api-key',
  collection_id: 'bbbbcccc-dddd-4eee-8fff-000011112222',
  author_user_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
  current_published_content_html: '<p>Open the settings.</p>',
  current_draft_content_html: '<p>Open the settings, then Keys.</p>',
  is_published: true,
  is_unlisted: false,
  tags: [
    { id: 'ccccdddd-eeee-4fff-8000-111122223333', value: 'security', object_type: 'article', hex_color: '#e5484d' },
  ],
  approval_info: {
    status: 'needs_review',
    requested_at: '2026-11-16T09:00:00Z',
    reviewed_at: null,
    reviewed_by_user_id: null,
  },
  visibility_config: {
    visibility: 'customer',
    customer_visibility_condition: { field: 'account.tags', operator: 'contains', value: 'enterprise' },
    ai_agent_access: 'specific_agents',
    allowed_agent_ids: ['ddddeeee-ffff-4000-8111-222233334444'],
  },
  created_at: '2026-01-03T10:00:00Z',
  last_edited_at: '2026-11-16T08:55:00Z',
  last_published_at: '2026-10-01T10:00:00Z',
};
const { id: article_id } = article;
const path = `/knowledge-bases/${id}/articles` as const;

const visibility_config = {
  visibility: 'customer' as const,
  ai_agent_access: 'specific_agents' as const,
  allowed_agent_ids: ['ddddeeee-ffff-4000-8111-222233334444'],
  customer_visibility_condition: {
    operator: 'or' as const,
    subfilters: [{ field: 'account.tags', operator: 'contains' as const, value: 'enterprise' }],
  },
};

describe('articles', () => {
  it('lists all in a knowledge base', () =>
    exchange({
      call: (pylon) => pylon.articles.list({ id, language: 'de', limit: 1, cursor: 'eyJpIjo0MH0=' }),
      sends: `GET ${path}`,
      query: { language: 'de', limit: '1', cursor: 'eyJpIjo0MH0=' },
      response: page([article], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.articles.get({ id, article_id, language: 'de' }),
      sends: `GET ${path}/${article_id}`,
      query: { language: 'de' },
      response: { data: { ...article, approval_info: null, visibility_config: null, tags: null } },
    }));

  it('creates one', () => {
    const body = {
      title: article.title,
      body_html: '<p>Open the settings.</p>',
      author_user_id: article.author_user_id,
      collection_id: article.collection_id,
      slug: article.slug,
      is_published: true,
      is_unlisted: false,
      translations: [{ language: 'de', title: 'Schlüssel tauschen', body_html: '<p>Einstellungen öffnen.</p>' }],
      visibility_config,
    };
    return exchange({
      call: (pylon) => pylon.articles.create({ id, ...body }),
      sends: `POST ${path}`,
      body,
      response: { data: article },
    });
  });

  it('updates one and publishes the new content', () => {
    const body = {
      title: 'Rotate an API key',
      body_html: '<p>Open the settings, then Keys.</p>',
      publish_updated_body_html: true,
      is_published: true,
      is_unlisted: true,
      language: 'de',
      tag_ids: ['ccccdddd-eeee-4fff-8000-111122223333'],
      visibility_config,
    };
    return exchange({
      call: (pylon) => pylon.articles.update({ id, article_id, ...body }),
      sends: `PATCH ${path}/${article_id}`,
      body,
      response: { data: { ...article, title: 'Rotate an API key' } },
    });
  });

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.articles.delete({ id, article_id }),
      sends: `DELETE ${path}/${article_id}`,
      response: {},
    }));

  it('requests a review', () => {
    const body = { reviewer_user_ids: [article.author_user_id], request_ai_review: true };
    return exchange({
      call: (pylon) => pylon.articles.requestReview({ id, article_id, ...body }),
      sends: `POST ${path}/${article_id}/request-review`,
      body,
      response: {
        data: {
          article_id,
          article_version_id: 'eeeeffff-0000-4111-8222-333344445555',
          approval_status: 'needs_review',
        },
      },
    });
  });

  it.each([{}, { reviewer_user_ids: [] }, { request_ai_review: false }])(
    'rejects a review without reviewers: %j',
    async (who) => {
      const error = await failure(client().articles.requestReview({ id, article_id, ...who }));
      expect(error.toJSON()).toMatchObject({
        code: 'invalid_params',
        issues: [{ path: 'reviewer_user_ids', expected: 'at least one user ID, or request_ai_review: true' }],
      });
    },
  );
});
