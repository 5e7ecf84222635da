import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Loose, main, startGithub, type TestClient } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startGithub();
});
beforeEach(() => client.sandbox.reset());
afterAll(() => client.close());

const call = (method: string, path: string, body?: unknown) => client.call(method, `${main}${path}`, body);
const tip = async (branch: string) => (await call('GET', `/git/ref/heads/${branch}`)).json.object?.sha;
const content = Buffer.from('Slow is smooth.\n').toString('base64');

/** Creates a branch with one new file, and a pull request for it. */
async function openPull(more: object = {}): Promise<Loose> {
  await call('POST', '/git/refs', { ref: 'refs/heads/docs/motto', sha: await tip('main') });
  await call('PUT', '/contents/docs/motto.md', { message: 'Add a motto', content, branch: 'docs/motto' });
  const { status, json } = await call('POST', '/pulls', {
    title: 'A motto',
    head: 'docs/motto',
    base: 'main',
    ...more,
  });
  expect(status).toBe(201);
  return json;
}

describe('a pull request', () => {
  it('computes mergeable after the first read', async () => {
    const { number, mergeable } = await openPull();
    const read = async () => (await call('GET', `/pulls/${number}`)).json.mergeable;
    expect([mergeable, await read(), await read()]).toEqual([null, null, true]);
  });

  it('shows its files and commits', async () => {
    const { number, changed_files, commits } = await openPull();
    expect([changed_files, commits]).toEqual([1, 1]);
    const [file] = (await call('GET', `/pulls/${number}/files`)).json;
    expect(file).toMatchObject({
      filename: 'docs/motto.md',
      status: 'added',
      additions: 1,
      patch: '@@ -0,0 +1,1 @@\n+Slow is smooth.',
    });
    expect((await call('GET', `/pulls/${number}/commits`)).json[0].commit.message).toBe('Add a motto');
  });

  it.each([
    ['merge', 2, /^Merge pull request #\d+ from kestrelcloud\/docs\/motto\n\nA motto$/],
    ['squash', 1, /^A motto \(#\d+\)$/],
  ])('is merged by %s', async (merge_method, parents, message) => {
    const { number } = await openPull();
    const { status, json } = await call('PUT', `/pulls/${number}/merge`, { merge_method });
    expect([status, json.merged, json.sha]).toEqual([200, true, await tip('main')]);
    const commit = (await call('GET', '/commits/main')).json;
    expect([commit.parents.length, commit.commit.message]).toEqual([parents, expect.stringMatching(message)]);
    expect((await call('GET', `/pulls/${number}`)).json).toMatchObject({
      state: 'closed',
      merged: true,
      merge_commit_sha: json.sha,
    });
    expect((await call('GET', '/contents/docs/motto.md')).status).toBe(200);
    expect(await tip('docs/motto')).toBeUndefined();
  });

  it('is not merged if its head is another commit, or if it is merged, a draft or in conflict', async () => {
    const { number, head } = await openPull();
    const merge = (pull: number, sha?: string) => call('PUT', `/pulls/${pull}/merge`, { ...(sha && { sha }) });
    await call('PUT', '/contents/docs/other.md', { message: 'More', content, branch: 'docs/motto' });
    expect((await merge(number, head.sha)).status).toBe(409);
    expect((await merge(number, await tip('docs/motto'))).status).toBe(200);
    expect((await merge(number)).status).toBe(405);
    const pulls = (await call('GET', '/pulls')).json;
    const details = await Promise.all(pulls.map((pull: Loose) => call('GET', `/pulls/${pull.number}`)));
    for (const state of ['draft', 'dirty']) {
      const found = details.find(({ json }) => json.mergeable_state === state);
      expect((await merge(found?.json.number)).status, state).toBe(405);
    }
  });

  it('needs a head with new commits and no other pull request', async () => {
    await openPull();
    const problem = async (head: string) =>
      (await call('POST', '/pulls', { title: 'x', head, base: 'main' })).json.errors[0];
    expect(await problem('docs/motto')).toMatchObject({
      code: 'custom',
      message: 'A pull request already exists for kestrelcloud:docs/motto.',
    });
    expect(await problem('none')).toMatchObject({ field: 'head', code: 'invalid' });
    await call('POST', '/git/refs', { ref: 'refs/heads/same', sha: await tip('main') });
    expect(await problem('same')).toMatchObject({ message: 'No commits between main and same' });
  });

  it('is closed and reopened, and is an issue, too', async () => {
    const { number } = await openPull();
    expect((await call('PATCH', `/pulls/${number}`, { state: 'closed', title: 'Motto' })).json).toMatchObject({
      state: 'closed',
      title: 'Motto',
    });
    expect((await call('GET', `/issues/${number}`)).json).toMatchObject({
      state: 'closed',
      pull_request: { merged_at: null },
    });
    expect((await call('PATCH', `/pulls/${number}`, { state: 'open' })).json.state).toBe('open');
  });
});

describe('reviews', () => {
  it('are requested and written, with comments and replies', async () => {
    const { number } = await openPull();
    const requested = await call('POST', `/pulls/${number}/requested_reviewers`, {
      reviewers: ['gitaraman'],
      team_reviewers: ['platform'],
    });
    expect(requested).toMatchObject({
      status: 201,
      json: { requested_reviewers: [{ login: 'gitaraman' }], requested_teams: [{ slug: 'platform' }] },
    });
    expect((await call('POST', `/pulls/${number}/requested_reviewers`, { reviewers: ['tpetrov'] })).status).toBe(422);

    const place = { path: 'docs/motto.md', line: 1, body: 'Faster?' };
    const review = await call('POST', `/pulls/${number}/reviews`, { event: 'COMMENT', body: 'Hm', comments: [place] });
    expect(review).toMatchObject({ status: 200, json: { state: 'COMMENTED', body: 'Hm' } });
    const [comment] = (await call('GET', `/pulls/${number}/comments`)).json;
    expect(comment).toMatchObject({
      pull_request_review_id: review.json.id,
      path: 'docs/motto.md',
      line: 1,
      side: 'RIGHT',
    });
    const reply = await call('POST', `/pulls/${number}/comments/${comment.id}/replies`, { body: 'No.' });
    expect(reply).toMatchObject({ status: 201, json: { in_reply_to_id: comment.id, path: 'docs/motto.md' } });
    expect((await call('GET', `/pulls/comments/${reply.json.id}`)).json.body).toBe('No.');
  });

  it('cannot approve a pull request of oneself, or comment on another file', async () => {
    const { number, head } = await openPull();
    expect((await call('POST', `/pulls/${number}/reviews`, { event: 'APPROVE' })).status).toBe(422);
    const other = { commit_id: head.sha, body: 'x', path: 'README.md', line: 1 };
    expect((await call('POST', `/pulls/${number}/comments`, other)).json.errors[0]).toMatchObject({
      field: 'path',
      code: 'invalid',
    });
  });
});
