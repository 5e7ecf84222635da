import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

it('returns a next page of senders even after the last page; it is empty', async () => {
  const ids: number[] = [];
  let start = '';
  let pages = 0;
  for (;;) {
    const page = await get(`/v1/sender_identities?limit=4&start=${encodeURIComponent(start)}`);
    pages += 1;
    if (page.sender_identities.length === 0) {
      expect(page.next).toBe('');
      break;
    }
    ids.push(...page.sender_identities.map((sender: { id: number }) => sender.id));
    start = page.next;
  }
  expect(pages).toBe(4);
  expect(ids).toHaveLength(11);
  expect(Buffer.from(start, 'base64').toString()).toBe('12');
  const hidden = await get('/v1/sender_identities?hidden=true');
  expect(hidden.sender_identities.map((sender: { id: number }) => sender.id)).toEqual([8]);
  expect((await get('/v1/sender_identities/5/used_by')).sent_newsletters.length).toBeGreaterThan(5);
});

it('returns null lists for a segment without members and for empty suppression lists', async () => {
  expect(await get('/v1/segments/16/membership')).toEqual({ segment_id: 16, ids: null, identifiers: null, next: '' });
  expect(await get('/v1/esp/suppression/blocks')).toEqual({ suppressions: null });
  expect(await get('/v1/esp/suppression/bounces?offset=5000')).toEqual({ suppressions: null });
  expect(await get('/v1/esp/suppression/bounces?domain=elsewhere.example')).toEqual({ suppressions: null });
  const { category, suppressions } = await get('/v1/esp/suppression/bounces?limit=5&offset=2');
  expect(category).toBe('bounces');
  expect(suppressions).toHaveLength(5);
  const found = await get(`/v1/esp/search_suppression/${encodeURIComponent(suppressions[0].email)}`);
  expect(found.suppressions[0]).toEqual(suppressions[0]);
});

it('creates a manual segment and deletes it unless it is in use', async () => {
  expect((await client.app('POST', '/v1/segments', { segment: {} })).status).toBe(400);
  const { body } = await client.app('POST', '/v1/segments', { segment: { name: 'Trial', description: 'x' } });
  expect(body.segment).toMatchObject({ name: 'Trial', type: 'manual', state: 'finished', progress: null });
  const path = `/v1/segments/${body.segment.id}`;
  expect(await get(path)).toEqual(body);
  expect((await client.app('DELETE', path)).status).toBe(204);
  expect((await client.app('GET', path)).status).toBe(404);
  expect((await client.app('DELETE', '/v1/segments/12')).status).toBe(409);
  expect((await client.app('DELETE', '/v1/segments/2')).status).toBe(400);
  expect((await get('/v1/segments/12/used_by')).used_by).toMatchObject({ segment_id: 12, draft_newsletters: [] });
});

it('stores snippets by name and does not delete those in use', async () => {
  const snippet = { name: 'greeting', value: '<p>Hi</p>' };
  expect((await client.app('POST', '/v1/snippets', snippet)).body.snippet).toMatchObject(snippet);
  expect((await client.app('POST', '/v1/snippets', snippet)).status).toBe(400);
  const put = await client.app('PUT', '/v1/snippets', { name: 'greeting', value: 'Hello', unknown: 1 });
  expect(put.body.snippet.value).toBe('Hello');
  expect((await client.app('DELETE', '/v1/snippets/greeting')).status).toBe(204);
  expect((await client.app('DELETE', '/v1/snippets/greeting')).status).toBe(404);
  const used = await client.app('DELETE', '/v1/snippets/signature');
  expect(used.body).toEqual({ errors: [{ detail: 'unable to delete snippet in use', status: '400' }] });
});

it('returns collections with their size, and their content without an envelope', async () => {
  const data = [{ id: 1, name: 'a' }, { id: 2 }];
  const { body } = await client.app('POST', '/v1/collections', { name: 'things', data });
  expect(body.collection).toMatchObject({ name: 'things', rows: 2, schema: ['id', 'name'], bytes: 30 });
  const path = `/v1/collections/${body.collection.id}`;
  expect(await get(`${path}/content`)).toEqual(data);
  expect((await client.app('PUT', `${path}/content`, [{ x: 1 }])).body.collection.rows).toBe(1);
  expect((await client.app('PUT', path, { name: 'others' })).body.collection.name).toBe('others');
  expect((await client.app('POST', '/v1/collections', { name: 'a', data, url: 'https://a.example' })).status).toBe(400);
  expect((await client.app('DELETE', path)).status).toBe(204);
  expect((await client.app('GET', path)).status).toBe(404);
});

it('returns single reporting webhooks without an envelope', async () => {
  const webhook = { name: 'mine', endpoint: 'https://hooks.example/in', events: ['email_sent', 'in_app_opened'] };
  const { body } = await client.app('POST', '/v1/reporting_webhooks', webhook);
  expect(body).toEqual({
    id: 4,
    type: 'webhook',
    ...webhook,
    disabled: false,
    full_resolution: false,
    with_content: false,
  });
  const path = '/v1/reporting_webhooks/4';
  expect((await client.app('PUT', path, { ...webhook, disabled: true })).body.disabled).toBe(true);
  expect((await client.app('POST', '/v1/reporting_webhooks', { ...webhook, events: ['email_eaten'] })).status).toBe(
    400,
  );
  const deleted = await client.app('DELETE', path);
  expect([deleted.status, deleted.text]).toEqual([200, '']);
  expect((await client.app('GET', path)).status).toBe(404);
});

it('returns pages of newsletters in both directions', async () => {
  const first = await get('/v1/newsletters?limit=8');
  const second = await get(`/v1/newsletters?limit=8&start=${encodeURIComponent(first.next)}`);
  expect(first.newsletters).toHaveLength(8);
  expect(second.next).toBe('');
  expect(second.newsletters.at(-1).sent_at).toBeNull();
  const newestFirst = await get('/v1/newsletters?sort=desc&limit=1');
  expect(newestFirst.newsletters[0]).toEqual(second.newsletters.at(-1));
  const { contents } = await get('/v1/newsletters/5/contents');
  expect(contents.map((content: { language: string }) => content.language)).toEqual(['', 'es']);
  expect((await get('/v1/newsletters/5')).newsletter.content_ids).toEqual(
    contents.map((content: { id: number }) => content.id),
  );
});

it('updates the content of a transactional message under the singular path', async () => {
  const { contents } = await get('/v1/transactional/2/contents');
  const path = `/v1/transactional/2/content/${contents[0].id}`;
  const headers = [{ name: 'X-Tag', value: 'receipt' }];
  const changes = { subject: 'Receipt', from_id: 4, reply_to_id: null, headers, made_up: true };
  const { body } = await client.app('PUT', path, changes);
  expect(body.content).toMatchObject({ subject: 'Receipt', from_id: 4, reply_to_id: null, body: contents[0].body });
  expect(JSON.parse(body.content.headers)).toEqual(headers);
  expect((await client.app('PUT', path, { from_id: 999 })).body.meta.error).toContain('from_id');
});
