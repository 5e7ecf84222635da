import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);
const now = '2026-11-20T12:00:00Z';
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

async function helpCenter(): Promise<string> {
  const [base] = await data('GET', '/knowledge-bases');
  expect(base).toMatchObject({ title: 'Help Center', default_language: 'en', supported_languages: ['en', 'de'] });
  return `/knowledge-bases/${base.id}`;
}

async function newArticle(base: string, more: object = {}): Promise<Loose> {
  const [user] = await data('GET', '/users');
  return data('POST', `${base}/articles`, { title: 'How to', body_html: '<p>1</p>', author_user_id: user.id, ...more });
}

describe('articles', () => {
  it('are created as drafts', async () => {
    const article = await newArticle(await helpCenter());
    expect(article).toMatchObject({
      slug: 'how-to',
      current_draft_content_html: '<p>1</p>',
      current_published_content_html: null,
      is_published: false,
      last_published_at: null,
      created_at: now,
      visibility_config: { visibility: 'public', ai_agent_access: 'inherit' },
    });
    expect(article.url).toContain(`${article.identifier}-how-to`);
    expect(article).not.toHaveProperty('body_html');
  });

  it('keep a new text as a draft until it is published', async () => {
    const base = await helpCenter();
    const path = `${base}/articles/${(await newArticle(base, { is_published: true })).id}`;
    const drafted = await data('PATCH', path, { body_html: '<p>2</p>' });
    expect(drafted).toMatchObject({
      current_draft_content_html: '<p>2</p>',
      current_published_content_html: '<p>1</p>',
    });
    const live = await data('PATCH', path, { publish_updated_body_html: true });
    expect(live).toMatchObject({ current_published_content_html: '<p>2</p>', is_published: true });
    const hidden = await data('PATCH', path, { is_published: false });
    expect(hidden).toMatchObject({ is_published: false, current_published_content_html: null });
    expect((await data('PATCH', path, { is_published: true })).current_published_content_html).toBe('<p>2</p>');
  });

  it('are returned in the languages to which they were translated', async () => {
    const base = await helpCenter();
    const translations = [{ language: 'de', title: 'Anleitung', body_html: '<p>eins</p>' }];
    const { id: articleId } = await newArticle(base, { translations, is_published: true });
    const path = `${base}/articles/${articleId}`;
    expect(await data('GET', `${path}?language=de`)).toMatchObject({
      title: 'Anleitung',
      current_published_content_html: '<p>eins</p>',
    });
    await data('PATCH', path, { language: 'de', body_html: '<p>zwei</p>', publish_updated_body_html: true });
    expect((await data('GET', `${path}?language=de`)).current_published_content_html).toBe('<p>zwei</p>');
    expect((await data('GET', path)).current_published_content_html).toBe('<p>1</p>');
    expect((await client.call('GET', `${path}?language=fr`)).status).toBe(400);
    expect(
      (await client.call('PATCH', `${base}/articles/${(await newArticle(base)).id}`, { language: 'de' })).status,
    ).toBe(404);
  });

  it('accept tags of articles', async () => {
    const base = await helpCenter();
    const tags = await data('GET', '/tags');
    const tag = tags.find(({ object_type }: Loose) => object_type === 'article');
    const other = tags.find(({ object_type }: Loose) => object_type === 'issue');
    const path = `${base}/articles/${(await newArticle(base)).id}`;
    expect((await data('PATCH', path, { tag_ids: [tag.id] })).tags).toEqual([tag]);
    expect((await client.call('PATCH', path, { tag_ids: [other.id] })).status).toBe(400);
    await client.call('DELETE', `/tags/${tag.id}`);
    expect((await data('GET', path)).tags).toEqual([]);
  });

  it('can be reviewed only with unpublished changes', async () => {
    const base = await helpCenter();
    const article = await newArticle(base);
    const review = `${base}/articles/${article.id}/request-review`;
    expect((await client.call('POST', review, {})).status).toBe(400);
    expect(await data('POST', review, { request_ai_review: true })).toEqual({
      article_id: article.id,
      article_version_id: id,
      approval_status: 'needs_review',
    });
    expect((await data('GET', `${base}/articles/${article.id}`)).approval_info.status).toBe('needs_review');
    const published = await newArticle(base, { is_published: true });
    const path = `${base}/articles/${published.id}/request-review`;
    expect((await client.call('POST', path, { request_ai_review: true })).status).toBe(400);
  });

  it('have pages and belong to one knowledge base', async () => {
    const base = await helpCenter();
    const { json } = await client.call('GET', `${base}/articles?limit=5`);
    expect([json.data.length, json.pagination.has_next_page]).toEqual([5, true]);
    const [, other] = await data('GET', '/knowledge-bases');
    const path = `/knowledge-bases/${other.id}/articles/${json.data[0].id}`;
    expect((await client.call('GET', path)).json.errors).toEqual(['Article not found!']);
    expect((await client.call('POST', `${base}/articles`, { title: 'x', body_html: 'y' })).status).toBe(400);
  });
});

describe('collections', () => {
  it('are deleted with everything in them', async () => {
    const base = await helpCenter();
    const outer = await data('POST', `${base}/collections`, { title: 'Outer part' });
    expect(outer).toMatchObject({ slug: 'outer-part', description: '', parent_collection_id: null });
    expect(outer).not.toHaveProperty('knowledge_base_id');
    const inner = await data('POST', `${base}/collections`, { title: 'Inner', parent_collection_id: outer.id });
    const article = await newArticle(base, { collection_id: inner.id });
    const changed = await data('PATCH', `${base}/collections/${inner.id}`, {
      description: 'd',
      visibility_config: { visibility: 'customer' },
    });
    expect(changed).toMatchObject({ title: 'Inner', description: 'd', visibility_config: { visibility: 'customer' } });
    expect((await data('GET', `${base}/collections`)).map((other: Loose) => other.id)).toContain(inner.id);
    await client.call('DELETE', `${base}/collections/${outer.id}`);
    expect((await client.call('GET', `${base}/collections/${inner.id}`)).status).toBe(404);
    expect((await client.call('GET', `${base}/articles/${article.id}`)).status).toBe(404);
  });
});

describe('a knowledge base', () => {
  it('redirects each path once', async () => {
    const base = await helpCenter();
    const article = await newArticle(base);
    const body = { from_path: '/old', object_id: article.id, object_type: 'article' };
    const redirect = await data('POST', `${base}/route-redirects`, body);
    expect(redirect).toEqual({ ...body, id, language: 'en', created_at: now });
    expect((await client.call('POST', `${base}/route-redirects`, body)).json.exists_id).toBe(redirect.id);
    expect((await client.call('POST', `${base}/route-redirects`, { ...body, object_type: 'page' })).status).toBe(400);
  });

  it('has a theme under its own ID', async () => {
    const base = await helpCenter();
    const path = `${base}/themes/${base.split('/').at(-1)}`;
    expect((await data('PATCH', path, { primary_color: '#000000' })).primary_color).toBe('#000000');
    expect((await data('POST', `${path}/publish`)).published_at).toBe(now);
    expect((await data('GET', path)).primary_color).toBe('#000000');
    expect((await client.call('GET', `${base}/themes/none`)).status).toBe(404);
  });

  it('receives feedback on articles', async () => {
    const feedback = await data('GET', '/article-feedback?limit=10');
    expect(feedback).toHaveLength(10);
    const { knowledge_base_id, article_id } = feedback[0];
    expect((await data('GET', `/knowledge-bases/${knowledge_base_id}/articles/${article_id}`)).is_published).toBe(true);
  });
});
