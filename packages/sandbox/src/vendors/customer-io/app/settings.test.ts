import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient, testNow } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const get = async (path: string) => (await client.app('GET', path)).body;

it('lists opt-outs by person and page', async () => {
  const all = await get('/v1/optouts?limit=1000');
  expect(all.optouts.length).toBeGreaterThan(20);
  expect(all.next).toBe('');
  expect(all.optouts[0]).toEqual({
    customer_id: expect.any(String),
    cio_id: expect.stringMatching(/^cio_/),
    optouts: expect.arrayContaining([{ channel: expect.any(String), from: expect.stringMatching(/^\+/) }]),
  });
  const first = await get('/v1/optouts?limit=5');
  const second = await get(`/v1/optouts?limit=5&start=${encodeURIComponent(first.next)}`);
  expect([...first.optouts, ...second.optouts]).toEqual(all.optouts.slice(0, 10));
  const from = encodeURIComponent('+12025550178');
  expect((await get(`/v1/optouts?from=${from}`)).optouts.length).toBeLessThan(all.optouts.length);
});

it('opts a person out and in again', async () => {
  const path = '/v1/customers/1001/optouts';
  const from = '+12025550143';
  const put = (optouts: unknown) => client.app('PUT', path, { optouts });
  expect(
    (
      await put([
        { from, optout: true },
        { from, optout: true, channel: 'whatsapp' },
      ])
    ).status,
  ).toBe(204);
  expect((await get(path)).optouts).toEqual([
    { channel: 'sms', from },
    { channel: 'whatsapp', from },
  ]);
  await put([{ from, optout: false }]);
  expect((await get(path)).optouts).toEqual([{ channel: 'whatsapp', from }]);
  for (const bad of [undefined, [], [{ from }], [{ optout: true }], [{ from, optout: true, channel: 'fax' }]]) {
    expect((await put(bad)).status).toBe(400);
  }
  expect((await client.app('GET', '/v1/customers/nobody/optouts')).status).toBe(404);
});

it('runs imports in the background, step by step', async () => {
  const input = { name: 'People', data_file_url: 'https://files.example/people.csv', type: 'people', identifier: 'id' };
  const create = (changes: Record<string, unknown>) =>
    client.app('POST', '/v1/imports', { import: { ...input, ...changes } });
  const made = (await create({})).body.import;
  expect(made).toMatchObject({
    name: 'People',
    state: 'preprocessing',
    identifier: 'id',
    data_to_process: 'all',
    people_to_process: 'all',
    created_at: testNow,
  });
  const state = async (id: number) => (await get(`/v1/imports/${id}`)).import.state;
  expect([await state(made.id), await state(made.id), await state(made.id), await state(made.id)]).toEqual([
    'preprocessing',
    'importing',
    'imported',
    'imported',
  ]);
  const lost = (await create({ type: 'object', identifier: undefined, object_type_id: '9' })).body.import;
  await state(lost.id);
  expect((await get(`/v1/imports/${lost.id}`)).import).toMatchObject({
    state: 'failed',
    error: 'The specified Object Type does not exist.',
  });
  expect((await get('/v1/imports/21')).import).toMatchObject({ state: 'imported', rows_imported: 212 });
  for (const changes of [{ type: 'things' }, { identifier: 'cio_id' }, { data_file_url: 'x' }, { name: '' }]) {
    expect((await create(changes)).status).toBe(400);
  }
  expect((await create({ type: 'event', data_to_process: 'only_new' })).status).toBe(400);
});

it('accepts descriptions of attributes and events', async () => {
  const post = (path: string, body: unknown) => client.app('POST', `/v1/data_index/${path}`, body);
  const done = await post('attributes', { attributes: [{ name: 'plan', description: 'What they pay for' }] });
  expect([done.status, done.text]).toEqual([204, '']);
  expect((await post('events', { events: [{ name: 'bought' }] })).status).toBe(204);
  const many = Array.from({ length: 101 }, () => ({ name: 'x' }));
  for (const events of [[], many, [{}], [{ name: 'x', description: 'x'.repeat(256) }]]) {
    expect((await post('events', { events })).status).toBe(400);
  }
});

it('signs a link to the subscription center for a known person', async () => {
  const { token, url } = await get('/v1/subscription_center/1001/token');
  expect(url).toBe(`https://track.customer.io/u/i/${token}/`);
  const { email } = (await get('/v1/customers/1001/attributes')).customer.attributes;
  expect((await get(`/v1/subscription_center/${encodeURIComponent(email)}/token`)).token).toBe(token);
  const unknown = await client.app('GET', '/v1/subscription_center/nobody/token');
  expect([unknown.status, unknown.body]).toEqual([400, { errors: [{ detail: 'bad request', status: '400' }] }]);
});

it('adds and removes suppressions, and lists those of a domain with a cursor', async () => {
  const path = '/v1/esp/suppression/blocks/someone%40postbox.example';
  const added = await client.app('POST', path);
  expect([added.status, added.text]).toEqual([200, '']);
  expect((await get('/v1/esp/suppression/blocks')).suppressions).toHaveLength(1);
  expect((await client.app('DELETE', path)).status).toBe(204);
  expect((await get('/v1/esp/suppression/blocks')).suppressions).toBeNull();

  const domain = '/v1/esp/domains/larkspur.example/suppression/bounces';
  const first = await get(`${domain}?limit=5`);
  const second = await get(`${domain}?limit=5&start=${encodeURIComponent(first.next)}`);
  expect(first.category).toBe('bounces');
  expect(new Set([...first.suppressions, ...second.suppressions].map(({ email }) => email)).size).toBe(10);
  const email = encodeURIComponent(first.suppressions[0].email);
  expect((await get(`${domain}?email=${email}`)).suppressions).toEqual([first.suppressions[0]]);
  expect((await get('/v1/esp/domains/elsewhere.example/suppression/bounces')).suppressions).toBeNull();
});

it('finds and updates transactional contents by language', async () => {
  const path = '/v1/transactional/1/language/es';
  const { content } = await get(path);
  expect(content.language).toBe('es');
  const put = await client.app('PUT', path, { subject: 'Nueva contraseña' });
  expect(put.body.content).toMatchObject({ id: content.id, subject: 'Nueva contraseña', body: content.body });
  expect((await client.app('GET', '/v1/transactional/1/language/ja')).status).toBe(404);
});
