import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

const base = '/v1/design_studio/emails';
const draft = {
  name: 'Note',
  content: { subject: 'Hi {{ customer.first_name }}', html: '<p><a href="/x">Go</a></p>', text: 'Go' },
  envelope: { from_id: 1, headers: [{ name: 'X-A', value: 'b' }] },
  transformers: { css_inliner: { enabled: true } },
};
const create = async (body: unknown = draft) => (await client.app('POST', base, body)).body.email;

it('stores written fields and adds defaults for the others', async () => {
  const email = await create();
  expect(email).toMatchObject({
    name: 'Note',
    is_template: false,
    is_linked: false,
    available_languages: [],
    content: { ...draft.content, preheader_text: '', amp: '' },
    envelope: {
      from_id: 1,
      from: 'Larkspur <hello@larkspur.example>',
      reply_to_id: null,
      recipient: '{{customer.email}}',
      fake_bcc: true,
      headers: draft.envelope.headers,
    },
    created: testNow,
  });
  expect(email.transformers.css_inliner.enabled).toBe(true);
  expect(email.transformers.prevent_widows.enabled).toBe(false);
  const put = await client.app('PUT', `${base}/${email.id}`, { content: { subject: 'New' }, is_template: true });
  expect([put.status, put.text]).toEqual([204, '']);
  const after = (await get(`${base}/${email.id}`)).email;
  expect(after).toMatchObject({ is_template: true, content: { subject: 'New', html: draft.content.html } });
  expect((await client.app('PUT', `${base}/${email.id}`, {})).status).toBe(400);
  expect((await client.app('PUT', `${base}/${email.id}`, { envelope: { from_id: 999 } })).status).toBe(400);
  expect((await client.app('DELETE', `${base}/${email.id}`)).status).toBe(204);
  expect((await client.app('GET', `${base}/${email.id}`)).status).toBe(404);
});

it('copies omitted fields of a translation from the email', async () => {
  const { id } = await create();
  const path = `${base}/${id}/languages`;
  const { email_translation: spanish } = (await client.app('POST', path, { language: 'es' })).body;
  expect(spanish).toMatchObject({ language: 'es', language_group_id: id, available_languages: ['es'] });
  expect(spanish.content.subject).toBe(draft.content.subject);
  expect(spanish.id).toBeUndefined();
  const french = { language: 'fr', content: { subject: 'Salut' } };
  const made = (await client.app('POST', path, french)).body.email_translation;
  expect(made).toMatchObject({ content: { subject: 'Salut', html: '' }, envelope: { from_id: 1 } });
  expect((await client.app('POST', path, french)).status).toBe(409);
  expect((await client.app('POST', path, { language: 'French' })).status).toBe(400);
  expect((await client.app('PUT', `${path}/es`, { content: { subject: 'Hola' } })).status).toBe(204);
  expect((await get(`${path}/es`)).email_translation.content.subject).toBe('Hola');
  expect((await get(path)).email_translations).toHaveLength(2);
  expect((await client.app('DELETE', `${path}/fr`)).status).toBe(204);
  expect((await client.app('GET', `${path}/fr`)).status).toBe(404);
});

it('renders components and keeps Liquid', async () => {
  const { emails } = await get(`${base}?is_template=true`);
  const rendered = await get(`${base}/${emails[0].id}/render`);
  expect(rendered).toMatchObject({ node_id: emails[0].id, node_type: 'EMAIL' });
  expect(rendered.html).toContain('{{ customer.first_name');
  expect(rendered.html).toContain('alt="Larkspur"');
  expect(rendered.html).not.toContain('<larkspur-header');
  expect(rendered.text).toMatch(/^<html>/);
  expect(rendered.amp).toBeUndefined();
  expect((await client.app('GET', `${base}/nothing/render`)).status).toBe(400);
});

it('previews with sample data and names missing values unless it is lax', async () => {
  const { id } = await create();
  const path = `${base}/${id}/preview`;
  const bare = (await client.app('POST', path)).body;
  expect(bare.errors.subject).toEqual(['undefined variable: customer.first_name']);
  expect(bare.errors.to).toEqual(['undefined variable: customer.email']);
  expect(Object.keys(bare.errors)).toHaveLength(15);
  const customer = { first_name: 'Jo', email: 'jo@postbox.example' };
  const full = (await client.app('POST', path, { customer })).body;
  expect(full).toMatchObject({ subject: 'Hi Jo', from: 'Larkspur <hello@larkspur.example>', plaintext_body: 'Go' });
  expect(Object.values(full.errors).flat()).toEqual([]);
  expect(full.links).toEqual([{ url: '/x', text: 'Go', tracked: false, errors: ['URL is relative'] }]);
  expect((await client.app('POST', path, { lax: true })).body.errors.subject).toEqual([]);
  expect((await client.app('POST', path, { customer: 'Jo' })).status).toBe(400);
});

it('reviews an email and scores it at most 60 if it has an error', async () => {
  const { id } = await create();
  const bad = await get(`${base}/${id}/review`);
  expect(bad).toMatchObject({ node_id: id, status: 'complete', score: { counts: { error: 1, warning: 1, tip: 1 } } });
  expect(bad.score.score).toBeLessThanOrEqual(60);
  expect(bad.checks['failed-components']).toEqual({ status: 'skipped' });
  expect(bad.findings.map((finding: { check: string }) => finding.check)).toEqual([
    'links',
    'unsubscribe',
    'preheader',
  ]);
  const { emails } = await get(`${base}?is_template=true`);
  expect((await get(`${base}/${emails[0].id}/review`)).score).toEqual({
    score: 100,
    counts: { error: 0, warning: 0, tip: 0 },
  });
});

it('saves versions, once for each state, and restores them', async () => {
  const { id } = await create();
  const path = `${base}/${id}/versions`;
  const saved = (await client.app('POST', path, { name: 'First', description: 'a note' })).body;
  expect(saved).toMatchObject({ created: true, version: { name: 'First', description: 'a note', node_id: id } });
  const again = (await client.app('POST', path, { name: 'Second' })).body;
  expect(again).toEqual({ created: false, version: saved.version });
  await client.app('PUT', `${base}/${id}`, { content: { subject: 'Other' } });
  expect((await client.app('POST', path, { name: 'Second' })).body.created).toBe(true);
  expect((await get(path)).versions.map((version: { name: string }) => version.name)).toEqual(['Second', 'First']);
  expect((await get(`${path}?start_date=${testNow + 1}`)).versions).toEqual([]);
  expect((await client.app('GET', `${path}?end_date=5`)).status).toBe(400);
  const one = await get(`${path}/${saved.version.id}`);
  expect(one).toMatchObject({ version: saved.version, node: { subject: draft.content.subject }, dependencies: [] });
  const restored = await client.app('POST', `${path}/${saved.version.id}/restore`);
  expect(restored.body).toEqual({ node_id: id, version_id: saved.version.id, restored_node_ids: [id] });
  expect((await get(`${base}/${id}`)).email.content.subject).toBe(draft.content.subject);
  expect((await client.app('DELETE', `${path}/${saved.version.id}`)).status).toBe(204);
  expect((await client.app('GET', `${path}/${saved.version.id}`)).status).toBe(404);
  expect((await client.app('POST', path, {})).status).toBe(400);
});
