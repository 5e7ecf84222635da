import type { HostedOperations } from '../definitions/hosted-connector.ts';

// Without a state, the REST API lists what is open and the GraphQL API everything.
const states = {
  to: 'states',
  default: 'open',
  values: { open: ['OPEN'], closed: ['CLOSED'], all: ['OPEN', 'CLOSED'] },
};
const pullStates = {
  to: 'states',
  default: 'open',
  values: { open: ['OPEN'], closed: ['CLOSED', 'MERGED'], all: ['OPEN', 'CLOSED', 'MERGED'] },
};

// `tags.get`, `comments.get` and `pr_comments` are left out: Airbyte's take other names and IDs, or return other comments.
/** What Airbyte's GitHub connector 0.1.19 can do. */
export const github: HostedOperations = {
  // It calls GitHub's GraphQL API, except that our names of parameters are those of the REST API.
  records:
    "The records are those of GitHub's GraphQL API, on which Airbyte's connector is built: `createdAt` in place of `created_at`.",
  operations: {
    'repositories.get': { params: ['owner', 'repo'] },
    'repositories.list': {
      params: ['username', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'repositories.search': {
      params: ['query', 'limit', 'after'],
      renamed: { q: 'query' },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'org_repositories.list': {
      params: ['org', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'branches.list': {
      params: ['owner', 'repo', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'branches.get': { params: ['owner', 'repo', 'branch'] },
    'commits.list': {
      params: ['owner', 'repo', 'path', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'commits.get': { params: ['owner', 'repo', 'sha'], renamed: { ref: 'sha' } },
    'releases.list': {
      params: ['owner', 'repo', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'releases.get': { params: ['owner', 'repo', 'tag'] },
    'issues.list': {
      params: ['owner', 'repo', 'per_page', 'after'],
      translated: { state: states },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'issues.get': { params: ['owner', 'repo', 'number'], renamed: { issue_number: 'number' } },
    'issues.search': {
      params: ['query', 'per_page', 'after'],
      renamed: { q: 'query' },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'issues.create': { params: ['owner', 'repo', 'title', 'body', 'labels', 'assignees', 'milestone'], raw: true },
    'issues.update': {
      params: [
        'owner',
        'repo',
        'issue_number',
        'title',
        'body',
        'state',
        'state_reason',
        'labels',
        'assignees',
        'milestone',
      ],
      raw: true,
    },
    'comments.create': { params: ['owner', 'repo', 'issue_number', 'body'], raw: true },
    'comments.list': {
      params: ['owner', 'repo', 'number', 'per_page', 'after'],
      renamed: { issue_number: 'number' },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'pull_requests.create': {
      params: ['owner', 'repo', 'title', 'head', 'base', 'body', 'draft', 'maintainer_can_modify'],
      required: ['title'],
      raw: true,
    },
    'pull_requests.list': {
      params: ['owner', 'repo', 'per_page', 'after'],
      translated: { state: pullStates },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'pull_requests.get': { params: ['owner', 'repo', 'number'], renamed: { pull_number: 'number' } },
    'pull_requests.search': {
      params: ['query', 'per_page', 'after'],
      renamed: { q: 'query' },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'reviews.list': {
      params: ['owner', 'repo', 'number', 'per_page', 'after'],
      renamed: { pull_number: 'number' },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'labels.list': {
      params: ['owner', 'repo', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'labels.get': { params: ['owner', 'repo', 'name'] },
    'milestones.list': {
      params: ['owner', 'repo', 'per_page', 'after'],
      translated: { state: states },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'milestones.get': { params: ['owner', 'repo', 'number'], renamed: { milestone_number: 'number' } },
    'organizations.get': { params: ['org'] },
    'organizations.list': {
      params: ['username', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'users.get': { params: ['username'] },
    'users.list': {
      params: ['org', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'users.search': {
      params: ['query', 'limit', 'after'],
      renamed: { q: 'query' },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'teams.list': {
      params: ['org', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'teams.get': { params: ['org', 'team_slug'] },
    'tags.list': {
      params: ['owner', 'repo', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'stargazers.list': {
      params: ['owner', 'repo', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'viewer.get': { params: [] },
    'viewer_repositories.list': {
      params: ['per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'projects.list': {
      params: ['org', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'projects.get': { params: ['org', 'project_number'] },
    'project_items.list': {
      params: ['org', 'project_number', 'per_page', 'after'],
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'discussions.list': {
      params: ['owner', 'repo', 'states', 'answered', 'per_page', 'after'],
      renamed: { limit: 'per_page' },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'discussions.get': { params: ['owner', 'repo', 'number'] },
    'discussions.search': {
      params: ['query', 'per_page', 'after'],
      renamed: { q: 'query', limit: 'per_page' },
      next: { from: 'end_cursor', to: 'after', more: 'has_next_page' },
    },
    'file_content.get': { params: ['owner', 'repo', 'path', 'ref'] },
    'directory_content.list': { params: ['owner', 'repo', 'path', 'ref'] },
  },
  contextStore: {
    branches: { string: ['name'] },
    comments: { string: ['id', 'body', 'url'], number: ['databaseId'], 'date-time': ['createdAt', 'updatedAt'] },
    commits: { string: ['sha', 'url'], 'date-time': ['createdAt'] },
    issues: {
      string: ['id', 'title', 'body', 'state', 'stateReason', 'url'],
      number: ['databaseId', 'number'],
      'date-time': ['createdAt', 'updatedAt', 'closedAt'],
      boolean: ['locked'],
    },
    labels: { string: ['id', 'name', 'color', 'description', 'url'] },
    milestones: {
      string: ['id', 'title', 'description', 'state'],
      number: ['number'],
      'date-time': ['dueOn', 'closedAt', 'createdAt', 'updatedAt'],
    },
    organizations: {
      string: ['id', 'login', 'name', 'description', 'email', 'location'],
      number: ['databaseId'],
      boolean: ['isVerified'],
      'date-time': ['createdAt'],
    },
    projects: {
      string: ['id', 'title', 'shortDescription', 'url'],
      number: ['number'],
      boolean: ['closed', 'public'],
      'date-time': ['createdAt', 'updatedAt'],
    },
    pull_requests: {
      string: ['id', 'title', 'body', 'state', 'url'],
      number: ['databaseId', 'number'],
      boolean: ['isDraft'],
      'date-time': ['createdAt', 'updatedAt', 'closedAt', 'mergedAt'],
    },
    releases: {
      string: ['id', 'name', 'tagName', 'description', 'url'],
      number: ['databaseId'],
      'date-time': ['publishedAt', 'createdAt'],
      boolean: ['isPrerelease', 'isDraft'],
    },
    repositories: {
      string: ['id', 'name', 'nameWithOwner', 'description', 'url'],
      'date-time': ['createdAt', 'updatedAt', 'pushedAt'],
      number: ['forkCount', 'stargazerCount'],
      boolean: ['isPrivate', 'isFork', 'isArchived'],
    },
    reviews: {
      string: ['id', 'state', 'body', 'url'],
      number: ['databaseId'],
      'date-time': ['submittedAt', 'createdAt', 'updatedAt'],
    },
    stargazers: { 'date-time': ['starredAt'] },
    tags: { string: ['name'] },
    teams: { string: ['id', 'slug', 'name', 'description', 'privacy', 'url'], number: ['databaseId'] },
    users: { string: ['id', 'login', 'url'], number: ['databaseId'] },
  },
};
