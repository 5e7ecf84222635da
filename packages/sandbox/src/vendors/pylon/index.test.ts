import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPylon, type TestClient } from './test-client.ts';

const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
afterAll(() => client.close());

async function withAuthorization(path: string, authorization?: string, method = 'GET') {
  const response = await fetch(`${client.sandbox.url}/pylon${path}`, {
    method,
    ...(authorization && { headers: { authorization } }),
  });
  return { status: response.status, json: await response.json() };
}

describe('Pylon errors', () => {
  it.each([undefined, 'Basic c2FuZGJveA==', 'sandbox-pylon-token', 'Bearer'])(
    'reject the header %j',
    async (header) => {
      expect(await withAuthorization('/me', header)).toEqual({
        status: 401,
        json: {
          errors: [
            'Token must follow Bearer authorization scheme: https://www.rfc-editor.org/rfc/rfc6750#section-2.1.',
          ],
          request_id: uuid,
          code: 'invalid_authorization_header',
        },
      });
    },
  );

  it('reject a wrong token', async () => {
    expect(await withAuthorization('/me', 'Bearer wrong')).toEqual({
      status: 401,
      json: { errors: ['Invalid API token!'], request_id: uuid, code: 'invalid_api_token' },
    });
  });

  it('report an unknown route before a wrong token', async () => {
    expect(await withAuthorization('/nothing')).toEqual({
      status: 404,
      json: { errors: ['Not a valid API URL!'], request_id: uuid, code: 'not_found' },
    });
    expect(await withAuthorization('/me', undefined, 'DELETE')).toEqual({
      status: 405,
      json: { errors: ['Method not allowed'], request_id: uuid, code: 'method_not_allowed' },
    });
  });

  it('name the missing object', async () => {
    const { status, json } = await client.call('GET', '/contacts/none');
    expect([status, json.errors, json.request_id]).toEqual([404, ['Contact not found!'], uuid]);
  });

  it.each(['{"value": ', '[]', '"text"', '{"value": 7, "object_type": "issue"}'])(
    'reject the body %s',
    async (body) => {
      const { status, json } = await client.call('POST', '/tags', body);
      expect(status).toBe(400);
      expect(json).toEqual({ errors: [expect.stringContaining('Invalid request body')], request_id: uuid });
    },
  );
});

describe('Pylon lists', () => {
  it("show the token's organization instead of a person", async () => {
    const { json } = await client.call('GET', '/me');
    expect(json).toEqual({ data: { id: uuid, name: 'Kestrel Cloud', user: { id: uuid } }, request_id: uuid });
    expect(json.data.id).not.toBe(json.data.user.id);
  });

  it.each([
    '/users',
    '/teams',
    '/tags',
    '/ticket-forms',
    '/user-roles',
    '/issue-statuses',
    '/custom-fields?object_type=issue',
  ])('are returned whole: %s', async (path) => {
    const { status, json } = await client.call('GET', path);
    expect(status).toBe(200);
    expect(json.pagination).toEqual({ cursor: '', has_next_page: false });
    expect(json.data.length).toBeGreaterThan(2);
  });

  it('require the object type of custom fields', async () => {
    expect((await client.call('GET', '/custom-fields')).status).toBe(400);
    expect((await client.call('GET', '/custom-fields?object_type=house')).status).toBe(400);
  });

  it.each(['/accounts', '/contacts'])('return every page of %s without losing or repeating a record', async (path) => {
    const ids: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 100; pages++) {
      const query = new URLSearchParams({ limit: '17', ...(cursor && { cursor }) });
      const { json } = await client.call('GET', `${path}?${query}`);
      ids.push(...json.data.map(({ id }: { id: string }) => id));
      if (!json.pagination.has_next_page) {
        expect(json.pagination.cursor).toBe('');
        break;
      }
      cursor = json.pagination.cursor;
    }
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
    const whole = await client.call('GET', `${path}?limit=999`);
    expect(whole.json.data.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it.each(['0', '1000', '-1', '1.5', 'many'])('reject limit=%s', async (limit) => {
    expect((await client.call('GET', `/accounts?limit=${limit}`)).status).toBe(400);
  });

  it('reject a cursor of another list', async () => {
    const { cursor } = (await client.call('GET', '/contacts?limit=2')).json.pagination;
    const { status, json } = await client.call('GET', `/accounts?cursor=${cursor}`);
    expect([status, json.errors]).toEqual([400, ['cursor must be a cursor of this list']]);
    expect((await client.call('POST', '/accounts/search', { cursor })).status).toBe(400);
    expect((await client.call('GET', `/contacts?cursor=${cursor}`)).status).toBe(200);
  });

  it.each(['abc', 'x'])('reject the unknown cursor %s', async (cursor) => {
    expect((await client.call('GET', `/accounts?cursor=${cursor}`)).status).toBe(400);
  });
});
