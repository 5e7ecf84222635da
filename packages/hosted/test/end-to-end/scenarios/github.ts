import { createGithub, type Github, github } from '@agent-connectors/github';
import { expect } from 'vitest';
import { connect } from '../../../src/index.ts';
import { all, failure, first, outcome } from '../calls.ts';
import type { Scenario, Suite } from '../suite.ts';

const org = 'kestrelcloud';
const place = { owner: org, repo: 'platform' };

/** Returns the global ID of a record, which is the only ID in GraphQL and a second one in REST. */
const nodeId = ({ id, node_id }: { readonly id?: unknown; readonly node_id?: unknown }) => node_id ?? id;
const nodeIds = (records: readonly object[]) => records.map(nodeId);
const names = (records: readonly { readonly name?: unknown }[]) => records.map(({ name }) => name);
const numbers = (records: readonly { readonly number?: number }[]) => records.map(({ number }) => number);
/** Without a state, REST lists what is open and GraphQL everything. */
const isOpen = ({ state }: { readonly state?: string | null | undefined }) => state?.toLowerCase() === 'open';

// The hosted records have other fields than the direct ones, so that only what identifies them is compared.
const scenarios: readonly Scenario<Github>[] = [
  {
    name: 'walks all pages of issues and commits, and lists stargazers',
    reads: true,
    covers: ['issues.list', 'commits.list', 'stargazers.list'],
    async run(client) {
      // Only REST lists pull requests among the issues.
      const issues = (await all(client.issues.list({ ...place, limit: 30 }))).filter(
        (each) => isOpen(each) && !each.pull_request,
      );
      const commits = await all(client.commits.list({ ...place, limit: 100 }));
      const { data: stargazers } = await client.stargazers.list({ ...place, limit: 50 });
      for (const records of [issues, commits, stargazers]) expect(records.length).toBeGreaterThan(10);
      expect(new Set(numbers(issues)).size).toBe(issues.length);
      return [
        numbers(issues),
        nodeIds(issues),
        commits.map(({ sha }) => sha),
        stargazers.map((each) => nodeId(each.user ?? each)),
      ];
    },
  },
  {
    name: 'continues at the cursor of a page',
    reads: true,
    covers: ['commits.list'],
    async run(client) {
      const one = await client.commits.list({ ...place, limit: 5 });
      expect(one.meta).toMatchObject({ hasMore: true, nextCursor: expect.any(String) });
      const two = await client.commits.list({ ...place, limit: 5, cursor: one.meta.nextCursor });
      expect([one.data.length, two.data.length]).toEqual([5, 5]);
      return [...one.data, ...two.data].map(({ sha }) => sha);
    },
  },
  {
    name: 'reads a repository: branches, tags, releases, labels, milestones and files',
    reads: true,
    covers: [
      'repositories.get',
      'branches.list',
      'branches.get',
      'commits.list',
      'commits.get',
      'tags.list',
      'releases.list',
      'releases.get',
      'labels.list',
      'labels.get',
      'milestones.list',
      'milestones.get',
      'file_content.get',
      'directory_content.list',
    ],
    async run(client, vendor) {
      const { data: repository } = await client.repositories.get(place);
      const { data: branches } = await client.branches.list(place);
      const { data: branch } = await client.branches.get({ ...place, branch: 'main' });
      expect(branch.name).toBe('main');
      const sha = first((await client.commits.list({ ...place, path: 'README.md', limit: 1 })).data).sha;
      const { data: commit } = await client.commits.get({ ...place, ref: sha });
      expect(commit.sha).toBe(sha);
      const { data: tags } = await client.tags.list(place);
      const { data: releases } = await client.releases.list(place);
      const version = first((await vendor.releases.list(place)).data.filter(({ draft }) => !draft)).tag_name;
      const { data: release } = await client.releases.get({ ...place, tag: version });
      const { data: labels } = await client.labels.list(place);
      const { data: label } = await client.labels.get({ ...place, name: first(labels).name });
      const milestones = (await client.milestones.list(place)).data.filter(isOpen);
      const { data: milestone } = await client.milestones.get({ ...place, milestone_number: first(milestones).number });
      const { data: file } = await client.fileContent.get({ ...place, path: 'README.md', ref: 'main' });
      expect(file).toEqual(expect.any(Object));
      const { data: folder } = await client.directoryContent.list({ ...place, path: 'docs', ref: 'main' });
      expect(folder).not.toHaveLength(0);
      return {
        named: [repository, branch, label].map(({ name }) => name),
        branches: names(branches),
        tags: names(tags),
        releases: [...nodeIds(releases), nodeId(release)],
        labels: names(labels),
        milestones: numbers([...milestones, milestone]),
        files: folder.map(({ name, path, type }) => [name, path, type]),
      };
    },
  },
  {
    name: 'reads the organization, its repositories, teams and people',
    reads: true,
    covers: [
      'viewer.get',
      'viewer_repositories.list',
      'organizations.get',
      'organizations.list',
      'org_repositories.list',
      'repositories.list',
      'users.list',
      'users.get',
      'teams.list',
      'teams.get',
    ],
    async run(client) {
      const { data: viewer } = await client.viewer.get();
      const { data: own } = await client.viewerRepositories.list();
      const { data: organization } = await client.organizations.get({ org });
      const { data: organizations } = await client.organizations.list({ username: viewer.login });
      const { data: repositories } = await client.orgRepositories.list({ org });
      const { data: ofUser } = await client.repositories.list({ username: viewer.login });
      const { data: users } = await client.users.list({ org });
      const { data: user } = await client.users.get({ username: first(users).login });
      expect(user.login).toBe(first(users).login);
      const { data: teams } = await client.teams.list({ org });
      const { data: team } = await client.teams.get({ org, team_slug: first(teams).slug });
      expect(team.slug).toBe(first(teams).slug);
      for (const records of [own, repositories, users, teams]) expect(records).not.toHaveLength(0);
      return [[viewer, organization, user], organizations, own, repositories, ofUser, users, teams, [team]].map(
        nodeIds,
      );
    },
  },
  {
    name: 'reads an issue and a pull request with comments and reviews',
    reads: true,
    covers: ['issues.get', 'comments.list', 'pull_requests.list', 'pull_requests.get', 'reviews.list'],
    async run(client, vendor) {
      const commented = first(
        (await vendor.issues.list({ ...place, limit: 100 })).data.filter(({ comments }) => comments),
      );
      const issue_number = commented.number;
      const { data: issue } = await client.issues.get({ ...place, issue_number });
      const { data: comments } = await client.comments.list({ ...place, issue_number });
      expect([issue.number, comments.length]).toEqual([issue_number, commented.comments]);
      const pulls = (await all(client.pullRequests.list({ ...place, limit: 30 }))).filter(isOpen);
      const pull_number = first(pulls).number;
      const { data: pull } = await client.pullRequests.get({ ...place, pull_number });
      expect(pull.number).toBe(pull_number);
      const { data: reviews } = await client.reviews.list({ ...place, pull_number });
      return [issue.number, nodeIds(comments), numbers([...pulls, pull]), nodeIds(reviews)];
    },
  },
  {
    name: 'lists what is open unless another state is asked for',
    reads: true,
    covers: ['issues.list', 'pull_requests.list', 'milestones.list'],
    async run(client) {
      const { data: open } = await client.pullRequests.list({ ...place, limit: 50 });
      expect(open.every(isOpen)).toBe(true);
      const { data: closed } = await client.pullRequests.list({ ...place, limit: 50, state: 'closed' });
      expect(closed.some(isOpen)).toBe(false);
      const { data: issues } = await client.issues.list({ ...place, limit: 100 });
      expect(issues.every(isOpen)).toBe(true);
      const { data: milestones } = await client.milestones.list({ ...place, limit: 50, state: 'all' });
      return [numbers(open), numbers(closed), numbers(milestones)];
    },
  },
  {
    name: 'reads discussions',
    reads: true,
    covers: ['discussions.list', 'discussions.get'],
    async run(client) {
      const { data: discussions } = await client.discussions.list({ ...place, limit: 5 });
      const { data: discussion } = await client.discussions.get({ ...place, number: first(discussions).number });
      expect(discussion.number).toBe(first(discussions).number);
      return [numbers(discussions), nodeIds(discussions), discussion.title];
    },
  },
  {
    name: 'searches repositories, users, issues and pull requests',
    reads: true,
    covers: ['repositories.search', 'users.search', 'issues.search', 'pull_requests.search'],
    async run(client) {
      const { data: repositories } = await client.repositories.search({ q: `org:${org}`, limit: 5 });
      const { data: users } = await client.users.search({ q: 'gita', limit: 5 });
      const { data: issues } = await client.issues.search({ q: 'repo:kestrelcloud/platform is:open', limit: 20 });
      const pulls = await all(client.pullRequests.search({ q: 'repo:kestrelcloud/platform is:open', limit: 5 }));
      for (const records of [repositories, users, issues, pulls]) expect(records).not.toHaveLength(0);
      return [nodeIds(repositories), nodeIds(users), numbers(issues), numbers(pulls)];
    },
  },
  {
    name: 'opens, comments on and closes an issue, and opens a pull request',
    covers: ['issues.create', 'issues.update', 'comments.create', 'pull_requests.create'],
    async run(client, vendor) {
      const { data: issue } = await client.issues.create({
        ...place,
        title: 'Checkout times out',
        body: 'Always.',
        labels: ['bug'],
      });
      const { number: issue_number } = issue;
      const { data: comment } = await client.comments.create({ ...place, issue_number, body: 'Fixed.' });
      expect(comment.body).toBe('Fixed.');
      const { data: closed } = await client.issues.update({
        ...place,
        issue_number,
        state: 'closed',
        state_reason: 'completed',
      });
      expect([closed.state, closed.comments]).toEqual(['closed', 1]);
      const { data: main } = await vendor.branches.get({ ...place, branch: 'main' });
      await vendor.branches.create({ ...place, ref: 'refs/heads/docs/faq', sha: main.commit.sha });
      await vendor.fileContent.save({
        ...place,
        path: 'docs/faq.md',
        branch: 'docs/faq',
        message: 'Add the FAQ',
        text: '# FAQ\n',
      });
      const { data: pull } = await client.pullRequests.create({
        ...place,
        title: 'FAQ',
        head: 'docs/faq',
        base: 'main',
        draft: true,
      });
      expect(pull).toMatchObject({ state: 'open', draft: true, head: { ref: 'docs/faq' } });
      return [issue, comment, closed, pull];
    },
  },
  {
    name: 'fails alike for what does not exist',
    reads: true,
    covers: [],
    async run(client) {
      const failures = await Promise.all([
        failure(client.repositories.get({ owner: org, repo: 'no-such-repository' })),
        failure(client.issues.get({ ...place, issue_number: 99_999 })),
        failure(client.labels.get({ ...place, name: 'no-such-label' })),
        failure(client.issues.update({ ...place, issue_number: 99_999, title: 'None' })),
        failure(client.users.get({ username: 'no-such-user' })),
      ]);
      expect(failures.map(({ code, outcome: of }) => [code, of])).toEqual(
        failures.map(() => ['not_found', 'rejected']),
      );
      return failures;
    },
  },
];

const otherRecords = /The records are those of GitHub's GraphQL API/;

export const githubSuite: Suite<Github> = {
  connector: 'github',
  direct: createGithub,
  hosted: (options) => connect(github, options),
  scenarios: scenarios.map((each) => ({ ...each, ...(each.covers.length > 0 && { hostedWarning: otherRecords }) })),
  knownGaps: [
    {
      name: 'projects and their items, and the search of discussions',
      reads: true,
      reason: "The sandbox's platform has none of them.",
      operations: ['projects.list', 'projects.get', 'project_items.list', 'discussions.search'],
      async run(client, vendor) {
        const { number: project_number } = first((await vendor.projects.list({ org })).data);
        return [
          await outcome(client.projects.list({ org })),
          await outcome(client.projects.get({ org, project_number })),
          await outcome(client.projectItems.list({ org, project_number })),
          await outcome(client.discussions.search({ q: 'repo:kestrelcloud/platform' })),
        ];
      },
      direct: ['succeeded', 'succeeded', 'succeeded', 'succeeded'],
      hosted: ['invalid_request', 'invalid_request', 'invalid_request', 'invalid_request'],
    },
    {
      name: 'selects fields by the names that the operations document',
      reads: true,
      reason: "The hosted records have GraphQL's names, so that a field with another name in REST is missing.",
      operations: [],
      run: async (client) =>
        (await client.repositories.get(place, { fields: ['full_name', 'default_branch', 'name'] })).data,
      direct: { full_name: 'kestrelcloud/platform', default_branch: 'main', name: 'platform' },
      hosted: { name: 'platform' },
    },
    {
      name: 'a discussion that does not exist is not found',
      reads: true,
      reason: 'Errors of GraphQL have the status 200, and the platform makes a 400 of every one.',
      operations: [],
      run: (client) => outcome(client.discussions.get({ ...place, number: 99_999 })),
      direct: 'not_found',
      hosted: 'invalid_request',
    },
  ],
};
