import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, startPylon, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startPylon();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const data: TestClient['data'] = (method, path, body) => client.data(method, path, body);

describe('feature requests', () => {
  it('can be searched by words, status and account, without pages', async () => {
    const { json } = await client.call('POST', '/feature-requests/search', {});
    expect(Object.keys(json)).toEqual(['data', 'request_id']);
    const [any] = await data('POST', '/feature-requests/search', { query: 'webhook replay' });
    expect(any.title).toMatch(/webhook/i);
    expect(any).not.toHaveProperty('evidence');
    const account_ids = any.account_ids.slice(0, 1);
    for (const found of await data('POST', '/feature-requests/search', { account_ids }))
      expect(found.account_ids).toContain(account_ids[0]);
    const fresh = await data('POST', '/feature-requests/search', { request_statuses: ['new'], limit: 2 });
    expect(fresh.map(({ request_status }: Loose) => request_status)).toEqual(['new', 'new']);
    for (const bad of [{ limit: 1001 }, { request_statuses: ['open'] }])
      expect((await client.call('POST', '/feature-requests/search', bad)).status).toBe(400);
  });

  it('show evidence only on request, with the fields of its source', async () => {
    const [found] = await data('POST', '/feature-requests/search', { limit: 1 });
    expect((await data('GET', `/feature-requests/${found.id}`)).evidence).toBeNull();
    const { evidence } = await data('GET', `/feature-requests/${found.id}?fetch_evidence=true`);
    expect(evidence).toHaveLength(found.evidence_count);
    for (const item of evidence) expect('source_id' in item).toBe(item.source_type === 'issue');
    const issue = evidence.find(({ source_type }: Loose) => source_type === 'issue');
    expect((await data('GET', `/issues/${issue.source_id}`)).account?.id ?? null).toBe(issue.account_id);
  });

  it('gather evidence after the response', async () => {
    const body = { title: 'Webhook delivery order', description: 'ignored', should_auto_fetch_evidence: true };
    const created = await data('POST', '/feature-requests', body);
    expect(created).toMatchObject({ description: '', evidence_count: 0, request_status: 'new' });
    const later = await data('GET', `/feature-requests/${created.id}`);
    expect(later.evidence_count).toBeGreaterThan(0);
    expect(later.description).not.toBe('');
  });

  it('can be updated, shown to accounts, and deleted', async () => {
    const { id: requestId } = await data('POST', '/feature-requests', { title: 'T', description: 'D' });
    const path = `/feature-requests/${requestId}`;
    const [account] = await data('GET', '/accounts?limit=1');
    const changed = await data('PATCH', path, {
      request_status: 'planned',
      custom_fields: [{ slug: 'effort', value: 'large' }],
    });
    expect(changed).toMatchObject({ request_status: 'planned', custom_fields: { effort: { value: 'large' } } });
    const show = (visible: boolean) =>
      data('POST', `${path}/set-portal-visibility`, { account_ids: [account.id], visible });
    await show(true);
    expect((await show(true)).portal_visible_to_account_ids).toEqual([account.id]);
    expect((await show(false)).portal_visible_to_account_ids).toEqual([]);
    expect((await client.call('POST', `${path}/set-portal-visibility`, { account_ids: [] })).status).toBe(400);
    expect(Object.keys((await client.call('DELETE', path)).json)).toEqual(['request_id']);
    expect((await client.call('GET', path)).json.errors).toEqual(['Feature request not found!']);
  });

  it('receive evidence and are merged, whatever the bodies call the ids', async () => {
    const issue = await data('GET', '/issues/2500');
    const [a, b, c] = [
      await data('POST', '/feature-requests', { title: 'A' }),
      await data('POST', '/feature-requests', { title: 'B' }),
      await data('POST', '/feature-requests', { title: 'C' }),
    ];
    const linked = await data('POST', `/feature-requests/${a.id}/evidence`, { issue_ids: [issue.id] });
    expect(linked.evidence).toMatchObject([
      { source_type: 'issue', source_id: issue.id, account_id: issue.account.id },
    ]);
    await data('POST', `/feature-requests/${c.id}/evidence`, { summary: 'Said at an event' });
    const merged = await data('POST', '/feature-requests/merge', { source_ids: [a.id, c.id], target_id: b.id });
    expect(merged).toMatchObject({ id: b.id, evidence_count: 2 });
    expect((await client.call('GET', `/feature-requests/${a.id}`)).status).toBe(404);
    expect((await client.call('POST', '/feature-requests/merge', { target_id: b.id })).status).toBe(400);
  });
});
