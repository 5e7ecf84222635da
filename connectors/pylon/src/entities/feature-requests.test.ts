import { describe, expect, it } from 'vitest';
import { client, exchange, expectRequests } from '../../test/wire.ts';

const request = {
  id: 'b1c2d3e4-f5a6-4b7c-8d8e-9fa0b1c2d3e4',
  title: 'Export as CSV',
  description: 'Customers copy tables by hand.',
  request_status: 'in_progress',
  evidence_count: 2,
  evidence: null,
  portal_visible_to_account_ids: ['a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d'],
  custom_fields: { area: { value: 'reports' } },
  created_at: '2026-01-03T10:00:00Z',
  updated_at: '2026-11-16T08:55:00Z',
};
const { id } = request;
const { evidence: _, ...listed } = request;
const found = { ...listed, account_ids: ['a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d'] };

describe('feature requests', () => {
  it('gets one with its evidence', () =>
    exchange({
      call: (pylon) => pylon.featureRequests.get({ id, fetch_evidence: true }),
      sends: `GET /feature-requests/${id}`,
      query: { fetch_evidence: 'true' },
      response: {
        data: {
          ...request,
          evidence: [
            {
              source_type: 'issue',
              source_id: '9f1c2d34-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
              account_id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d',
              summary: 'They ask for a file to give to finance.',
            },
            { source_type: 'call_recording', external_url: 'https://gong.example/calls/77', summary: 'They say so.' },
          ],
        },
      },
    }));

  it('creates one', () => {
    const body = { title: 'Export as CSV', description: 'By hand today.', should_auto_fetch_evidence: false };
    return exchange({
      call: (pylon) => pylon.featureRequests.create(body),
      sends: 'POST /feature-requests',
      body,
      response: { data: { ...request, request_status: 'new' } },
    });
  });

  it('updates one', () => {
    const body = { request_status: 'closed', custom_fields: [{ slug: 'area', value: 'reports' }] };
    return exchange({
      call: (pylon) => pylon.featureRequests.update({ id, ...body }),
      sends: `PATCH /feature-requests/${id}`,
      body,
      response: { data: { ...request, request_status: 'closed' } },
    });
  });

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.featureRequests.delete({ id }),
      sends: `DELETE /feature-requests/${id}`,
      response: {},
    }));

  it('searches', () => {
    const body = {
      query: 'spreadsheet',
      account_ids: ['a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d'],
      request_statuses: ['new', 'planned'],
      limit: 20,
    };
    return exchange({
      call: (pylon) => pylon.featureRequests.search(body),
      sends: 'POST /feature-requests/search',
      body,
      response: { data: [found] },
      meta: { hasMore: false },
    });
  });

  it('requests the maximum and warns when the response reaches it', async () => {
    const check = expectRequests([
      {
        sends: 'POST /feature-requests/search',
        body: { limit: 1000 },
        response: { data: Array.from({ length: 1000 }, (_item, index) => ({ ...found, id: `${id}-${index}` })) },
      },
    ]);
    const { data, meta } = await client().featureRequests.search();
    check();
    expect(data).toHaveLength(1000);
    expect(meta.warnings).toEqual([expect.stringContaining('There may be more')]);
  });

  it('shows one to accounts', () => {
    const body = { account_ids: ['a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d'], visible: true };
    return exchange({
      call: (pylon) => pylon.featureRequests.setPortalVisibility({ id, ...body }),
      sends: `POST /feature-requests/${id}/set-portal-visibility`,
      body,
      response: { data: request },
    });
  });

  // The body is not documented: these fields are arbitrary.
  it('adds evidence with the body unchanged', () => {
    const body = { source_type: 'manual', summary: 'Said at the fair.' };
    return exchange({
      call: (pylon) => pylon.featureRequests.addEvidence({ id, ...body }),
      sends: `POST /feature-requests/${id}/evidence`,
      body,
      response: { data: { anything: true } },
    });
  });

  it('merges with the body unchanged', () => {
    const body = { merge_into_id: id, merge_ids: ['c2d3e4f5-a6b7-4c8d-8e9f-a0b1c2d3e4f5'] };
    return exchange({
      call: (pylon) => pylon.featureRequests.merge(body),
      sends: 'POST /feature-requests/merge',
      body,
      response: { data: request },
    });
  });
});
