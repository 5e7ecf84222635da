import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { sha } from '../../test/records.ts';
import { client, exchange, last, shop } from '../../test/wire.ts';

const ref = { ref: 'refs/heads/fix/login', node_id: 'REF_kw', object: { type: 'commit', sha } };

describe('tags', () => {
  it('are listed', () =>
    exchange({
      call: (github) => github.tags.list({ ...shop, limit: 1 }),
      sends: 'GET /repos/acme/shop/tags',
      query: { per_page: '1' },
      response: [
        { name: 'v1.0', commit: { sha }, node_id: 'REF_kw', zipball_url: 'https://x', tarball_url: 'https://x' },
      ],
      meta: last,
    }));

  it('are read', () =>
    exchange({
      call: (github) => github.tags.get({ ...shop, ref: 'tags/v1.0' }),
      sends: 'GET /repos/acme/shop/git/ref/tags/v1.0',
      response: { ...ref, ref: 'refs/tags/v1.0' },
    }));

  it.each(['v1.0', 'refs/tags/v1.0'])('can be named as %s', async (ref) => {
    const { data } = await client().tags.get({ ...shop, ref }, { dryRun: true });
    expect(data.url).toMatch(/\/git\/ref\/tags\/v1\.0$/);
  });

  it('are no branches', async () => {
    const error = await failure(client().tags.get({ ...shop, ref: 'heads/main' }));
    expect(error).toMatchObject({ code: 'invalid_params', message: expect.stringContaining('refs/tags/v1.0') });
  });
});
