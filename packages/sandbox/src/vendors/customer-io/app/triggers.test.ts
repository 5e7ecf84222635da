import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestClient, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

const path = '/v1/campaigns/15/triggers';

it('sends to people by id, with data for each, and can be read afterwards', async () => {
  const { body } = await client.app('POST', path, {
    data: { headline: 'For all' },
    per_user_data: [{ id: '1001', data: { headline: 'For you' } }, { id: '1003' }],
  });
  expect(body).toEqual({ id: 4 });
  const status = (await client.app('GET', `${path}/4`)).body;
  expect(status).toMatchObject({ id: '4', broadcast_id: 15, recipients_count: 2 });
  const triggers = (await client.app('GET', '/v1/broadcasts/15/triggers')).body.triggers;
  expect(triggers.at(-1).id).toBe(4);
  const { messages } = (await client.app('GET', '/v1/broadcasts/15/messages?type=email&limit=2')).body;
  expect(messages.map((message: { subject: string }) => message.subject).sort()).toEqual(['For all', 'For you']);
});

it('rejects unknown people unless the request skips them', async () => {
  const ids = ['1001', 'nobody'];
  const { status, body } = await client.app('POST', path, { ids });
  expect(status).toBe(422);
  expect(body.errors[0]).toMatchObject({ status: '422', source: { pointer: '/data/attributes/ids' } });
  expect(body.errors[0].detail).toContain('trigger 5');
  expect((await client.app('GET', `${path}/5/errors`)).body).toEqual({
    errors: ['line 2: id nobody not found'],
    next: '',
  });
  expect((await client.app('POST', path, { ids, id_ignore_missing: true })).body).toEqual({ id: 6 });
});

it('sends to the audience of the broadcast by default, or to a filter', async () => {
  expect((await client.app('POST', path)).body).toEqual({ id: 7 });
  const recipients = { and: [{ attribute: { field: 'id', operator: 'eq', value: '1003' } }] };
  expect((await client.app('POST', path, { recipients })).body).toEqual({ id: 8 });
  expect((await client.app('GET', `${path}/7`)).body.recipients_count).toBeGreaterThan(20);
  expect((await client.app('GET', `${path}/8`)).body).toMatchObject({
    recipients_count: 1,
    recipients_filter: recipients,
  });
});

it('rejects two audiences and broadcasts that are not running', async () => {
  expect((await client.app('POST', path, { ids: ['1001'], emails: ['a@b.example'] })).status).toBe(400);
  expect((await client.app('POST', '/v1/campaigns/18/triggers', {})).status).toBe(400);
  expect((await client.app('POST', '/v1/campaigns/999/triggers', {})).status).toBe(404);
});
