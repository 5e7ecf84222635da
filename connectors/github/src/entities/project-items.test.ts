import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { issue } from '../../test/records.ts';
import { client, exchange, last } from '../../test/wire.ts';

const item = { id: 17, node_id: 'PVTI_17', content_type: 'Issue', content: issue, archived_at: null };

describe('items of a project', () => {
  it('are listed with some fields', () =>
    exchange({
      call: (github) =>
        github.projectItems.list({ org: 'acme', project_number: 1, q: '-status:Done', fields: [123, 456] }),
      sends: 'GET /orgs/acme/projectsV2/1/items',
      query: { q: '-status:Done', fields: '123,456' },
      response: [
        { ...item, fields: [{ id: 123, name: 'Status', data_type: 'single_select', value: { id: 'f75ad846' } }] },
      ],
      meta: last,
    }));

  it.each([
    ['its id', { id: 2400000042 }],
    ['its repository and number', { owner: 'acme', repo: 'shop', number: 42 }],
  ])('are added by %s', (_, named) =>
    exchange({
      call: (github) => github.projectItems.create({ org: 'acme', project_number: 1, type: 'Issue', ...named }),
      sends: 'POST /orgs/acme/projectsV2/1/items',
      body: { type: 'Issue', ...named },
      status: 201,
      response: item,
    }),
  );

  it('are not added by both', async () => {
    const call = client().projectItems.create({ org: 'acme', project_number: 1, type: 'Issue', id: 1, number: 42 });
    expect((await failure(call)).message).toContain('either id');
  });

  it('are updated, and fields cleared by null', () =>
    exchange({
      call: (github) =>
        github.projectItems.update({
          org: 'acme',
          project_number: 1,
          item_id: 17,
          fields: [
            { id: 123, value: 'f75ad846' },
            { id: 456, value: null },
          ],
        }),
      sends: 'PATCH /orgs/acme/projectsV2/1/items/17',
      body: {
        fields: [
          { id: 123, value: 'f75ad846' },
          { id: 456, value: null },
        ],
      },
      response: item,
    }));
});
