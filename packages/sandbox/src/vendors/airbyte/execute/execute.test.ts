import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emulator as pylon } from '../../pylon/index.ts';
import { type Loose, startAirbyte, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte([pylon]);
});
beforeEach(() => client.sandbox.faults.clear());
afterAll(() => client.close());

const range = { start_time: '2026-11-01T00:00:00Z', end_time: '2026-11-20T00:00:00Z' };
const execute = (entity: string, action: string, params?: object, more?: object) =>
  client.execute('pylon', entity, action, params, more);
const result = async (entity: string, action: string, params?: object, more?: object): Promise<Loose> => {
  const { status, json } = await execute(entity, action, params, more);
  if (status !== 200) throw new Error(`${status} ${json.message}`);
  return json.result;
};

it("returns a list's records and the connector's own metadata keys", async () => {
  const id = await client.connector('pylon');
  const { status, json } = await execute('issues', 'list', range);
  expect(status).toBe(200);
  expect(json).toEqual({
    status: 'success',
    result: expect.any(Array),
    connector_metadata: { next_cursor: '', has_next_page: false },
    execution_metadata: { connector_instance_id: `source_id:${id}`, execution_time_ms: 0 },
  });
  expect(json.result[0]).toMatchObject({ id: expect.any(String), title: expect.any(String) });
});

it('reads the next page with the cursor of the metadata', async () => {
  const first = (await execute('contacts', 'list')).json;
  expect(first.connector_metadata.has_next_page).toBe(true);
  const second = await result('contacts', 'list', { cursor: first.connector_metadata.next_cursor });
  expect(second[0].id).not.toBe(first.result[0].id);
});

it('returns one record for get, and the whole body of the vendor for writes', async () => {
  const [account] = await result('accounts', 'list');
  const got = (await execute('accounts', 'get', { id: account.id })).json;
  expect(got).toMatchObject({ result: { id: account.id }, connector_metadata: null });
  const created = await result('tags', 'create', { value: 'urgent-ish', object_type: 'issue' });
  expect(created).toMatchObject({ data: { value: 'urgent-ish' }, request_id: expect.any(String) });
});

it('sends the credential of the connector, and drops unknown parameters silently', async () => {
  await result('teams', 'create', { name: 'Night shift', colour: 'blue' });
  const sent = client.sandbox.requests.for('/pylon').at(-1);
  expect(sent).toMatchObject({ method: 'POST', path: '/teams', body: '{"name":"Night shift"}' });
  expect(sent?.headers.authorization).toBe('Bearer sandbox-pylon-token');
});

it('encodes a path parameter', async () => {
  expect((await execute('accounts', 'get', { id: '../me' })).status).toBe(404);
  expect(client.sandbox.requests.for('/pylon').at(-1)?.path).toBe('/accounts/..%2Fme');
});

it('leaves required query parameters to the vendor', async () => {
  const { status, json } = await execute('issues', 'list');
  expect(status).toBe(400);
  expect(json.message).toMatch(/^HTTP 400 error for GET https:\/\/api\.usepylon\.com\/issues: /);
});

describe('rejects', () => {
  it.each([
    ['issue', 'list', {}, /^Entity 'issue' not found in connector\. Available entities: \['issues', /],
    ['issues', 'remove', {}, /^Action 'remove' not supported for entity 'issues'\. Supported actions: \['list', /],
    ['__proto__', 'list', {}, /^Entity '__proto__' not found/],
    [
      'issues',
      'get',
      { uid: 'x' },
      /^Missing required path parameter 'id' for path '\/issues\/\{id\}'\. Provided parameters: \['uid'\]$/,
    ],
    ['issues', 'get', { id: ' ' }, /^Missing required path parameter 'id'/],
    [
      'issues',
      'create',
      { title: 'x' },
      /^Missing required body fields for issues\.create: \['body_html'\]\. Provided parameters: \['title'\]$/,
    ],
  ])('%s.%s with %j', async (entity, action, params, message) => {
    const { status, json } = await execute(entity, action, params);
    expect(status).toBe(400);
    expect(json.message).toMatch(message);
  });

  it.each([
    [{ entity: 'issues' }, 'action'],
    [{ entity: 'issues', action: 'list', params: null }, 'params'],
    [{ entity: 'issues', action: 'list', intent: 'x'.repeat(513) }, 'intent'],
    [{ entity: 'issues', action: 'list', select_fields: 'id' }, 'select_fields'],
  ])('the body %j', async (body, field) => {
    const id = await client.connector('pylon');
    const { status, json } = await client.call('POST', `/integrations/connectors/${id}/execute`, body);
    expect([status, json.errors[0].field]).toEqual([422, field]);
  });

  it('an unknown connector, also if its id is no UUID', async () => {
    const body = { entity: 'issues', action: 'list' };
    expect((await client.call('POST', '/integrations/connectors/nothing/execute', body)).status).toBe(404);
  });

  it('a connector of an inactive workspace', async () => {
    const id = await client.connector('pylon', 'dormant');
    const body = { entity: 'users', action: 'list' };
    expect((await client.call('POST', `/integrations/connectors/${id}/execute`, body)).status).toBe(403);
  });
});

describe('selects fields', () => {
  it('by dot paths, in every record', async () => {
    const select_fields = ['id', 'account.id'];
    for (const issue of await result('issues', 'list', range, { select_fields, exclude_fields: ['id'] })) {
      expect(Object.keys(issue).filter((key) => key !== 'account')).toEqual(['id']);
      if (issue.account) expect(Object.keys(issue.account)).toEqual(['id']);
    }
  });

  it('and leaves excluded ones out', async () => {
    const [team] = await result('teams', 'list', {}, { exclude_fields: ['users.email', 'name'] });
    expect(team).not.toHaveProperty('name');
    expect(team.users[0]).toEqual({ id: expect.any(String) });
  });
});

it('cuts long texts of lists only if it is told to', async () => {
  const isCut = ({ body_html: text }: Loose) => text.endsWith('…[truncated]');
  expect((await result('issues', 'list', range)).some(isCut)).toBe(false);
  expect((await result('issues', 'list', range, { skip_truncation: false })).some(isCut)).toBe(true);
});

describe('passes on', () => {
  const inject = (status: number, fault: object = {}) =>
    client.sandbox.faults.inject({ match: { mount: '/pylon' }, fault: { kind: 'status', status, ...fault } });

  it.each([401, 404, 429, 500, 503])("the vendor's status %i with its message", async (status) => {
    inject(status, { body: { errors: ['Not today'], request_id: 'x' } });
    const response = await execute('users', 'list');
    expect(response.status).toBe(status);
    expect(response.json).toEqual({
      message: `HTTP ${status} error for GET https://api.usepylon.com/users: Not today`,
      errors: [],
    });
  });

  it('a connection that breaks, and a body that is not JSON, as a 502', async () => {
    client.sandbox.faults.inject({ match: { mount: '/pylon' }, fault: { kind: 'reset', when: 'before-headers' } });
    expect((await execute('users', 'list')).status).toBe(502);
    client.sandbox.faults.inject({ match: { mount: '/pylon' }, fault: { kind: 'truncate' } });
    expect((await execute('users', 'list')).status).toBe(502);
  });
});

it.each(['ashby', 'linear'])('returns a 502 for %s, which this sandbox does not serve', async (type) => {
  const { status, json } = await client.execute(type, 'users', 'list');
  expect(status).toBe(502);
  expect(json).toEqual({ message: expect.stringContaining(type), errors: [] });
});
