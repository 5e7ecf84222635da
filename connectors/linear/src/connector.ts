import { type Api, type Connector, defineConnector, type Entities } from '@agent-connectors/core';
import { linearAuth } from './auth.ts';
import type * as entities from './entities/index.ts';
import {
  attachments,
  comments,
  customerNeeds,
  customers,
  cycles,
  documents,
  initiatives,
  issueComments,
  issueHistory,
  issueLabels,
  issuePriorities,
  issueRelations,
  issues,
  labels,
  notifications,
  organization,
  projectIssues,
  projectMilestones,
  projectStatuses,
  projects,
  projectUpdates,
  reactions,
  teamMembers,
  teams,
  templates,
  uploads,
  users,
  viewer,
  viewerIssues,
  webhooks,
  workflowStates,
} from './entities/index.ts';
import { getViewer } from './entities/viewer.ts';
import { linearError, untilReset } from './errors.ts';
import { ids } from './ids.ts';
import { requests } from './limits.ts';
import { version } from './version.ts';

const graphql: Api = {
  title: 'GraphQL API',
  origins: 'https://api.linear.app',
  baseUrlVariable: 'LINEAR_BASE_URL',
  auth: linearAuth,
  rateLimit: requests,
  error: linearError,
  // The limits of single endpoints hold back no other calls.
  exhausted: ({ headers }) => untilReset(headers, /^(requests|complexity)$/),
  check: { operation: getViewer, account: 'name' },
};

/**
 * Creates the Linear connector with the given entities, so that bundlers can drop the others. `asks` loads the requests by which a search
 * finds operations.
 */
// @__NO_SIDE_EFFECTS__
export function defineLinear<E extends Entities>(of: E, asks: Pick<Connector, 'asks'> = {}): Connector<E> {
  return defineConnector({
    name: 'linear',
    title: 'Linear',
    version,
    docs: 'https://linear.app/developers/graphql',
    credentials: {
      apiKey: {
        variable: 'LINEAR_API_KEY',
        title: 'API key',
        where:
          'A user creates it at https://linear.app/settings/account/security. It acts as this user, and can be limited to permissions and teams.',
      },
      accessToken: {
        variable: 'LINEAR_ACCESS_TOKEN',
        title: 'OAuth access token',
        where: 'The OAuth flow of an application returns it. It is valid for 24 hours.',
      },
      clientId: {
        variable: 'LINEAR_CLIENT_ID',
        title: 'OAuth client ID',
        where: 'An admin creates an OAuth application at https://linear.app/settings/api/applications/new.',
        public: true,
      },
      clientSecret: {
        variable: 'LINEAR_CLIENT_SECRET',
        title: 'OAuth client secret',
        where: 'The page of the OAuth application shows it.',
      },
      refreshToken: {
        variable: 'LINEAR_REFRESH_TOKEN',
        title: 'OAuth refresh token',
        where:
          'The OAuth flow of an application returns it. It works once: Linear replaces it at each refresh, and a run without a `tokens` store loses the new one, so that the next run fails. For command lines and scripts, use an API key or, without this variable, client credentials, by which the application acts as itself.',
      },
    },
    apis: { graphql },
    ids,
    ...asks,
    entities: of,
  });
}

/** The Linear connector with all entities. */
// The explicit type keeps the declaration files small: an inferred type would repeat every entity. The entities are
// listed because a bundler cannot tell which members of a spread namespace are used.
export const linear: Connector<typeof entities> = /* @__PURE__ */ defineLinear<typeof entities>(
  {
    attachments,
    comments,
    customerNeeds,
    customers,
    cycles,
    documents,
    initiatives,
    issueComments,
    issueHistory,
    issueLabels,
    issuePriorities,
    issueRelations,
    issues,
    labels,
    notifications,
    organization,
    projectIssues,
    projectMilestones,
    projectStatuses,
    projectUpdates,
    projects,
    reactions,
    teamMembers,
    teams,
    templates,
    uploads,
    users,
    viewer,
    viewerIssues,
    webhooks,
    workflowStates,
  },
  { asks: async () => (await import('./asks.ts')).asks },
);
