import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Keys =
  | 'checkRuns'
  | 'organizations'
  | 'prComments'
  | 'pullRequestCommits'
  | 'pullRequestFiles'
  | 'pullRequests'
  | 'reviewers'
  | 'reviews'
  | 'teamMembers'
  | 'teams'
  | 'users'
  | 'viewer'
  | 'workflowJobs'
  | 'workflowRuns'
  | 'workflows';

/** Requests about pull requests, builds, and people. */
export const pullAsks: Pick<Asks<typeof entities>, Keys> = {
  pullRequests: {
    list: [
      'open PRs in platform',
      'how many pull requests have been waiting for a month',
      'merge requests into the release branch',
      'what was merged last',
      'is there a PR from branch fix-login',
    ],
    get: [
      'can PR 7 be merged',
      'does the pull request have conflicts',
      'how big is this change',
      'what is merge request 7 about',
      'who still has to review number 7',
    ],
    search: [
      'PRs waiting for my review',
      'my open pull requests in all repos',
      'what did octocat merge in November',
      'drafts that mention checkout',
      'find the PR that fixed the login',
    ],
    create: [
      'open a PR from fix-login into main',
      'propose my branch for review',
      'raise a draft merge request that closes issue 42',
    ],
    update: [
      'close PR 7 without merging',
      'change the base branch of the pull request',
      'rewrite the description of my PR',
      'reopen the merge request',
    ],
    merge: [
      'merge PR 7',
      'squash and land the pull request',
      'it is approved, get it into main',
      'rebase and ship number 7',
    ],
  },
  pullRequestFiles: {
    list: [
      'which files does PR 7 touch',
      'show the diff of the pull request',
      'does this change modify any migrations',
      'lines added and removed per file in PR 7',
    ],
  },
  pullRequestCommits: {
    list: [
      'which commits are in PR 7',
      'was something pushed to the pull request since the review',
      'commit messages of this merge request',
    ],
  },
  reviewers: {
    request: [
      'ask Gita to review PR 7',
      'request a review from the front-end team',
      'she should have another look at my pull request',
      'add hmatsuda as a reviewer',
    ],
  },
  reviews: {
    list: [
      'who approved PR 7',
      'did anybody request changes',
      'does the pull request have two approvals',
      'state of the reviews on number 7',
    ],
    create: [
      'approve PR 7',
      'request changes, the null check is missing',
      'looks good to me, sign it off',
      'review the diff and leave remarks on two lines',
    ],
  },
  prComments: {
    list: [
      'inline remarks on PR 7',
      'what did reviewers say about src/login.ts',
      'code comments that came in since yesterday',
      'which review threads are still open',
    ],
    get: ['that remark on line 12, in full', 'code around this review comment', 'read inline comment 5512'],
    create: [
      'comment on line 12 of src/login.ts in PR 7',
      'point out the missing null check in the diff',
      'leave a remark on this whole file of the pull request',
    ],
    reply: [
      'answer the reviewer in that thread',
      'tell him inline that it is fixed now',
      'respond to the remark on line 12',
    ],
  },
  checkRuns: {
    list: [
      'did the tests pass on main',
      'is commit aa218f5 green',
      'which checks of my branch are failing',
      'are any status checks still running',
    ],
  },
  workflows: {
    list: ['which workflows do we have', 'GitHub Actions of platform', 'is the nightly pipeline switched off'],
    dispatch: [
      'deploy main to staging',
      'start the release pipeline by hand',
      'trigger deploy.yml with environment production',
      'kick off the nightly job now',
    ],
  },
  workflowRuns: {
    list: [
      'which builds failed today',
      'last deployments to production',
      'is CI running on my branch',
      'how often did the nightly fail this month',
      'pipelines that octocat started',
    ],
    get: ['is build 30433642 done', 'did that pipeline succeed', 'which commit and branch did run 30433642 build'],
    rerunFailed: ['retry the failed jobs', 'it was flaky, run CI again', 'restart what broke in build 30433642'],
  },
  workflowJobs: {
    list: [
      'why did the build fail',
      'which step broke in run 30433642',
      'how long did each job take',
      'which CI job is still queued',
    ],
  },
  users: {
    list: [
      'who is in our organization',
      'owners of acme',
      'members without two-factor authentication',
      'how many people have a seat here',
    ],
    get: ['who is octocat', 'full name and company of this developer', 'public email in the profile of hmatsuda'],
    search: [
      'what is the GitHub login of Gita Raman',
      'developers in Berlin with many followers',
      'find the account behind tom@northwind.example',
      'is there an organization called Northwind',
    ],
  },
  viewer: {
    get: ['who am I on GitHub', 'which account does this token belong to', 'my own login and profile'],
  },
  organizations: {
    list: ['which companies does octocat belong to', 'orgs of this user', 'is she a public member of acme'],
    get: [
      'what is the organization acme',
      'which plan are we on and how many seats are filled',
      'does our org require two-factor',
    ],
  },
  teams: {
    list: ['which teams do we have', 'all groups in acme', 'is there a team for the front end'],
    get: ['what does the front-end team do', 'parent of team platform-core', 'is that team secret'],
  },
  teamMembers: {
    list: ['who is on the front-end team', 'maintainers of team platform-core', 'how many people are in this group'],
  },
};
