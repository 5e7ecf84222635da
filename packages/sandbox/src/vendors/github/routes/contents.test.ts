import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main, startGithub, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startGithub();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  client.call(method, `${main}${path}`, body, headers);
const encode = (text: string) => Buffer.from(text).toString('base64');
const file = '/contents/docs/runbooks/rollback.md';

describe('files', () => {
  it('are base64 with line breaks, or raw', async () => {
    const { json } = await call('GET', file);
    expect(json).toMatchObject({
      type: 'file',
      encoding: 'base64',
      name: 'rollback.md',
      path: 'docs/runbooks/rollback.md',
    });
    expect(json.content.split('\n')[0]).toHaveLength(60);
    const raw = await call('GET', file, undefined, { accept: 'application/vnd.github.raw+json' });
    expect(raw.headers.get('content-type')).toContain('application/vnd.github.raw');
    expect(raw.json).toBe(Buffer.from(json.content, 'base64').toString());
    expect(raw.json).toContain('# Rollback');
  });

  it('above 1 MB have no content in JSON, but can be read raw', async () => {
    const { json } = await call('GET', '/contents/fixtures/traffic.jsonl');
    expect([json.content, json.encoding]).toEqual(['', 'none']);
    const raw = await call('GET', '/contents/fixtures/traffic.jsonl', undefined, {
      accept: 'application/vnd.github.raw',
    });
    expect(raw.json).toHaveLength(json.size);
  });

  it('are saved and deleted with the SHA of the current content', async () => {
    const save = (more: object) => call('PUT', file, { message: 'Shorten', content: encode('Roll back.\n'), ...more });
    const { sha } = (await call('GET', file)).json;
    expect((await save({})).status).toBe(422);
    const saved = await save({ sha });
    expect(saved).toMatchObject({
      status: 200,
      json: { commit: { message: 'Shorten', author: { name: 'Finn Gallagher' } } },
    });
    // The id of a blob is Git's: `printf 'Roll back.\n' | git hash-object --stdin`.
    expect(saved.json.content.sha).toBe('37f4ebbacbdb6de13eaa843d94e11a1583e2992f');
    expect((await call('GET', '/commits/main')).json.sha).toBe(saved.json.commit.sha);
    expect(await save({ sha })).toMatchObject({
      status: 409,
      json: { message: `docs/runbooks/rollback.md does not match ${sha}` },
    });
    expect((await call('DELETE', file, { message: 'Remove', sha })).status).toBe(409);
    expect((await call('DELETE', file, { message: 'Remove', sha: saved.json.content.sha })).json.content).toBeNull();
    expect((await call('GET', file)).status).toBe(404);
  });

  it('are created on a branch', async () => {
    const input = { message: 'Add', content: encode('x'), branch: 'release/2.4' };
    expect((await call('PUT', '/contents/a/b c.txt', input)).status).toBe(201);
    expect((await call('GET', '/contents/a/b%20c.txt?ref=release/2.4')).json.content).toBe('eA==\n');
    expect((await call('GET', '/contents/a/b%20c.txt')).status).toBe(404);
    expect((await call('PUT', '/contents/x', { ...input, branch: 'none' })).status).toBe(404);
  });
});

it('lists folders', async () => {
  const names = ({ json }: { json: { name: string; type: string }[] }) =>
    json.map(({ name, type }) => `${type} ${name}`);
  expect(names(await call('GET', '/contents'))).toEqual(expect.arrayContaining(['dir src', 'file README.md']));
  expect(names(await call('GET', '/contents/.github'))).toEqual(['file CODEOWNERS', 'dir workflows']);
  const object = await call('GET', '/contents/docs', undefined, { accept: 'application/vnd.github.object+json' });
  expect(object.json).toMatchObject({ type: 'dir', entries: [{ name: 'architecture.md' }, { name: 'runbooks' }] });
});

describe('refs and commits', () => {
  it('have names with slashes', async () => {
    const { sha } = (await call('GET', '/git/ref/tags/v2.3.0')).json.object;
    const created = await call('POST', '/git/refs', { ref: 'refs/heads/fix/slow/start', sha });
    expect(created).toMatchObject({ status: 201, json: { ref: 'refs/heads/fix/slow/start', object: { sha } } });
    expect((await call('POST', '/git/refs', { ref: 'refs/heads/fix/slow/start', sha })).status).toBe(422);
    expect((await call('POST', '/git/refs', { ref: 'refs/heads/x', sha: 'f'.repeat(40) })).status).toBe(422);
    expect((await call('GET', '/branches/fix/slow/start')).json.commit.sha).toBe(sha);
    expect((await call('DELETE', '/git/refs/heads/fix/slow/start')).status).toBe(204);
    expect((await call('GET', '/branches/fix/slow/start')).status).toBe(404);
  });

  it('are compared', async () => {
    const { json } = await call('GET', '/compare/v2.3.0...main');
    expect(json).toMatchObject({ status: 'ahead', behind_by: 0, ahead_by: json.total_commits });
    expect(json.commits).toHaveLength(json.ahead_by);
    expect((await call('GET', '/compare/main...v2.3.0')).json).toMatchObject({
      status: 'behind',
      behind_by: json.ahead_by,
    });
    expect((await call('GET', '/compare/main...none')).status).toBe(404);
    const diff = await call('GET', '/commits/main', undefined, { accept: 'application/vnd.github.diff' });
    expect(diff.json).toMatch(/^diff --git a\//);
  });

  it('are listed by time, path and author', async () => {
    const list = async (query: string) => (await call('GET', `/commits?per_page=100&${query}`)).json;
    const all = await list('');
    const [{ commit, author }] = all;
    expect(await list(`since=${commit.committer.date}`)).toHaveLength(1);
    const own = await list(`author=${author.login}`);
    expect(own.length).toBeLessThan(all.length);
    expect(new Set(own.map((one: (typeof all)[0]) => one.author.login))).toEqual(new Set([author.login]));
    const billing = await list('path=src/billing');
    expect(billing.length).toBeGreaterThan(1);
    expect(billing.length).toBeLessThan(all.length);
  });
});

it('creates a repository, empty or with a first commit', async () => {
  const of = (name: string) => `/repos/finn-gallagher/${name}`;
  expect(
    (await client.call('POST', '/user/repos', { name: 'notes', private: true, auto_init: true })).json,
  ).toMatchObject({ full_name: 'finn-gallagher/notes', private: true });
  expect((await client.call('GET', `${of('notes')}/contents/README.md`)).status).toBe(200);
  expect((await client.call('POST', '/user/repos', { name: 'notes' })).status).toBe(422);
  await client.call('POST', '/user/repos', { name: 'empty' });
  expect((await client.call('GET', `${of('empty')}/commits`)).status).toBe(409);
  expect((await client.call('PATCH', of('empty'), { description: 'Nothing yet' })).json.description).toBe(
    'Nothing yet',
  );
});

it('publishes a release with its tag', async () => {
  const created = await call('POST', '/releases', { tag_name: 'v3.0.0', name: '3.0', body: 'New gateway' });
  expect(created).toMatchObject({ status: 201, json: { draft: false, author: { login: 'finn-gallagher' } } });
  expect((await call('GET', '/releases/latest')).json.tag_name).toBe('v3.0.0');
  expect((await call('GET', '/git/ref/tags/v3.0.0')).status).toBe(200);
  expect((await call('POST', '/releases', { tag_name: 'v3.0.0' })).json.errors[0].code).toBe('already_exists');
  expect((await call('GET', '/releases/tags/v2.6.0')).status).toBe(404);
});
