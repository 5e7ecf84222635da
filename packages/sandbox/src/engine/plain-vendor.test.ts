import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { emulator } from './__fixtures__/plain-vendor.ts';
import { type Sandbox, startServer } from './start-server.ts';

let time = Date.parse('2026-11-20T12:00:00Z');
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startServer({ emulators: [emulator], now: () => new Date(time) });
});
beforeEach(() => {
  time = Date.parse('2026-11-20T12:00:00Z');
  sandbox.reset();
});
afterAll(() => sandbox.close());

async function call(method: string, path: string, body?: unknown, token = sandbox.env.PLAIN_TOKEN) {
  const response = await fetch(`${sandbox.env.PLAIN_BASE_URL}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const create = async (name: string, more: object = {}) =>
  (await call('POST', '/deals', { name, amount: 1, ...more })).body;

it('creates, reads, updates and deletes a record', async () => {
  const created = await call('POST', '/deals', { name: 'Ten seats', amount: 900 });
  const { id } = created.body;
  const made = { id, name: 'Ten seats', amount: 900, stage: 'open', created_at: '2026-11-20T12:00:00.000Z' };
  expect(created).toMatchObject({ status: 201, body: made });
  time += 60_000;
  const changed = { ...made, stage: 'won', updated_at: '2026-11-20T12:01:00.000Z' };
  expect(await call('PATCH', `/deals/${id}`, { stage: 'won' })).toMatchObject({ status: 200, body: changed });
  expect((await call('GET', `/deals/${id}`)).body).toEqual(changed);
  expect(await call('DELETE', `/deals/${id}`)).toEqual({ status: 204, body: undefined });
  expect(await call('GET', `/deals/${id}`)).toMatchObject({
    status: 404,
    body: { error: { message: 'Deal not found', code: 'not_found' } },
  });
});

it('returns cursors that stay valid when records come and go', async () => {
  const [first, , , fourth] = [await create('a'), await create('b'), await create('c'), await create('d')];
  const page = (await call('GET', '/deals')).body;
  expect(page.data.map(({ name }: { name: string }) => name)).toEqual(['a', 'b']);
  await call('DELETE', `/deals/${first.id}`);
  const rest = (await call('GET', `/deals?cursor=${page.next}&limit=5`)).body;
  expect(rest).toEqual({ data: [expect.objectContaining({ name: 'c' }), fourth], next: null });
  expect((await call('GET', '/deals?cursor=nonsense')).status).toBe(400);
  expect((await call('GET', '/deals?limit=51')).body.error.message).toContain('limit must be');
});

it('filters by the given parameters', async () => {
  await create('Big deal');
  await create('small', { stage: 'won' });
  time += 60_000;
  await create('big later', { stage: 'won' });
  const names = async (query: string) =>
    (await call('GET', `/deals?limit=9&${query}`)).body.data.map(({ name }: { name: string }) => name);
  expect(await names('search=BIG')).toEqual(['Big deal', 'big later']);
  expect(await names('stage=won&search=big')).toEqual(['big later']);
  expect(await names('created_after=2026-11-20T12:00:30Z')).toEqual(['big later']);
});

it('rejects values that do not follow the schema and names the field', async () => {
  const message = async (body: unknown) => (await call('POST', '/deals', body)).body.error.message;
  expect(await message({ amount: 1 })).toBe('name is required');
  expect(await message({ name: '', amount: 1 })).toBe('name must be text that is not empty, not string');
  expect(await message({ name: 'x', amount: '1' })).toBe('amount must be a number, not string');
  expect(await message([])).toBe('The body must be a JSON object');
});

it('returns every error in the same format', async () => {
  expect(await call('GET', '/deals', undefined, 'wrong')).toEqual({
    status: 401,
    body: { error: { message: 'Invalid credentials', code: 'unauthorized' } },
  });
  expect((await call('PUT', '/deals')).status).toBe(405);
  expect((await call('GET', '/nothing')).status).toBe(404);
});
