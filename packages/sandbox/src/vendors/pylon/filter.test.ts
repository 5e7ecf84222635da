import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient, type WireResponse } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
afterAll(() => client.close());

const search = (path: string, body: unknown): Promise<WireResponse> => client.call('POST', `${path}/search`, body);
const issues = async (filter: unknown) => (await search('/issues', { filter, limit: 999 })).json.data;
const leaf = (field: string, operator: string, value?: string | string[]) => ({
  field,
  operator,
  ...(Array.isArray(value) ? { values: value } : { value }),
});
const and = (...subfilters: unknown[]) => ({ operator: 'and', subfilters });
const or = (...subfilters: unknown[]) => ({ operator: 'or', subfilters });

describe('search filters', () => {
  it('support comparisons, lists and negation', async () => {
    const isNew = await issues(leaf('state', 'equals', 'new'));
    expect(isNew.length).toBeGreaterThan(0);
    expect(isNew.every((issue: Loose) => issue.state === 'new')).toBe(true);
    const open = await issues(leaf('state', 'in', ['new', 'waiting_on_engineering']));
    expect(new Set(open.map((issue: Loose) => issue.state))).toEqual(new Set(['new', 'waiting_on_engineering']));
    const rest = await issues(and(leaf('state', 'not_in', ['closed']), leaf('assignee_id', 'is_unset')));
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.every((issue: Loose) => issue.state !== 'closed' && issue.assignee === null)).toBe(true);
  });

  it('use the field names of filters instead of those of responses', async () => {
    const tickets = await issues(leaf('issue_type', 'equals', 'ticket'));
    expect(tickets.every((issue: Loose) => issue.type === 'ticket')).toBe(true);
    expect((await search('/issues', { filter: leaf('type', 'equals', 'ticket') })).status).toBe(400);
    const resolved = await issues(leaf('resolved_at', 'time_is_after', '2026-11-19T00:00:00Z'));
    expect(resolved.length).toBeGreaterThan(0);
    expect(resolved.every((issue: Loose) => issue.resolution_time > '2026-11-19T00:00:00Z')).toBe(true);
  });

  it('compare times with any offset and include both ends of a range', async () => {
    const [first] = await issues(undefined);
    const at = first.created_at.replace('Z', '+00:00');
    expect((await issues(leaf('created_at', 'time_range', [at, at]))).map((issue: Loose) => issue.id)).toContain(
      first.id,
    );
    expect((await issues(leaf('created_at', 'time_is_after', at))).length).toBe(0);
    expect((await issues(leaf('created_at', 'time_is_before', '2026-07-01T00:00:00Z'))).length).toBe(0);
  });

  it('match tags by name and words in any case', async () => {
    const tagged = await issues(leaf('tags', 'contains', 'webhooks'));
    expect(tagged.length).toBeGreaterThan(0);
    expect(tagged.every((issue: Loose) => issue.tags.includes('webhooks'))).toBe(true);
    const untagged = await issues(leaf('tags', 'does_not_contain', 'webhooks'));
    expect(untagged.some((issue: Loose) => issue.tags.includes('webhooks'))).toBe(false);
    const titled = await issues(leaf('title', 'string_contains', 'SYNC'));
    expect(titled.every((issue: Loose) => /sync/i.test(issue.title))).toBe(true);
  });

  it('accept custom fields by slug, with the operators of their type', async () => {
    const urgent = await issues(leaf('priority', 'equals', 'urgent'));
    expect(urgent.every((issue: Loose) => issue.custom_fields.priority.value === 'urgent')).toBe(true);
    const many = await issues(leaf('affected_users', 'greater_than', '300'));
    expect(many.every((issue: Loose) => Number(issue.custom_fields.affected_users.value) > 300)).toBe(true);
    const staging = await issues(leaf('environments', 'contains', 'staging'));
    expect(staging.every((issue: Loose) => issue.custom_fields.environments.values.includes('staging'))).toBe(true);
    const gold = (await search('/accounts', { filter: leaf('tier', 'equals', 'gold') })).json.data;
    expect(gold.length).toBeGreaterThan(0);
    expect(gold.every((account: Loose) => account.custom_fields.tier.value === 'gold')).toBe(true);
  });

  it('combine up to three levels', async () => {
    const deep = and(
      or(leaf('state', 'equals', 'new'), leaf('state', 'equals', 'on_hold')),
      leaf('assignee_id', 'is_set'),
    );
    const found = await issues(deep);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((issue: Loose) => ['new', 'on_hold'].includes(issue.state) && issue.assignee)).toBe(true);
    expect((await search('/issues', { filter: and(or(and(leaf('state', 'equals', 'new')))) })).status).toBe(400);
  });

  it.each([
    [leaf('nope', 'equals', 'x'), 'field'],
    [leaf('number', 'equals', '1'), 'field'],
    [leaf('state', 'like', 'x'), 'operator'],
    [leaf('state', 'contains', 'x'), 'not allowed'],
    [leaf('title', 'equals', 'x'), 'not allowed'],
    [leaf('state', 'equals'), 'requires a value'],
    [leaf('state', 'in', []), 'requires values'],
    [leaf('created_at', 'time_range', ['2026-01-01T00:00:00Z']), 'two values'],
    [leaf('created_at', 'time_is_after', 'yesterday'), 'RFC3339'],
    [leaf('affected_users', 'greater_than', 'few'), 'number'],
    [and(), 'subfilters'],
    ['state = new', 'object'],
    [[], 'object'],
  ])('reject %j', async (filter, named) => {
    const { status, json } = await search('/issues', { filter });
    expect(status).toBe(400);
    expect(json.errors[0]).toContain(named);
  });

  it('are ignored under another name, because the vendor ignores unknown fields', async () => {
    const all = await search('/issues', { filters: leaf('state', 'equals', 'new'), limit: 999 });
    expect(all.status).toBe(200);
    expect(all.json.data.length).toBe(999);
  });

  it('are combined with search_text', async () => {
    const { json } = await search('/issues', {
      search_text: 'invoice vat',
      filter: leaf('state', 'equals', 'closed'),
      limit: 50,
    });
    expect(json.data.length).toBeGreaterThan(0);
    for (const issue of json.data)
      expect(`${issue.title} ${issue.body_html}`.toLowerCase()).toMatch(/invoice.*vat|vat.*invoice/);
  });

  it('keep the cursor valid when records are added between two pages', async () => {
    const filter = leaf('state', 'equals', 'new');
    const first = await search('/issues', { filter, limit: 5 });
    await client.call('POST', '/issues', {
      title: 'In between',
      body_html: '<p>x</p>',
      requester_email: 'a@cobalt-labs.example',
    });
    const second = await search('/issues', { filter, limit: 5, cursor: first.json.pagination.cursor });
    const ids = [...first.json.data, ...second.json.data].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(10);
    const times = [...first.json.data, ...second.json.data].map(({ created_at }: { created_at: string }) => created_at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('find users by email', async () => {
    const { json } = await search('/users', { filter: leaf('email', 'equals', 'ada@kestrelcloud.example') });
    expect(json.data).toMatchObject([{ name: 'Ada Lindholm', role: { slug: 'admin' } }]);
  });
});
