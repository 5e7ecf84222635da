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
      'open PRs in this repo',
      'how many pull requests are older than a month',
      'merge requests into the release branch',
      'what was merged last',
      'is there a PR from this branch',
    ],
    get: [
      'can this PR be merged yet',
      'does the pull request have conflicts',
      'how big is this change',
      'what is this merge request about',
      'who still has to review the PR',
    ],
    search: [
      'PRs waiting for my review',
      'my open pull requests in all repos',
      'what did he merge last month',
      'drafts that mention checkout',
      'find the PR that fixed this',
    ],
    create: [
      'open a pull request from my branch into main',
      'propose my branch for review',
      'raise a draft merge request that closes the issue',
    ],
    update: [
      'close the PR without merging',
      'change the base branch of the pull request',
      'rewrite the description of my PR',
      'reopen the merge request',
      'change the title of the pull request',
    ],
    merge: [
      'merge this PR',
      'squash and land the pull request',
      'it is approved, get it into main',
      'rebase and merge the branch of the PR',
    ],
  },
  pullRequestFiles: {
    list: [
      'which files does the PR change',
      'show the diff of the pull request',
      'does this change modify any migrations',
      'lines added and removed per file in the PR',
    ],
  },
  pullRequestCommits: {
    list: [
      'which commits are in the PR',
      'what was pushed to the PR since the review',
      'commit messages of this merge request',
    ],
  },
  reviewers: {
    request: [
      'ask her to review the PR',
      'request a review from the front-end team',
      'she should have another look at my pull request',
      'add a reviewer',
      'have a colleague look at my changes',
    ],
  },
  reviews: {
    list: [
      'who reviewed and approved the PR',
      'did anybody request changes',
      'does the pull request have two approvals',
      'state of the reviews',
    ],
    create: [
      'approve the PR',
      'review the PR and request changes',
      'looks good to me, sign it off',
      'review the diff and leave remarks on two lines',
    ],
  },
  prComments: {
    list: [
      'inline review comments on the PR',
      'what did reviewers say about this file',
      'code comments that came in since yesterday',
      'which review threads are still open',
    ],
    get: ['that inline remark on one line, in full', 'code around this review comment', 'read one inline comment'],
    create: [
      'comment on a line of code in the PR',
      'point out the missing null check in the diff',
      'leave a remark on this whole file of the pull request',
    ],
    reply: [
      'answer the reviewer in that thread',
      'tell him inline that it is fixed now',
      'respond to the review comment on that line',
    ],
  },
  checkRuns: {
    list: [
      'did the tests pass on main',
      'is this commit green',
      'which checks of my branch are failing',
      'are any status checks still running',
    ],
  },
  workflows: {
    list: ['which workflows do we have', 'all GitHub Actions of this repo', 'is the nightly pipeline switched off'],
    dispatch: [
      'deploy main to staging',
      'run a pipeline by hand',
      'trigger a workflow with inputs',
      'start or kick off the nightly workflow now',
    ],
  },
  workflowRuns: {
    list: [
      'which builds failed today',
      'last deployments to production',
      'is CI running on my branch',
      'how often did the nightly fail this month',
      'latest workflow runs',
    ],
    get: ['is this build done', 'did that pipeline run succeed', 'which commit and branch did this run build'],
    rerunFailed: [
      'retry the failed jobs',
      'it was flaky, run CI again',
      'restart the failed build',
      'rerun what broke in the pipeline',
    ],
  },
  workflowJobs: {
    list: [
      'why did the build fail',
      'which step of the run broke',
      'how long did each job take',
      'which CI job is still queued',
      'logs and errors of the failed build',
    ],
  },
  users: {
    list: [
      'who is in our organization or works here',
      'owners of the org',
      'members of the organization without two-factor authentication',
      'how many people have a seat here',
    ],
    get: [
      'who is this GitHub user',
      'full name and company of this developer',
      'public email in the profile of a user',
    ],
    search: [
      'what is the GitHub login of this person',
      'developers in a city with many followers',
      'find the account behind an email',
      'look up a user by name',
    ],
  },
  viewer: {
    get: ['who am I on GitHub', 'which account am I logged in with', 'my own login and profile'],
  },
  organizations: {
    list: ['which companies does this user belong to', 'orgs of this user', 'is she a public member of an org'],
    get: [
      'profile of an organization',
      'which plan are we on and how many seats are filled',
      'does our org require two-factor',
    ],
  },
  teams: {
    list: ['which teams do we have', 'all groups in the org', 'is there a team for the front end'],
    get: ['what does this team do', 'parent of a team', 'visibility of a team'],
  },
  teamMembers: {
    list: ['who is on the front-end team', 'maintainers of a team', 'members of the team'],
  },
};
