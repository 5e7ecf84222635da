import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, page } from '../../test/wire.ts';

const task = {
  id: 'c0c0a000-0000-4000-8000-00000000000b',
  title: 'Send the contract',
  body_html: '<p>Two copies.</p>',
  status: 'in_progress',
  assignee: { user: { id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6', email: 'ben@kestrelcloud.example' }, contact: null },
  due_date: '2026-12-01T00:00:00Z',
  account: { id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d', external_ids: [] },
  project: { id: 'deed0000-0000-4000-8000-000000000006' },
  milestone: { id: 'babe0000-0000-4000-8000-000000000005' },
  parent_task_id: 'c0c0a000-0000-4000-8000-00000000000c',
  subtask_ids: [],
  custom_fields: { effort: { slug: 'effort', value: '3' } },
  customer_portal_visible: false,
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-17T08:14:09Z',
};
const { id } = task;

const fields = {
  title: 'Send the contract',
  body_html: '<p>Two copies.</p>',
  status: 'in_progress' as const,
  assignee_id: task.assignee.user.id,
  due_date: '2026-12-01T00:00:00Z',
  project_id: task.project.id,
  milestone_id: task.milestone.id,
  custom_fields: [{ slug: 'effort', value: '3' }],
  customer_portal_visible: false,
};

describe('tasks', () => {
  it('lists a page', () =>
    exchange({
      call: (pylon) => pylon.tasks.list({ limit: 1, cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /tasks',
      query: { limit: '1', cursor: 'eyJpIjo0MH0=' },
      response: page([task], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({ call: (pylon) => pylon.tasks.get({ id }), sends: `GET /tasks/${id}`, response: { data: task } }));

  it('creates a subtask', () => {
    const params = { ...fields, account_id: task.account.id, parent_task_id: task.parent_task_id };
    return exchange({
      call: (pylon) => pylon.tasks.create(params),
      sends: 'POST /tasks',
      body: params,
      response: { data: task },
    });
  });

  it('updates fields', () =>
    exchange({
      call: (pylon) => pylon.tasks.update({ id, ...fields, status: 'completed' }),
      sends: `PATCH /tasks/${id}`,
      body: { ...fields, status: 'completed' },
      response: { data: { ...task, status: 'completed' } },
    }));

  it('deletes one', () =>
    exchange({ call: (pylon) => pylon.tasks.delete({ id }), sends: `DELETE /tasks/${id}`, response: {} }));

  it('searches', () =>
    exchange({
      call: (pylon) =>
        pylon.tasks.search({
          filter: {
            operator: 'or',
            subfilters: [
              { field: 'due_date', operator: 'is_set' },
              { field: 'milestone_id', operator: 'equals', value: task.milestone.id },
              { custom_field: 'effort', operator: 'greater_than', value: '2' },
            ],
          },
          limit: 50,
          cursor: 'eyJpIjo0MH0=',
        }),
      sends: 'POST /tasks/search',
      body: {
        filter: {
          operator: 'or',
          subfilters: [
            { field: 'due_date', operator: 'is_set' },
            { field: 'milestone_id', operator: 'equals', value: task.milestone.id },
            { field: 'effort', operator: 'greater_than', value: '2' },
          ],
        },
        limit: 50,
        cursor: 'eyJpIjo0MH0=',
      },
      response: page([task]),
      meta: { hasMore: false },
    }));

  it('rejects an operator that a field does not support', async () => {
    const call = client().tasks.search({ filter: { field: 'assignee_id', operator: 'is_unset' } });
    expect((await failure(call)).toJSON()).toMatchObject({
      issues: [
        { path: 'filter.operator', expected: "an operator that 'assignee_id' supports (equals, in, not_in, is_set)" },
      ],
    });
  });

  // The bodies of these two are not documented and are sent unchanged.
  it('links an issue', () =>
    exchange({
      call: (pylon) => pylon.tasks.linkIssue({ id, some_id: '9f1c2d34' }),
      sends: `POST /tasks/${id}/issues`,
      body: { some_id: '9f1c2d34' },
      response: { data: task },
    }));

  it('links an issue in another system', () =>
    exchange({
      call: (pylon) => pylon.tasks.linkExternalIssue({ id, source: 'linear', some_id: 'ENG-311' }),
      sends: `POST /tasks/${id}/external-issues`,
      body: { source: 'linear', some_id: 'ENG-311' },
      response: {},
    }));
});
