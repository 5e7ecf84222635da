import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulator as ashby } from '../../ashby/index.ts';
import { emulator as customerIo } from '../../customer-io/index.ts';
import { emulator as github } from '../../github/index.ts';
import { emulator as linear } from '../../linear/index.ts';
import { emulator as stripe } from '../../stripe/index.ts';
import { type Loose, startAirbyte, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startAirbyte([ashby, customerIo, github, linear, stripe]);
});
afterAll(() => client.close());

const run = async (type: string, entity: string, action: string, params?: object): Promise<Loose> => {
  const { status, json } = await client.execute(type, entity, action, params);
  if (status !== 200) throw new Error(`${status} ${json.message}`);
  return json;
};

describe('Ashby', () => {
  it('lists in pages, also without parameters', async () => {
    const first = await run('ashby', 'candidates', 'list');
    expect(first.result.length).toBeGreaterThan(1);
    expect(first.connector_metadata.has_more).toBe(true);
    const page = { cursor: first.connector_metadata.cursor, limit: 2 };
    expect((await run('ashby', 'candidates', 'list', page)).result).toHaveLength(2);
  });

  it('returns the whole body of a get, also if it reports a failure with a 200', async () => {
    const [user] = (await run('ashby', 'users', 'list', { limit: 1 })).result;
    expect((await run('ashby', 'users', 'get', { userId: user.id })).result).toMatchObject({
      success: true,
      results: { id: user.id },
    });
    const unknown = { userId: '00000000-0000-4000-8000-000000000000' };
    expect(await run('ashby', 'users', 'get', unknown)).toMatchObject({
      status: 'success',
      result: { success: false },
    });
  });
});

describe('Customer.io', () => {
  it('reads, creates and names the next page', async () => {
    const [campaign] = (await run('customer-io', 'campaigns', 'list')).result;
    const params = { campaign_id: campaign.id };
    expect((await run('customer-io', 'campaigns', 'get', params)).result).toMatchObject({ name: campaign.name });
    const { result, connector_metadata } = await run('customer-io', 'messages', 'list', { limit: 2 });
    expect(result).toHaveLength(2);
    const next = await run('customer-io', 'messages', 'list', { limit: 2, start: connector_metadata.next });
    expect(next.result[0].id).not.toBe(result[0].id);
    const segment = { segment: { name: 'By hand', description: 'A manual segment.' } };
    expect((await run('customer-io', 'segments', 'create', segment)).result).toMatchObject({
      segment: { name: 'By hand' },
    });
  });

  it('checks enumerated values before it asks the vendor', async () => {
    const { status, json } = await client.execute('customer-io', 'newsletters', 'list', { sort: 'sideways' });
    expect(status).toBe(400);
    expect(json.message).toContain("Invalid value 'sideways' for parameter 'sort'");
  });
});

describe('Stripe', () => {
  it('writes forms with nested keys, and filters lists by them', async () => {
    const created = await run('stripe', 'customers', 'create', {
      email: 'new@customer.example',
      address: { city: 'Delft', country: 'NL' },
      metadata: { tier: 'gold' },
    });
    expect(created.result).toMatchObject({ address: { city: 'Delft' }, metadata: { tier: 'gold' } });
    expect(client.sandbox.requests.for('/stripe').at(-1)?.body).toBe(
      'email=new%40customer.example&address%5Bcity%5D=Delft&address%5Bcountry%5D=NL&metadata%5Btier%5D=gold',
    );
    const list = await run('stripe', 'customers', 'list', { limit: 1, created: { gte: created.result.created } });
    expect(list).toMatchObject({ result: [{ id: created.result.id }], connector_metadata: { has_more: false } });
  });

  it('creates a subscription with a list of items', async () => {
    const [customer] = (await run('stripe', 'customers', 'list', { limit: 1 })).result;
    const [product] = (await run('stripe', 'products', 'list', { limit: 1 })).result;
    const price = { currency: 'usd', product: product.id, unit_amount: 500, recurring: { interval: 'month' } };
    const { result } = await run('stripe', 'prices', 'create', price);
    await client.execute('stripe', 'subscriptions', 'create', { customer: customer.id, items: [{ price: result.id }] });
    expect(client.sandbox.requests.for('/stripe').at(-1)?.body).toContain(`items%5B0%5D%5Bprice%5D=${result.id}`);
  });

  it("passes on the vendor's error", async () => {
    const { status, json } = await client.execute('stripe', 'customers', 'get', { id: 'cus_unknown' });
    expect(status).toBe(404);
    expect(json.message).toContain("https://api.stripe.com/v1/customers/cus_unknown: No such customer: 'cus_unknown'");
  });
});

describe('Linear', () => {
  it('lists in pages with metadata in camel case', async () => {
    const { result, connector_metadata } = await run('linear', 'issues', 'list', { first: 2 });
    expect(result).toHaveLength(2);
    expect(result[0]).toMatchObject({ identifier: expect.any(String), state: { name: expect.any(String) } });
    expect(connector_metadata).toEqual({ hasNextPage: true, endCursor: expect.any(String) });
    const next = await run('linear', 'issues', 'list', { first: 2, after: connector_metadata.endCursor });
    expect(next.result[0].id).not.toBe(result[0].id);
  });

  it('creates and updates; null clears a field', async () => {
    const [team] = (await run('linear', 'teams', 'list')).result;
    const [user] = (await run('linear', 'users', 'list')).result;
    const created = (await run('linear', 'issues', 'create', { teamId: team.id, title: 'By hand' })).result;
    expect(created).toMatchObject({ success: true, issue: { title: 'By hand', team: { id: team.id } } });
    const { id } = created.issue;
    const update = async (params: object) => (await run('linear', 'issues', 'update', { id, ...params })).result.issue;
    expect((await update({ assigneeId: user.id })).assignee.id).toBe(user.id);
    expect((await update({ assigneeId: null })).assignee).toBeNull();
    const comment = (await run('linear', 'comments', 'create', { issueId: id, body: 'Hello' })).result.comment;
    expect((await run('linear', 'comments', 'update', { id: comment.id, body: 'Hi' })).result.comment.body).toBe('Hi');
    expect((await run('linear', 'comments', 'list', { issueId: id })).result).toMatchObject([{ body: 'Hi' }]);
    expect((await run('linear', 'comments', 'get', { id: comment.id })).result.body).toBe('Hi');
  });

  it('creates and updates projects', async () => {
    const [team] = (await run('linear', 'teams', 'list')).result;
    const { project } = (await run('linear', 'projects', 'create', { name: 'Ferry', teamIds: [team.id] })).result;
    const changed = await run('linear', 'projects', 'update', { id: project.id, targetDate: '2027-03-01' });
    expect(changed.result.project).toMatchObject({ name: 'Ferry', targetDate: '2027-03-01' });
    expect((await run('linear', 'projects', 'get', { id: project.id })).result.name).toBe('Ferry');
  });

  it('reads each entity', async () => {
    for (const entity of ['projects', 'workflow_states'])
      expect((await run('linear', entity, 'list')).result.length).toBeGreaterThan(1);
    for (const entity of ['issues', 'teams', 'users']) {
      const [{ id }] = (await run('linear', entity, 'list')).result;
      expect((await run('linear', entity, 'get', { id })).result.id).toBe(id);
    }
  });

  it('turns an error of GraphQL into a 4xx', async () => {
    const { status, json } = await client.execute('linear', 'issues', 'get', { id: 'unknown' });
    expect(status).toBe(400);
    expect(json.message).toMatch(/Entity not found|error/);
  });
});

describe('GitHub', () => {
  it("falls back to the connector's repository, and gives records the names of GraphQL", async () => {
    const { result, connector_metadata } = await run('github', 'issues', 'list', { per_page: 20 });
    expect(result[0]).toMatchObject({
      databaseId: expect.any(Number),
      state: 'OPEN',
      author: { login: expect.any(String) },
    });
    expect(connector_metadata).toEqual({ has_next_page: true, end_cursor: expect.any(String) });
    const next = await run('github', 'issues', 'list', { per_page: 20, after: connector_metadata.end_cursor });
    expect(next.result[0].number).toBeLessThan(result.at(-1).number);
    expect((await run('github', 'repositories', 'get')).result.nameWithOwner).toBe('kestrelcloud/platform');
    const other = { owner: 'kestrelcloud', repo: 'console' };
    expect((await run('github', 'repositories', 'get', other)).result.nameWithOwner).toBe('kestrelcloud/console');
  });

  it('filters by states and selects fields', async () => {
    const closed = (await run('github', 'issues', 'list', { states: ['CLOSED'], fields: ['state', 'author.login'] }))
      .result;
    expect(closed.length).toBeGreaterThan(1);
    for (const issue of closed) expect(issue).toEqual({ state: 'CLOSED', author: { login: expect.any(String) } });
  });

  it('searches, and counts what it found', async () => {
    for (const action of ['search', 'api_search']) {
      const { result, connector_metadata } = await run('github', 'pull_requests', action, {
        query: 'repo:kestrelcloud/platform',
      });
      expect(result.length).toBeGreaterThan(1);
      expect(connector_metadata).toMatchObject({ has_next_page: true, total_count: expect.any(Number) });
    }
  });

  it('creates an issue and reads its comments', async () => {
    const { result } = await run('github', 'issues', 'create', { title: 'By hand' });
    const { number } = result;
    await run('github', 'comments', 'create', { issue_number: number, body: 'Hello' });
    expect((await run('github', 'comments', 'list', { number })).result).toMatchObject([{ body: 'Hello' }]);
  });

  it('reads discussions by GraphQL', async () => {
    const { result } = await run('github', 'discussions', 'list', { per_page: 2 });
    expect(result).toHaveLength(2);
    const { number, title } = result[0];
    expect((await run('github', 'discussions', 'get', { number })).result.title).toBe(title);
  });

  it('reads and downloads a file', async () => {
    const params = { path: 'README.md' };
    const { text } = (await run('github', 'file_content', 'get', params)).result;
    expect((await run('github', 'directory_content', 'list')).result).toContainEqual(
      expect.objectContaining({ name: 'README.md' }),
    );
    const file = await client.execute('github', 'file_content', 'download', params);
    expect(file.status).toBe(200);
    expect(file.json).toBe(text);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="README.md"');
    expect(file.headers.get('content-type')).toContain('application/vnd.github.raw');
  });

  it('answers the download of an unknown file with a 200 and no bytes', async () => {
    const file = await client.execute('github', 'file_content', 'download', { path: 'nothing.txt' });
    expect([file.status, file.json]).toEqual([200, '']);
    expect(file.headers.get('content-disposition')).toContain('nothing.txt');
  });
});
