import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { commit, sha } from '../../test/records.ts';
import { client, exchange, last, shop } from '../../test/wire.ts';

const ref = { ref: 'refs/heads/fix/login', node_id: 'REF_kw', object: { type: 'commit', sha } };

describe('branches', () => {
  const branch = { name: 'main', commit: { sha }, protected: true };

  it('are listed', () =>
    exchange({
      call: (github) => github.branches.list({ ...shop, protected: true }),
      sends: 'GET /repos/acme/shop/branches',
      query: { protected: 'true' },
      response: [branch],
      meta: last,
    }));

  it('are read by names with slashes', () =>
    exchange({
      call: (github) => github.branches.get({ ...shop, branch: 'fix/login' }),
      sends: 'GET /repos/acme/shop/branches/fix%2Flogin',
      response: { ...branch, name: 'fix/login', commit, protection: { enabled: false } },
    }));

  it('are created at a commit', () =>
    exchange({
      call: (github) => github.branches.create({ ...shop, ref: 'refs/heads/fix/login', sha }),
      sends: 'POST /repos/acme/shop/git/refs',
      body: { ref: 'refs/heads/fix/login', sha },
      status: 201,
      response: ref,
    }));

  it('are deleted, with slashes sent as they are', () =>
    exchange({
      call: (github) => github.branches.delete({ ...shop, ref: 'heads/fix/login' }),
      sends: 'DELETE /repos/acme/shop/git/refs/heads/fix/login',
      status: 204,
    }));

  it.each(['fix/login', 'heads/fix/login', 'refs/heads/fix/login'])('can be named as %s', async (name) => {
    const github = client();
    const got = await github.branches.get({ ...shop, branch: name }, { dryRun: true });
    const created = await github.branches.create({ ...shop, ref: name, sha }, { dryRun: true });
    const deleted = await github.branches.delete({ ...shop, ref: name }, { dryRun: true });
    expect(got.data.url).toMatch(/\/branches\/fix%2Flogin$/);
    expect(created.data.body).toEqual({ ref: 'refs/heads/fix/login', sha });
    expect(deleted.data.url).toMatch(/\/git\/refs\/heads\/fix\/login$/);
  });

  it.each([
    ['the prefix alone', () => client().branches.delete({ ...shop, ref: 'refs/heads/' })],
    ['a tag by its full name', () => client().branches.create({ ...shop, ref: 'refs/tags/v1.0', sha })],
    ['a tag in place of a branch', () => client().branches.delete({ ...shop, ref: 'tags/v1.0' })],
    ['a way out of the path', () => client().branches.delete({ ...shop, ref: 'heads/../../x' })],
  ])('are not changed by %s', async (_, call) => {
    expect(await failure(call())).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
  });
});
