import { type Connector, defineConnector, type Entities } from '@agent-connectors/core';
import { graphqlApi, restApi } from './apis.ts';
import type * as entities from './entities/index.ts';
import {
  branches,
  checkRuns,
  code,
  comments,
  commits,
  directoryContent,
  discussionComments,
  discussions,
  fileContent,
  issueAssignees,
  issueLabels,
  issues,
  labels,
  milestones,
  notifications,
  organizations,
  orgRepositories,
  prComments,
  projectFields,
  projectItems,
  projects,
  pullRequestCommits,
  pullRequestFiles,
  pullRequests,
  reactions,
  releases,
  repositories,
  reviewers,
  reviews,
  stargazers,
  subIssues,
  tags,
  teamMembers,
  teams,
  users,
  viewer,
  viewerRepositories,
  workflowJobs,
  workflowRuns,
  workflows,
} from './entities/index.ts';
import { ids } from './ids.ts';
import { version } from './version.ts';

/**
 * Creates the GitHub connector with the given entities, so that bundlers can drop the others. `asks` loads the requests by which a search
 * finds operations.
 */
// @__NO_SIDE_EFFECTS__
export function defineGithub<E extends Entities>(of: E, asks: Pick<Connector, 'asks'> = {}): Connector<E> {
  return defineConnector({
    name: 'github',
    title: 'GitHub',
    version,
    docs: 'https://docs.github.com/rest',
    credentials: {
      token: {
        variable: 'GITHUB_TOKEN',
        title: 'Access token',
        where:
          'A personal access token from https://github.com/settings/tokens, or the token of an OAuth app. A fine-grained token covers one owner and needs the permissions that each operation lists; a classic one needs the scopes repo, read:org and project.',
      },
      appId: {
        variable: 'GITHUB_APP_ID',
        title: 'App ID',
        where: 'ID or client ID of a GitHub App, on the page of its settings. Instead of a token.',
        public: true,
      },
      appPrivateKey: {
        variable: 'GITHUB_APP_PRIVATE_KEY',
        title: 'Private key of the app',
        where: 'The PEM file that GitHub creates under "Private keys" in the settings of the app.',
        multiline: true,
      },
      installationId: {
        variable: 'GITHUB_INSTALLATION_ID',
        title: 'Installation ID',
        where:
          'The number at the end of the address of the installation, under "Configure" in the settings of the app.',
        public: true,
      },
      apiVersion: {
        variable: 'GITHUB_API_VERSION',
        title: 'Version of the REST API',
        where: 'A date that GitHub lists as a version: 2022-11-28 or 2026-03-10.',
        public: true,
        // The version that GitHub's document describes, and what GitHub takes where the header is missing; supported until March 2028
        // at least.
        default: '2022-11-28',
      },
    },
    apis: { rest: restApi, graphql: graphqlApi },
    ids,
    ...asks,
    entities: of,
  });
}

/** The GitHub connector with all entities. */
// The explicit type keeps the declaration files small: an inferred type would repeat every entity. The entities are
// listed because a bundler cannot tell which members of a spread namespace are used.
export const github: Connector<typeof entities> = /* @__PURE__ */ defineGithub<typeof entities>(
  {
    branches,
    checkRuns,
    code,
    comments,
    commits,
    directoryContent,
    discussionComments,
    discussions,
    fileContent,
    issueAssignees,
    issueLabels,
    issues,
    labels,
    milestones,
    notifications,
    orgRepositories,
    organizations,
    prComments,
    projectFields,
    projectItems,
    projects,
    pullRequestCommits,
    pullRequestFiles,
    pullRequests,
    reactions,
    releases,
    repositories,
    reviewers,
    reviews,
    stargazers,
    subIssues,
    tags,
    teamMembers,
    teams,
    users,
    viewerRepositories,
    viewer,
    workflowJobs,
    workflowRuns,
    workflows,
  },
  { asks: async () => (await import('./asks.ts')).asks },
);
