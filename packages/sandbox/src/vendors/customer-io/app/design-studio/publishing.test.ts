import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient } from '../../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const base = '/v1/design_studio/emails';
const create = async (name: string) => {
  const content = { subject: `About ${name}`, html: `<p>${name}</p>` };
  return (await client.app('POST', base, { name, content, envelope: { from_id: 4 } })).body.email.id;
};
const link = (id: string, target: unknown, more = {}) => client.app('POST', `${base}/${id}/link`, { target, ...more });

it('copies a draft to the message that it is linked to', async () => {
  const id = await create('receipts');
  expect((await client.app('POST', `${base}/${id}/publish`)).status).toBe(400);
  const target = { type: 'transactional_message', transactional_message_id: 2 };
  const linked = await link(id, target);
  expect(linked.body).toEqual({ node_id: id, target, template_id: expect.any(Number) });
  const changed = async () => (await get(`${base}/${id}/unpublished_changes`)).has_unpublished_changes;
  expect(await changed()).toBe(true);
  const { body } = await client.app('POST', `${base}/${id}/publish`);
  const mapping = { node_id: id, language: '', template_id: linked.body.template_id };
  expect(body).toEqual({ status: 'done', mappings: [{ ...mapping, version_id: expect.stringMatching(/^v_/) }] });
  expect(await changed()).toBe(false);
  const { contents } = await get('/v1/transactional/2/contents');
  expect(contents[0]).toMatchObject({ subject: 'About receipts', body: '<p>receipts</p>', from_id: 4 });
  const { versions } = await get(`${base}/${id}/versions`);
  expect(versions[0].created_on_publish).toBe(true);
  const deleted = await client.app('DELETE', `${base}/${id}/versions/${versions[0].id}`);
  expect([deleted.status, deleted.body.errors[0].detail]).toEqual([409, 'cannot delete a version created on publish']);
  expect((await client.app('DELETE', `${base}/${id}`)).status).toBe(409);
  expect((await get(`${base}/${id}`)).email.is_linked).toBe(true);
});

it('links one email to one message', async () => {
  const first = await create('one');
  const second = await create('two');
  const target = { type: 'newsletter', newsletter_id: 12 };
  expect((await link(first, target)).status).toBe(200);
  expect((await link(first, target)).status).toBe(200);
  expect((await link(first, { type: 'newsletter', newsletter_id: 13 })).body.errors[0].detail).toContain(
    'already linked',
  );
  expect((await link(second, target)).status).toBe(409);
  expect((await link(second, target, { force: true })).status).toBe(200);
  expect((await get(`${base}/${first}`)).email.is_linked).toBe(false);
  expect((await link(first, { type: 'newsletter', newsletter_id: 999 })).status).toBe(404);
  expect((await link(first, { type: 'newsletter', newsletter_id: 8 })).status).toBe(400);
  expect((await link(first, { type: 'campaign_action' })).status).toBe(400);
  expect((await link(first, undefined)).status).toBe(400);
});

it('publishes languages in the background', async () => {
  const id = await create('languages');
  await client.app('POST', `${base}/${id}/languages`, { language: 'fr', content: { subject: 'Bonjour', html: 'x' } });
  await link(id, { type: 'newsletter', newsletter_id: 13 });
  const { body } = await client.app('POST', `${base}/${id}/publish`);
  expect(body).toEqual({ status: 'pending', publish_id: expect.any(String) });
  const path = `${base}/${id}/publish_status`;
  const status = () => get(`${path}?publish_id=${body.publish_id}`);
  expect(await status()).toEqual({ status: 'pending' });
  const done = await status();
  expect(done.status).toBe('done');
  expect(done.mappings.map((mapping: { language: string }) => mapping.language)).toEqual(['', 'fr']);
  expect((await get('/v1/newsletters/13/language/fr')).content.subject).toBe('Bonjour');
  expect((await client.app('GET', path)).status).toBe(400);
  expect((await client.app('GET', `${path}?publish_id=x`)).status).toBe(404);
  const translation = done.mappings[1].node_id;
  expect((await get(`${base}/${translation}/render`)).language).toBe('fr');
  expect((await client.app('POST', `${base}/${translation}/publish`)).status).toBe(400);
});

it('rejects unterminated Liquid and names the language', async () => {
  const { emails } = await get(`${base}?is_linked=true&has_translations=true`);
  const { id } = emails[0];
  await client.app('PUT', `${base}/${id}/languages/es`, { content: { subject: '{% if x' } });
  const { status, body } = await client.app('POST', `${base}/${id}/publish`);
  expect(status).toBe(422);
  expect(body.errors[0]).toEqual({
    detail: 'liquid validation failed',
    meta: { es: ['unexpected end of liquid tag'] },
    status: '422',
  });
});
