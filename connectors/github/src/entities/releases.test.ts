import { describe, it } from 'vitest';
import { octocat } from '../../test/records.ts';
import { exchange, last, shop } from '../../test/wire.ts';

describe('releases', () => {
  const release = {
    id: 1,
    tag_name: 'v1.0',
    target_commitish: 'main',
    name: 'v1.0',
    body: '- Login',
    draft: false,
    prerelease: false,
    author: octocat,
    assets: [],
    created_at: '2026-11-20T09:00:00Z',
    published_at: '2026-11-20T09:30:00Z',
  };

  it('are listed', () =>
    exchange({
      call: (github) => github.releases.list(shop),
      sends: 'GET /repos/acme/shop/releases',
      response: [release],
      meta: last,
    }));

  it('are read by tag', () =>
    exchange({
      call: (github) => github.releases.get({ ...shop, tag: 'app/v1.0' }),
      sends: 'GET /repos/acme/shop/releases/tags/app%2Fv1.0',
      response: release,
    }));

  it('are read without a tag: the latest', () =>
    exchange({
      call: (github) => github.releases.getLatest(shop),
      sends: 'GET /repos/acme/shop/releases/latest',
      response: release,
    }));

  it('are created', () =>
    exchange({
      call: (github) =>
        github.releases.create({ ...shop, tag_name: 'v1.0', generate_release_notes: true, make_latest: 'legacy' }),
      sends: 'POST /repos/acme/shop/releases',
      body: { tag_name: 'v1.0', generate_release_notes: true, make_latest: 'legacy' },
      status: 201,
      response: release,
    }));
});
