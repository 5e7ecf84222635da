// Records as GitHub sends them, shortened. Fields that no test reads are left out.

export const octocat = {
  login: 'octocat',
  id: 583231,
  node_id: 'MDQ6VXNlcjU4MzIzMQ==',
  type: 'User',
  site_admin: false,
  html_url: 'https://github.com/octocat',
};

export const repository = {
  id: 1296269,
  node_id: 'R_kgDOABPHjQ',
  name: 'shop',
  full_name: 'acme/shop',
  owner: { ...octocat, login: 'acme', id: 9919, type: 'Organization' },
  private: true,
  default_branch: 'main',
  visibility: 'private',
  topics: ['store'],
  license: null,
  open_issues_count: 3,
  pushed_at: '2026-11-20T09:12:44Z',
  created_at: '2024-01-26T19:01:12Z',
  updated_at: '2026-11-20T09:12:44Z',
};

export const sha = 'aa218f56b14c9653891f9e74264a383fa43fefbd';

export const commit = {
  sha,
  node_id: 'C_kwDOABPHjdoAKGFhMjE4ZjU2',
  commit: {
    author: { name: 'Mona', email: 'mona@acme.example', date: '2026-11-20T09:12:00Z' },
    committer: { name: 'Mona', email: 'mona@acme.example', date: '2026-11-20T09:12:00Z' },
    message: 'Fix the login',
    comment_count: 0,
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null },
  },
  author: octocat,
  committer: null,
  parents: [{ sha: '7638417db6d59f3c431d3e1f261cc637155684cd' }],
};

export const label = {
  id: 208045946,
  node_id: 'MDU6TGFiZWwyMDgwNDU5NDY=',
  name: 'bug',
  color: 'd73a4a',
  description: null,
  default: true,
};

/** As version 2022-11-28 sends it. Version 2026-03-10 leaves out `assignee`. */
export const issue = {
  id: 2400000042,
  node_id: 'I_kwDOABPHjc6PDQqq',
  number: 42,
  title: 'Checkout times out',
  state: 'open',
  state_reason: null,
  body: 'Since this morning.',
  user: octocat,
  labels: [label],
  assignee: octocat,
  assignees: [octocat],
  milestone: null,
  comments: 1,
  locked: false,
  author_association: 'MEMBER',
  closed_at: null,
  created_at: '2026-11-18T08:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
};

export const pullRequest = {
  id: 1900000007,
  number: 7,
  title: 'Fix the login',
  state: 'open',
  draft: false,
  body: null,
  user: octocat,
  labels: [],
  assignees: [],
  requested_reviewers: [octocat],
  requested_teams: [],
  head: { label: 'acme:fix-login', ref: 'fix-login', sha, repo: repository, user: repository.owner },
  base: { label: 'acme:main', ref: 'main', sha: '7638417db6d59f3c431d3e1f261cc637155684cd', repo: repository },
  auto_merge: null,
  merged_at: null,
  created_at: '2026-11-19T08:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
};

/** With the fields of a single one. `mergeable` is null while GitHub computes it. */
export const pullRequestDetails = {
  ...pullRequest,
  merged: false,
  mergeable: null,
  mergeable_state: 'unknown',
  comments: 0,
  review_comments: 1,
  commits: 1,
  additions: 4,
  deletions: 2,
  changed_files: 1,
};

export const comment = {
  id: 9001,
  node_id: 'IC_kwDOABPHjc4AACMp',
  body: 'Same here.',
  user: octocat,
  author_association: 'NONE',
  created_at: '2026-11-18T09:00:00Z',
  updated_at: '2026-11-18T09:00:00Z',
};
