import { describe, expect, it } from 'vitest';
import { all, failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, id, organizationId, origin } from '../../test/wire.ts';

const workspace = {
  id,
  name: 'acme',
  organization_id: organizationId,
  status: 'active',
  cache_enabled: null,
  tombstone: false,
  visibility: 'shared',
  color: null,
  created_at: '2026-10-01T08:00:00Z',
  updated_at: '2026-11-02T08:00:00Z',
};

describe('workspaces', () => {
  it('lists them by name and status', () =>
    exchange({
      call: (airbyte) => airbyte.workspaces.list({ name_contains: 'acm', status: 'active', limit: 100 }),
      sends: 'GET /workspaces',
      query: { name_contains: 'acm', status: 'active', limit: '100' },
      response: { next: null, data: [workspace] },
      data: [workspace],
      meta: { hasMore: false },
    }));

  it.each([
    ['an absolute address', `${origin}/api/v1/workspaces?limit=1&cursor=eyJpZCI6%2B1%3D`],
    ['an address on another host', 'https://gateway.example/workspaces?cursor=eyJpZCI6%2B1%3D&limit=1'],
    ['a relative address', '/api/v1/workspaces?cursor=eyJpZCI6%2B1%3D'],
    ['a query', '?cursor=eyJpZCI6%2B1%3D'],
    ['a bare cursor', 'eyJpZCI6+1='],
  ])('follows %s with the same filters', async (_what, next) => {
    const check = expectRequests([
      {
        sends: 'GET /workspaces',
        query: { status: 'active', limit: '1' },
        response: { next, data: [workspace] },
      },
      {
        sends: 'GET /workspaces',
        query: { status: 'active', limit: '1', cursor: 'eyJpZCI6+1=' },
        response: { next: '', data: [{ ...workspace, id: organizationId }] },
      },
    ]);
    const found = await all(client().workspaces.list({ status: 'active', limit: 1 }));
    check();
    expect(found.map((each) => each.id)).toEqual([id, organizationId]);
  });

  it('warns of an address without a cursor', () =>
    exchange({
      call: (airbyte) => airbyte.workspaces.list(),
      sends: 'GET /workspaces',
      response: { next: `${origin}/api/v1/workspaces`, data: [workspace] },
      data: [workspace],
      meta: { hasMore: true, warnings: ['The vendor reports more records but returned no cursor for them.'] },
    }));

  it('accepts a workspace without the fields that older documents lack', async () => {
    const { visibility: _visibility, color: _color, ...older } = workspace;
    await exchange({
      call: (airbyte) => airbyte.workspaces.get({ workspace_id: id }),
      sends: `GET /workspaces/${id}`,
      response: older,
    });
  });

  it('counts them', () =>
    exchange({
      call: (airbyte) => airbyte.workspaces.getStats(),
      sends: 'GET /workspaces/stats',
      response: { active_count: 3, inactive_count: 1, total_count: 4 },
    }));

  it('updates one, also to what the organization has', () =>
    exchange({
      call: (airbyte) =>
        airbyte.workspaces.update({ workspace_id: id, name: 'acme-eu', status: 'inactive', cache_enabled: null }),
      sends: `PUT /workspaces/${id}`,
      body: { name: 'acme-eu', status: 'inactive', cache_enabled: null },
      response: { ...workspace, name: 'acme-eu', status: 'inactive' },
    }));

  it('deletes one', () =>
    exchange({
      call: (airbyte) => airbyte.workspaces.delete({ workspace_id: id }),
      sends: `DELETE /workspaces/${id}`,
      response: { id, deleted_at: '2026-11-03T08:00:00Z' },
    }));

  it('sends no name in the place of an ID, and no update without a change', async () => {
    const { workspaces } = client();
    const named = await failure(workspaces.get({ workspace_id: 'acme' }));
    expect(named.toJSON()).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(named.message).toContain('workspace_id');
    const idle = await failure(workspaces.update({ workspace_id: id }));
    expect(idle.message).toContain('expected at least one field to change');
  });
});
