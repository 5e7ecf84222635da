import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, noContent } from '../../test/wire.ts';

const folder = { id: 4, name: 'Banners', parent_folder_id: 2, created: 1773856017, updated: 1773856017 };

describe('folders of assets', () => {
  it('lists the last page of them', () =>
    exchange({
      call: (customerIo) =>
        customerIo.assetFolders.list({ parent_folder_id: 2, direct_descendants_only: false, limit: 10 }),
      sends: 'GET /v1/assets/folders',
      query: { parent_folder_id: '2', direct_descendants_only: 'false', limit: '10' },
      response: { folders: [folder], meta: { pagination: { page: 1, limit: 10, total: 1 } } },
      data: [folder],
      meta: { hasMore: false, total: 1 },
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.assetFolders.get({ id: 4 }),
      sends: 'GET /v1/assets/folders/4',
      response: { folder },
      data: folder,
    }));

  it('creates one', () =>
    exchange({
      call: (customerIo) => customerIo.assetFolders.create({ name: 'Banners', parent_folder_id: 2 }),
      sends: 'POST /v1/assets/folders',
      body: { name: 'Banners', parent_folder_id: 2 },
      response: { folder },
      data: folder,
    }));

  it('renames one', () =>
    exchange({
      call: (customerIo) => customerIo.assetFolders.update({ id: 4, name: 'Headers', parent_folder_id: 3 }),
      sends: 'PUT /v1/assets/folders/4',
      body: { name: 'Headers', parent_folder_id: 3 },
      ...noContent,
    }));

  it('rejects an update without a change', async () => {
    expect((await failure(client().assetFolders.update({ id: 4 }))).message).toContain('name or parent_folder_id');
  });

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.assetFolders.delete({ id: 4 }),
      sends: 'DELETE /v1/assets/folders/4',
      ...noContent,
    }));
});
