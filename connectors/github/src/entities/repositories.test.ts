import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { repository } from '../../test/records.ts';
import { client, exchange, last } from '../../test/wire.ts';

describe('repositories', () => {
  it('lists those of a user', () =>
    exchange({
      call: (github) =>
        github.repositories.list({ username: 'octocat', type: 'member', sort: 'pushed', direction: 'desc', limit: 50 }),
      sends: 'GET /users/octocat/repos',
      query: { type: 'member', sort: 'pushed', direction: 'desc', per_page: '50' },
      response: [repository],
      meta: last,
    }));

  it('gets one', () =>
    exchange({
      call: (github) => github.repositories.get({ owner: 'acme', repo: 'shop' }),
      sends: 'GET /repos/acme/shop',
      response: repository,
    }));

  it('searches all', () =>
    exchange({
      call: (github) => github.repositories.search({ q: 'store topic:shop stars:>10', sort: 'stars', order: 'asc' }),
      sends: 'GET /search/repositories',
      query: { q: 'store topic:shop stars:>10', sort: 'stars', order: 'asc' },
      response: { total_count: 1, incomplete_results: false, items: [repository] },
      data: [repository],
      meta: { ...last, total: 1 },
    }));

  it('creates one', () =>
    exchange({
      call: (github) =>
        github.repositories.create({ name: 'shop', private: true, auto_init: true, license_template: 'mit' }),
      sends: 'POST /user/repos',
      body: { name: 'shop', private: true, auto_init: true, license_template: 'mit' },
      status: 201,
      response: repository,
    }));

  it('updates one', () =>
    exchange({
      call: (github) =>
        github.repositories.update({
          owner: 'acme',
          repo: 'shop',
          archived: true,
          security_and_analysis: { secret_scanning: { status: 'enabled' } },
        }),
      sends: 'PATCH /repos/acme/shop',
      body: { archived: true, security_and_analysis: { secret_scanning: { status: 'enabled' } } },
      response: { ...repository, archived: true },
    }));

  it('does not take owner and name as one', async () => {
    const error = await failure(client().repositories.get({ owner: 'acme', repo: 'acme/shop' }));
    expect(error).toMatchObject({ code: 'invalid_params', message: expect.stringContaining('slash') });
  });
});
