import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { sha } from '../../test/records.ts';
import { client, exchange, expectRequests, last, shop } from '../../test/wire.ts';

const entry = { type: 'file', size: 5, name: 'README.md', path: 'docs/README.md', sha, download_url: null };
const folder = { type: 'dir', size: 0, name: 'docs', path: 'docs', sha, entries: [entry] };

describe('folders', () => {
  it('are listed, with slashes sent as they are', () =>
    exchange({
      call: (github) => github.directoryContent.list({ ...shop, path: 'docs/a b', ref: 'main' }),
      sends: 'GET /repos/acme/shop/contents/docs/a%20b',
      accept: 'application/vnd.github.object+json',
      query: { ref: 'main' },
      response: folder,
      data: [entry],
      meta: last,
    }));

  it('are listed without a path: the root', () =>
    exchange({
      call: (github) => github.directoryContent.listRoot(shop),
      sends: 'GET /repos/acme/shop/contents',
      accept: 'application/vnd.github.object+json',
      response: folder,
      data: [entry],
      meta: last,
    }));

  it.each(['file', 'symlink', 'submodule'])('are no %s, which is asked for once', async (type) => {
    const check = expectRequests([
      {
        sends: 'GET /repos/acme/shop/contents/README.md',
        accept: 'application/vnd.github.object+json',
        response: { ...entry, type },
      },
    ]);
    const error = await failure(client({ retries: 2 }).directoryContent.list({ ...shop, path: 'README.md' }));
    check();
    expect(error).toMatchObject({
      code: 'invalid_request',
      retryable: false,
      message: expect.stringContaining(`a ${type}, not a folder`),
      hint: expect.stringContaining('file_content.get'),
    });
  });

  it('end after 1000 entries with a warning', async () => {
    const entries = Array.from({ length: 1000 }, (_, index) => ({ ...entry, path: `docs/${index}` }));
    expectRequests([{ sends: 'GET /repos/acme/shop/contents/docs', response: { ...folder, entries } }]);
    const { meta } = await client().directoryContent.list({ ...shop, path: 'docs' });
    expect(meta.warnings).toEqual([expect.stringContaining('1000')]);
  });
});
