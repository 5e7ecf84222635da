import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, page, requestId } from '../../test/wire.ts';

const object = {
  id: 'a0b1c2d3-e4f5-4a6b-8c7d-8e9fa0b1c2d3',
  name: 'Cluster eu-1',
  type: 'clusters',
  custom_fields: { region: { value: 'eu' }, features: { values: ['backup', 'sso'] } },
  relations: [{ object_id: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d', object_type: 'account' }],
  created_at: '2026-01-03T10:00:00Z',
  updated_at: '2026-11-16T08:55:00Z',
};
const { id, type } = object;

const custom_fields = {
  region: { value: 'eu' },
  features: { values: ['backup', 'sso'] },
  account: { value: 'a3c5e7f9-1b2d-4e6f-8a0c-2e4f6a8b0c1d' },
};

describe('custom objects', () => {
  it('lists the objects of one type', () =>
    exchange({
      call: (pylon) => pylon.customObjects.list({ type, limit: 1, cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /custom-objects/clusters',
      query: { limit: '1', cursor: 'eyJpIjo0MH0=' },
      response: page([object], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.customObjects.get({ type, id }),
      sends: `GET /custom-objects/clusters/${id}`,
      response: { data: object },
    }));

  it('creates one, linked to an account', () =>
    exchange({
      call: (pylon) => pylon.customObjects.create({ type, name: 'Cluster eu-1', custom_fields }),
      sends: 'POST /custom-objects/clusters',
      body: { name: 'Cluster eu-1', custom_fields },
      response: { data: object },
    }));

  it('updates one', () =>
    exchange({
      call: (pylon) =>
        pylon.customObjects.update({
          type,
          id,
          name: 'eu-1',
          custom_fields: { region: { slug: 'region', value: '' } },
        }),
      sends: `PATCH /custom-objects/clusters/${id}`,
      body: { name: 'eu-1', custom_fields: { region: { slug: 'region', value: '' } } },
      response: { data: { ...object, name: 'eu-1', custom_fields: null, relations: null } },
    }));

  it('deletes one', () =>
    exchange({
      call: (pylon) => pylon.customObjects.delete({ type, id }),
      sends: `DELETE /custom-objects/clusters/${id}`,
      response: {},
    }));

  it('searches', () =>
    exchange({
      call: (pylon) =>
        pylon.customObjects.search({
          type,
          filter: {
            operator: 'and',
            subfilters: [
              { field: 'name', operator: 'string_does_not_contain', value: 'test' },
              { field: 'updated_at', operator: 'time_is_after', value: '2026-11-01T00:00:00Z' },
              { custom_field: 'region', operator: 'equals', value: 'eu' },
            ],
          },
          limit: 100,
          cursor: 'eyJpIjo0MH0=',
        }),
      sends: 'POST /custom-objects/clusters/search',
      body: {
        filter: {
          operator: 'and',
          subfilters: [
            { field: 'name', operator: 'string_does_not_contain', value: 'test' },
            { field: 'updated_at', operator: 'time_is_after', value: '2026-11-01T00:00:00Z' },
            { field: 'region', operator: 'equals', value: 'eu' },
          ],
        },
        limit: 100,
        cursor: 'eyJpIjo0MH0=',
      },
      response: page([object]),
      meta: { hasMore: false },
    }));

  it('updates many at once', () =>
    exchange({
      call: (pylon) => pylon.customObjects.updateMany({ type, ids: [id], custom_fields }),
      sends: 'PATCH /custom-objects/clusters',
      body: { ids: [id], custom_fields },
      // The response is not wrapped in `data`.
      response: { success: true, updated_ids: [id] },
      data: { success: true, updated_ids: [id], request_id: requestId },
    }));

  it.each([0, 101])('rejects an update of %i records', async (count) => {
    const error = await failure(client().customObjects.updateMany({ type, ids: Array(count).fill(id), custom_fields }));
    expect(error.toJSON()).toMatchObject({ code: 'invalid_params', issues: [{ path: 'ids' }] });
  });
});
