import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { credentials } from '@agent-connectors/sandbox/github';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { all, failure } from '../test/calls.ts';
import { createGithub, type Github } from './index.ts';

const owner = 'kestrelcloud';
const platform = { owner, repo: 'platform' };
let sandbox: Sandbox;
let github: Github;

beforeAll(async () => {
  sandbox = await startSandbox();
  github = createGithub({ env: sandbox.env });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

/** Returns the number of a pull request with comments on its lines. */
async function reviewedPull(): Promise<number> {
  for await (const { number } of github.pullRequests.list({ ...platform, state: 'closed' })) {
    const { data } = await github.pullRequests.get({ ...platform, pull_number: number });
    if ((data.review_comments ?? 0) > 0) return number;
  }
  throw new Error('No pull request has comments on its lines.');
}

const numbers = (records: readonly { readonly number: number }[]) => records.map(({ number }) => number);

describe('reads', () => {
  it('follow the pages of a listing without repeating or skipping records', async () => {
    const walked = numbers(await all(github.issues.list({ ...platform, state: 'all', limit: 30 })));
    const whole = numbers(await all(github.issues.list({ ...platform, state: 'all', limit: 100 })));
    expect(walked).toEqual(whole);
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked.length).toBeGreaterThan(100);
  });

  it('tell issues from the pull requests among them', async () => {
    const { data } = await github.issues.list({ ...platform, state: 'all', limit: 100 });
    const pulls = data.filter(({ pull_request }) => pull_request);
    expect(pulls.length).toBeGreaterThan(0);
    const { data: found } = await github.issues.search({ q: 'repo:kestrelcloud/platform', limit: 100 });
    expect(found.filter(({ pull_request }) => pull_request)).toEqual([]);
    const { data: searched } = await github.pullRequests.search({ q: 'repo:kestrelcloud/platform is:open' });
    expect(searched.every(({ pull_request }) => pull_request)).toBe(true);
  });

  it('match the documented records', async () => {
    const pull_number = await reviewedPull();
    const { data: runs } = await github.workflowRuns.list({ ...platform, limit: 1 });
    const { data: projects } = await github.projects.list({ org: owner });
    const project_number = projects[0]?.number ?? 0;
    const results = await Promise.all([
      github.viewer.get(),
      github.repositories.get(platform),
      github.orgRepositories.list({ org: owner }),
      github.viewerRepositories.list(),
      github.organizations.get({ org: owner }),
      github.users.list({ org: owner }),
      github.teams.list({ org: owner }),
      github.branches.list(platform),
      github.commits.list({ ...platform, limit: 5 }),
      github.commits.get({ ...platform, ref: 'heads/main' }),
      github.tags.list(platform),
      github.releases.list(platform),
      github.releases.getLatest(platform),
      github.labels.list(platform),
      github.milestones.list({ ...platform, state: 'all' }),
      github.stargazers.list({ ...platform, limit: 5 }),
      github.pullRequests.get({ ...platform, pull_number }),
      github.pullRequestFiles.list({ ...platform, pull_number }),
      github.pullRequestCommits.list({ ...platform, pull_number }),
      github.reviews.list({ ...platform, pull_number }),
      github.prComments.list({ ...platform, pull_number }),
      github.workflows.list(platform),
      github.workflowJobs.list({ ...platform, run_id: runs[0]?.id ?? 0 }),
      github.checkRuns.list({ ...platform, ref: 'heads/main' }),
      github.notifications.list({ all: true }),
      github.projects.get({ org: owner, project_number }),
      github.projectFields.list({ org: owner, project_number }),
      github.projectItems.list({ org: owner, project_number }),
      github.discussions.list(platform),
      github.code.search({ q: 'rollback repo:kestrelcloud/platform' }),
      github.directoryContent.list({ ...platform, path: 'docs' }),
    ]);
    expect(results.flatMap(({ meta }) => meta.warnings ?? [])).toEqual([]);
    expect(results.every(({ data }) => !Array.isArray(data) || data.length > 0)).toBe(true);
  });

  it('cost nothing where nothing changed', async () => {
    const { meta } = await github.repositories.get(platform);
    const again = await github.repositories.get(platform, { ifNoneMatch: meta.headers?.['etag'] });
    expect(again).toMatchObject({ data: null, meta: { notModified: true } });
  });

  it('show that a missing record may be one without access', async () => {
    const error = await failure(github.repositories.get({ owner, repo: 'no-such-repository' }));
    expect(error).toMatchObject({ code: 'not_found', hint: expect.stringContaining('may not see') });
  });
});

describe('a version', () => {
  it('of 2026 leaves out what it removed, and matches the same records', async () => {
    const newer = createGithub({ env: sandbox.env, apiVersion: '2026-03-10' });
    const [before, after] = await Promise.all(
      [github, newer].map((each) => each.issues.list({ ...platform, limit: 5 })),
    );
    expect(before?.data[0]).toHaveProperty('assignee');
    expect(after?.data[0]).not.toHaveProperty('assignee');
    expect(after?.meta.warnings).toBeUndefined();
  });
});

describe('writes', () => {
  it('open, label, assign, comment on and close an issue', async () => {
    const { data: issue } = await github.issues.create({ ...platform, title: 'Checkout times out', labels: ['bug'] });
    const place = { ...platform, issue_number: issue.number };
    const { data: labels } = await github.issueLabels.create({ ...place, labels: ['regression'] });
    expect(labels.map(({ name }) => name).sort()).toEqual(['bug', 'regression']);
    const { data: assigned } = await github.issueAssignees.create({ ...place, assignees: ['gitaraman', 'leila-b'] });
    // Without access: skipped without an error.
    expect(assigned.assignees?.map(({ login }) => login)).toEqual(['gitaraman']);
    await github.comments.create({ ...place, body: 'Fixed.' });
    const { data: closed } = await github.issues.update({ ...place, state: 'closed', labels: ['bug'] });
    expect([closed.state, closed.comments, closed.labels?.length]).toEqual(['closed', 1, 1]);
  });

  it('commit a file to a branch, open a pull request and merge it', async () => {
    const { data: main } = await github.branches.get({ ...platform, branch: 'main' });
    await github.branches.create({ ...platform, ref: 'refs/heads/docs/faq', sha: main.commit.sha });
    const file = { ...platform, path: 'docs/faq.md', branch: 'docs/faq' };
    const { data: saved } = await github.fileContent.save({ ...file, message: 'Add the FAQ', text: '# Größe ✓\n' });
    const sha = saved.content?.sha ?? '';

    const stale = await failure(github.fileContent.save({ ...file, message: 'm', text: 'x', sha: '0'.repeat(40) }));
    expect(stale).toMatchObject({ code: 'conflict', status: 409 });
    await github.fileContent.save({ ...file, message: 'Extend the FAQ', text: '# Größe ✓\n\nMore.\n', sha });
    const { data: text } = await github.fileContent.getText({ ...platform, path: file.path, ref: 'docs/faq' });
    expect(text).toBe('# Größe ✓\n\nMore.\n');
    const { data: read } = await github.fileContent.get({ ...platform, path: file.path, ref: 'docs/faq' });
    expect(Buffer.from(read.content ?? '', 'base64').toString()).toBe(text);

    const { data: pull } = await github.pullRequests.create({
      ...platform,
      title: 'FAQ',
      head: 'docs/faq',
      base: 'main',
    });
    const place = { ...platform, pull_number: pull.number };
    const changed = await failure(github.pullRequests.merge({ ...place, sha: '0'.repeat(40) }));
    expect(changed).toMatchObject({ code: 'conflict', status: 409 });
    const { data: merge } = await github.pullRequests.merge({ ...place, merge_method: 'squash', sha: pull.head.sha });
    expect(merge.merged).toBe(true);
  });

  it('create and delete a branch', async () => {
    const { data: main } = await github.branches.get({ ...platform, branch: 'main' });
    await github.branches.create({ ...platform, ref: 'refs/heads/fix/login', sha: main.commit.sha });
    expect((await github.branches.get({ ...platform, branch: 'fix/login' })).data.name).toBe('fix/login');
    await github.branches.delete({ ...platform, ref: 'heads/fix/login' });
    expect(await failure(github.branches.get({ ...platform, branch: 'fix/login' }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('start a discussion and answer it', async () => {
    const [{ data: repository }, { data: known }] = await Promise.all([
      github.repositories.get(platform),
      github.discussions.list({ ...platform, limit: 1 }),
    ]);
    const { data: discussion } = await github.discussions.create({
      repositoryId: repository.node_id ?? '',
      categoryId: known[0]?.category?.id ?? '',
      title: 'How do I roll back?',
      body: 'After a deploy.',
    });
    await github.discussionComments.create({ discussionId: discussion.id, body: 'With `kestrel rollback`.' });
    const { data: read } = await github.discussions.get({ ...platform, number: discussion.number });
    expect(read.comments?.nodes?.map(({ body }) => body)).toEqual(['With `kestrel rollback`.']);
  });
});

describe('a fault', () => {
  it('that is a secondary limit is waited for', async () => {
    sandbox.faults.inject({
      match: { method: 'GET', path: '/repos/{owner}/{repo}' },
      fault: { kind: 'status', status: 429, retryAfter: '0.05' },
    });
    const { data, meta } = await github.repositories.get(platform);
    expect([data.name, meta.attempts]).toEqual(['platform', 2]);
  });

  it('of a comment leaves an unknown outcome, and the comment is sent once', async () => {
    sandbox.faults.inject({ match: { method: 'POST' }, fault: { kind: 'reset', when: 'mid-body' } });
    const call = github.comments.create({ ...platform, issue_number: 1, body: 'Once.' });
    expect(await failure(call)).toMatchObject({ outcome: 'unknown', retryable: false });
    expect(sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('of adding a label is retried, because repeating it changes nothing', async () => {
    sandbox.faults.inject({ match: { method: 'POST' }, fault: { kind: 'status', status: 502, applied: true } });
    const { meta } = await github.issueLabels.create({ ...platform, issue_number: 1, labels: ['bug'] });
    expect(meta.attempts).toBe(2);
  });
});

describe('a GitHub App', () => {
  const { appId, clientId, installationId, appPrivateKey } = credentials;

  it.each([
    ['its ID', appId],
    ['its client ID', clientId],
  ])('signs in by %s, and sees what its installation covers', async (_, id) => {
    const app = createGithub({ appId: id, installationId, appPrivateKey, env: sandbox.env });
    expect((await app.repositories.get(platform)).data.name).toBe('platform');
    expect((await app.discussions.list({ ...platform, limit: 1 })).data).toHaveLength(1);
    expect(await failure(app.repositories.get({ owner, repo: 'infrastructure' }))).toMatchObject({ code: 'not_found' });
    expect((await app.check()).ok).toBe(true);
  });

  it('is not overruled by a token of the environment', async () => {
    const app = createGithub({ appId, installationId, appPrivateKey, env: sandbox.env });
    expect(await failure(app.viewer.get())).toMatchObject({ code: 'permission' });
  });
});

describe('a wrong token', () => {
  it('is rejected, and not shown', async () => {
    const stranger = createGithub({ token: 'ghp_of_someone_else', env: sandbox.env });
    const error = await failure(stranger.viewer.get());
    expect(error).toMatchObject({ code: 'authentication', status: 401, requestId: expect.any(String) });
    expect(JSON.stringify(error)).not.toContain('ghp_of_someone_else');
    expect(await stranger.check()).toMatchObject({ ok: false });
  });
});
