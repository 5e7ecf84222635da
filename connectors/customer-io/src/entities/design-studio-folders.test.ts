import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, noContent } from '../../test/wire.ts';

const id = '123e4567-e89b-12d3-a456-426614174000';
const parent = '223e4567-e89b-12d3-a456-426614174000';
const folder = { id, name: 'Product announcements', parent_folder_id: null, created: 1714732800, updated: 1714732800 };

describe('folders of Design Studio', () => {
  it('lists a page with every filter', () =>
    exchange({
      call: (customerIo) =>
        customerIo.designStudioFolders.list({
          parent_folder_id: parent,
          direct_descendants_only: true,
          sort_by: 'name',
          sort_order: 'desc',
          created_before: 1714732900,
          created_after: 1714732700,
          updated_before: 1714732901,
          updated_after: 1714732701,
          limit: 1,
        }),
      sends: 'GET /v1/design_studio/folders',
      query: {
        parent_folder_id: parent,
        direct_descendants_only: 'true',
        sort_by: 'name',
        sort_order: 'desc',
        created_before: '1714732900',
        created_after: '1714732700',
        updated_before: '1714732901',
        updated_after: '1714732701',
        limit: '1',
      },
      response: { folders: [folder], meta: { pagination: { page: 1, limit: 1, total: 2 }, filters: {} } },
      data: [folder],
      meta: { nextCursor: '2~1', hasMore: true, total: 2 },
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioFolders.get({ id }),
      sends: `GET /v1/design_studio/folders/${id}`,
      response: { folder },
      data: folder,
    }));

  it('creates one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioFolders.create({ name: folder.name, parent_folder_id: null }),
      sends: 'POST /v1/design_studio/folders',
      body: { name: folder.name, parent_folder_id: null },
      response: { folder },
      data: folder,
    }));

  it('moves one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioFolders.update({ id, name: 'News', parent_folder_id: parent }),
      sends: `PUT /v1/design_studio/folders/${id}`,
      body: { name: 'News', parent_folder_id: parent },
      ...noContent,
    }));

  it('deletes one with all its contents', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioFolders.delete({ id }),
      sends: `DELETE /v1/design_studio/folders/${id}`,
      ...noContent,
    }));

  it('does not send what Customer.io would reject', async () => {
    const { designStudioFolders } = client();
    expect((await failure(designStudioFolders.update({ id }))).message).toContain('name or parent_folder_id');
    expect((await failure(designStudioFolders.get({ id: '12' }))).message).toContain('a UUID');
    expect((await failure(designStudioFolders.create({ name: 'x'.repeat(171) }))).code).toBe('invalid_params');
  });
});
