import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, page } from '../../test/wire.ts';

const project = {
  id: 'deed0000-0000-4000-8000-000000000006',
  name: 'Onboarding',
  description_html: '<p>Get Northwind going.</p>',
  account: { id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d', external_ids: [] },
  owner_id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
  start_date: '2026-11-01T00:00:00Z',
  end_date: '2026-12-31T00:00:00Z',
  project_template: { id: 'feed0000-0000-4000-8000-000000000007' },
  custom_fields: { phase: { value: 'kickoff' } },
  customer_portal_visible: true,
  is_archived: false,
  archived_at: null,
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-17T08:14:09Z',
};
const { id } = project;

const fields = {
  name: 'Onboarding',
  description_html: '<p>Get Northwind going.</p>',
  owner_id: project.owner_id,
  start_date: '2026-11-01T00:00:00Z',
  end_date: '2026-12-31T00:00:00Z',
  customer_portal_visible: true,
};

describe('projects', () => {
  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.projects.get({ id }),
      sends: `GET /projects/${id}`,
      response: { data: project },
    }));

  it('creates one for an account', () => {
    const params = { ...fields, account_id: project.account.id, project_template_id: project.project_template.id };
    return exchange({
      call: (pylon) => pylon.projects.create(params),
      sends: 'POST /projects',
      body: params,
      response: { data: project },
    });
  });

  it('updates fields and archives it', () => {
    const params = { ...fields, custom_fields: [{ slug: 'phase', value: 'done' }], is_archived: true };
    return exchange({
      call: (pylon) => pylon.projects.update({ id, ...params }),
      sends: `PATCH /projects/${id}`,
      body: params,
      response: { data: { ...project, is_archived: true, archived_at: '2026-11-18T08:00:00Z' } },
    });
  });

  it('deletes one', () =>
    exchange({ call: (pylon) => pylon.projects.delete({ id }), sends: `DELETE /projects/${id}`, response: {} }));

  it('searches', () =>
    exchange({
      call: (pylon) =>
        pylon.projects.search({
          filter: {
            operator: 'and',
            subfilters: [
              { field: 'account_id', operator: 'is_set' },
              { field: 'status', operator: 'in', values: ['not_started', 'in_progress'] },
              { field: 'owner_id', operator: 'is_unset' },
              { field: 'is_archived', operator: 'equals', value: 'false' },
              { field: 'updated_at', operator: 'time_is_after', value: '2026-11-01T00:00:00Z' },
              { custom_field: 'phase', operator: 'equals', value: 'kickoff' },
            ],
          },
          limit: 50,
          cursor: 'eyJpIjo0MH0=',
        }),
      sends: 'POST /projects/search',
      body: {
        filter: {
          operator: 'and',
          subfilters: [
            { field: 'account_id', operator: 'is_set' },
            { field: 'status', operator: 'in', values: ['not_started', 'in_progress'] },
            { field: 'owner_id', operator: 'is_unset' },
            { field: 'is_archived', operator: 'equals', value: 'false' },
            { field: 'updated_at', operator: 'time_is_after', value: '2026-11-01T00:00:00Z' },
            { field: 'phase', operator: 'equals', value: 'kickoff' },
          ],
        },
        limit: 50,
        cursor: 'eyJpIjo0MH0=',
      },
      response: page([project], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('rejects an operator that a field does not support', async () => {
    const call = client().projects.search({ filter: { field: 'account_id', operator: 'is_unset' } });
    expect((await failure(call)).toJSON()).toMatchObject({
      issues: [
        { path: 'filter.operator', expected: "an operator that 'account_id' supports (equals, in, not_in, is_set)" },
      ],
    });
  });
});
