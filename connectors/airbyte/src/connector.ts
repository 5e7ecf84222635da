import { type Api, anyOf, bearer, type Connector, defineConnector, type Entities } from '@agent-connectors/core';
import { airbyteApplication } from './auth.ts';
import type * as entities from './entities/index.ts';
import {
  connectionTemplates,
  connectors,
  destinationDefinitions,
  oauthCredentials,
  organizations,
  scopedTokens,
  skills,
  sourceDefinitions,
  sourceTemplates,
  widgetTokens,
  workspaces,
} from './entities/index.ts';
import { getWorkspaceStats } from './entities/workspaces.ts';
import { airbyteError } from './errors.ts';
import { ids } from './ids.ts';
import { version } from './version.ts';

/** The variable is named after a host, so that many give one without a scheme, or with the beginning of its paths. */
function addressOfHost(given: string): string {
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(given);
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `${isLocal ? 'http' : 'https'}://${given}`;
  return address.replace(/\/api(\/v1)?\/*$/, '');
}

const platform: Api = {
  title: 'Agent API',
  origins: 'https://api.airbyte.ai',
  baseUrlVariable: 'AIRBYTE_API_HOST',
  baseUrlOf: addressOfHost,
  headers: { 'x-organization-id': '{organizationId}' },
  auth: anyOf(
    airbyteApplication({ clientId: 'clientId', clientSecret: 'clientSecret', organizationId: 'organizationId' }),
    bearer('accessToken'),
  ),
  error: airbyteError,
  check: { operation: getWorkspaceStats },
};

/**
 * Creates the Airbyte connector with the given entities, so that bundlers can drop the others. `asks` loads the requests by which a search
 * finds operations.
 */
// @__NO_SIDE_EFFECTS__
export function defineAirbyte<E extends Entities>(of: E, asks: Pick<Connector, 'asks'> = {}): Connector<E> {
  return defineConnector({
    name: 'airbyte',
    title: 'Airbyte',
    version,
    docs: 'https://docs.airbyte.com/ai-agents/interfaces/api',
    credentials: {
      clientId: {
        variable: 'AIRBYTE_CLIENT_ID',
        title: 'Client ID',
        where: 'ID of the application, from https://app.airbyte.ai/profile.',
        public: true,
      },
      clientSecret: {
        variable: 'AIRBYTE_CLIENT_SECRET',
        title: 'Client secret',
        where: 'Secret of the application, from the same page.',
      },
      accessToken: {
        variable: 'AIRBYTE_ACCESS_TOKEN',
        title: 'Access token',
        where:
          'Instead of an application: an application token, which reaches the whole organization for 15 minutes, or a scoped token, which reaches one workspace for 20 minutes.',
      },
      organizationId: {
        variable: 'AIRBYTE_ORGANIZATION_ID',
        title: 'Organization ID',
        where: 'Needed only where the credentials belong to several organizations. organizations.list has the IDs.',
        public: true,
      },
    },
    apis: { platform },
    ids,
    ...asks,
    entities: of,
  });
}

/** The Airbyte connector with all entities. */
// The explicit type keeps the declaration files small: an inferred type would repeat every entity. The entities are
// listed because a bundler cannot tell which members of a spread namespace are used.
export const airbyte: Connector<typeof entities> = /* @__PURE__ */ defineAirbyte<typeof entities>(
  {
    connectionTemplates,
    connectors,
    destinationDefinitions,
    oauthCredentials,
    organizations,
    scopedTokens,
    skills,
    sourceDefinitions,
    sourceTemplates,
    widgetTokens,
    workspaces,
  },
  { asks: async () => (await import('./asks.ts')).asks },
);
