import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, noContent } from '../../test/wire.ts';

const asset = {
  id: 31,
  name: 'logo.png',
  parent_folder_id: null,
  path: 'https://userimg-assets.customeriomail.com/images/client-env-1/logo.png',
  size: 1204,
  created: 1773856017,
  updated: 1773856017,
};

describe('assets', () => {
  it('lists a page of them', () =>
    exchange({
      call: (customerIo) =>
        customerIo.assets.list({ parent_folder_id: 4, direct_descendants_only: true, limit: 1, cursor: '2' }),
      sends: 'GET /v1/assets',
      query: { parent_folder_id: '4', direct_descendants_only: 'true', page: '2', limit: '1' },
      response: { assets: [asset], meta: { pagination: { page: 2, limit: 1, total: 3 }, filters: {} } },
      data: [asset],
      meta: { nextCursor: '3~1', hasMore: true, total: 3 },
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.assets.get({ id: 31 }),
      sends: 'GET /v1/assets/files/31',
      response: { asset },
      data: asset,
    }));

  it('uploads a file with the media type that its extension implies', () =>
    exchange({
      call: (customerIo) =>
        customerIo.assets.create({
          file: { filename: 'Logo.PNG', content: 'UE5H', encoding: 'base64' },
          name: 'Logo',
          parent_folder_id: 4,
        }),
      sends: 'POST /v1/assets/files',
      form: { file: 'Logo.PNG (image/png): PNG', name: 'Logo', parent_folder_id: '4' },
      response: { asset },
      data: asset,
    }));

  it.each([
    [new File(['%PDF'], 'price-list.pdf'), 'price-list.pdf (application/pdf): %PDF'],
    [new File(['BM'], 'image', { type: 'image/bmp' }), 'image (image/bmp): BM'],
    [new Blob(['GIF'], { type: 'image/gif' }), 'file (image/gif): GIF'],
    [{ filename: 'photo', content: new Uint8Array([0x4a]), contentType: 'image/jpeg' }, 'photo (image/jpeg): J'],
  ])('uploads it from memory: %#', (file, part) =>
    exchange({
      call: (customerIo) => customerIo.assets.create({ file }),
      sends: 'POST /v1/assets/files',
      form: { file: part },
      response: { asset },
      data: asset,
    }),
  );

  it.each([
    ['a file that is no picture', { filename: 'notes.txt', content: 'x' }, 'BMP, JPEG, PNG, GIF or PDF'],
    ['one that says so of itself', { filename: 'a.png', content: 'x', contentType: 'text/html' }, 'BMP, JPEG'],
    ['more than 2 MB', { filename: 'a.gif', content: 'x'.repeat(2_097_153) }, 'at most 2 MB'],
    [
      'more than 2 MB in base64',
      { filename: 'a.gif', content: 'A'.repeat(2_796_208), encoding: 'base64' },
      'at most 2 MB',
    ],
  ] as const)('does not send %s', async (_, file, expected) => {
    const error = await failure(client().assets.create({ file }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error.message).toContain(expected);
  });

  it('renames one and moves it to the root', () =>
    exchange({
      call: (customerIo) => customerIo.assets.update({ id: 31, name: 'mark.png', parent_folder_id: null }),
      sends: 'PUT /v1/assets/files/31',
      body: { name: 'mark.png', parent_folder_id: null },
      ...noContent,
    }));

  it('rejects an update without a change', async () => {
    expect((await failure(client().assets.update({ id: 31 }))).message).toContain('name or parent_folder_id');
  });

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.assets.delete({ id: 31 }),
      sends: 'DELETE /v1/assets/files/31',
      ...noContent,
    }));
});
