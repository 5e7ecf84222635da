import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const milestone = {
  id: 'babe0000-0000-4000-8000-000000000005',
  name: 'Go live',
  due_date: '2026-12-01T00:00:00Z',
  project: { id: 'deed0000-0000-4000-8000-000000000006' },
  account: { id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d', external_ids: [{ external_id: 'crm:0042', label: 'crm' }] },
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-17T08:14:09Z',
};
const { id, name, due_date } = milestone;

describe('milestones', () => {
  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.milestones.get({ id }),
      sends: `GET /milestones/${id}`,
      response: { data: milestone },
    }));

  it('creates one in a project', () => {
    const params = { name, due_date, project_id: milestone.project.id, account_id: milestone.account.id };
    return exchange({
      call: (pylon) => pylon.milestones.create(params),
      sends: 'POST /milestones',
      body: params,
      response: { data: milestone },
    });
  });

  it('updates one', () =>
    exchange({
      call: (pylon) => pylon.milestones.update({ id, name: 'Live', due_date: '2026-12-08T00:00:00Z' }),
      sends: `PATCH /milestones/${id}`,
      body: { name: 'Live', due_date: '2026-12-08T00:00:00Z' },
      response: { data: { ...milestone, name: 'Live', due_date: '2026-12-08T00:00:00Z' } },
    }));

  it('deletes one', () =>
    exchange({ call: (pylon) => pylon.milestones.delete({ id }), sends: `DELETE /milestones/${id}`, response: {} }));

  // The body is not documented and is sent unchanged.
  it('searches with the body unchanged', () =>
    exchange({
      call: (pylon) =>
        pylon.milestones.search({
          filter: { field: 'project_id', operator: 'equals', value: milestone.project.id },
          limit: 1,
          cursor: 'eyJpIjo0MH0=',
        }),
      sends: 'POST /milestones/search',
      body: {
        filter: { field: 'project_id', operator: 'equals', value: milestone.project.id },
        limit: 1,
        cursor: 'eyJpIjo0MH0=',
      },
      response: page([milestone], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));
});
