import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient } from '../../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const draft = '/v1/newsletters/12';
const spanish = { language: 'es', subject: 'Medio año', body: '<p>Hola</p>', preheader_text: 'Hasta diciembre' };

it('updates a content and keeps its metrics', async () => {
  const [content] = (await get(`${draft}/contents`)).contents;
  const path = `${draft}/contents/${content.id}`;
  const put = await client.app('PUT', path, { subject: 'New', reply_to_id: null });
  expect(put.body.content).toMatchObject({ id: content.id, subject: 'New', reply_to_id: null, body: content.body });
  expect(await get(path)).toEqual(put.body);
  const sent = '/v1/newsletters/3/contents';
  const [a] = (await get(sent)).contents;
  expect((await get(`${sent}/${a.id}/metrics?period=months`)).metric.series.sent).toHaveLength(12);
  expect((await get(`${sent}/${a.id}/metrics/links`)).links[0].link.href).toMatch(/^https:/);
});

it('adds a language once and returns the newsletter with the new content', async () => {
  const { body } = await client.app('POST', `${draft}/language`, spanish);
  expect(body.newsletter.content_ids).toHaveLength(2);
  const { content } = await get(`${draft}/language/es`);
  expect(content).toMatchObject({
    language: 'es',
    subject: 'Medio año',
    preheader_text: 'Hasta diciembre',
    from_id: 5,
  });
  expect((await client.app('POST', `${draft}/language`, spanish)).status).toBe(422);
  expect((await client.app('POST', `${draft}/language`, { ...spanish, language: 'fr', body: '' })).status).toBe(422);
  expect((await client.app('POST', '/v1/newsletters/1/language', spanish)).status).toBe(400);
  const put = await client.app('PUT', `${draft}/language/es`, { subject: 'Seis meses' });
  expect(put.body.content.subject).toBe('Seis meses');
  expect((await client.app('DELETE', `${draft}/language/es`)).status).toBe(204);
  expect((await client.app('GET', `${draft}/language/es`)).status).toBe(404);
  expect((await client.app('GET', `${draft}/language/Spanish`)).status).toBe(400);
});

it('returns the sides of a test, and lets drafts have some', async () => {
  const { test_groups: groups } = await get('/v1/newsletters/3/test_groups');
  expect(groups).toEqual([
    { id: 0, name: 'A', label: 'test 1', winner: false, content_ids: [expect.any(Number)] },
    { id: 2, name: 'B', label: 'test 2', winner: true, content_ids: [expect.any(Number)] },
  ]);
  const other = '/v1/newsletters/13';
  expect((await get(`${other}/test_groups`)).test_groups).toEqual([]);
  const { newsletter } = (await client.app('POST', `${other}/test_groups`)).body;
  expect(newsletter.content_ids).toHaveLength(2);
  expect((await get(`${other}/test_groups`)).test_groups).toHaveLength(2);

  const group = `${other}/test_group/2/language`;
  expect((await client.app('POST', group, spanish)).status).toBe(200);
  expect((await get(`${group}/es`)).content.subject).toBe('Medio año');
  expect((await client.app('GET', `${other}/language/es`)).status).toBe(404);
  expect((await client.app('PUT', `${group}/es`, { subject: 'Otro' })).body.content.subject).toBe('Otro');
  expect((await client.app('DELETE', `${group}/es`)).status).toBe(204);
  expect((await client.app('POST', `${other}/test_group/9/language`, spanish)).status).toBe(400);
  expect((await client.app('POST', '/v1/newsletters/3/test_groups')).status).toBe(400);
});
