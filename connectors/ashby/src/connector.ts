import { type Api, basic, type Connector, defineConnector, type Entities, tokenPages } from '@agent-connectors/core';
import { getApiKey } from './entities/api-keys.ts';
import type * as entities from './entities/index.ts';
import {
  apiKeys,
  applications,
  archiveReasons,
  candidateNotes,
  candidates,
  candidateTags,
  customFields,
  departments,
  feedbackFormDefinitions,
  interviewStages,
  jobPostings,
  jobs,
  locations,
  sources,
  users,
} from './entities/index.ts';
import { ashbyError } from './errors.ts';
import { version } from './version.ts';

const rest: Api = {
  title: 'API',
  origins: 'https://api.ashbyhq.com',
  baseUrlVariable: 'ASHBY_BASE_URL',
  auth: basic('apiKey'),
  headers: { accept: 'application/json; version=1' },
  envelope: { data: 'results', warnings: 'warnings' },
  pagination: tokenPages({ items: 'results', next: 'nextCursor', more: 'moreDataAvailable', syncToken: 'syncToken' }),
  error: ashbyError,
  // A key without the permission apiKeysRead is refused here and good elsewhere.
  check: { operation: getApiKey, account: 'title', passesOn: ['missing_endpoint_permission'] },
};

/** Defines Ashby over some of its entities; an application that bundles picks those it uses. */
// @__NO_SIDE_EFFECTS__
export function defineAshby<E extends Entities>(of: E): Connector<E> {
  return defineConnector({
    name: 'ashby',
    title: 'Ashby',
    version,
    docs: 'https://developers.ashbyhq.com/reference/introduction',
    credentials: {
      apiKey: {
        variable: 'ASHBY_API_KEY',
        title: 'API key',
        where:
          'An admin makes one in Ashby under Admin, Integrations, API Keys, with the permissions of the operations it is for. Confidential jobs and private fields need a switch of their own there.',
      },
    },
    apis: { rest },
    entities: of,
  });
}

/** Ashby with all of its entities. */
// Typed by name: inferred, the declarations would spell every entity out once more. Listed, not spread from the
// namespace: a bundler could not tell which of its members are used.
export const ashby: Connector<typeof entities> = /* @__PURE__ */ defineAshby<typeof entities>({
  apiKeys,
  applications,
  archiveReasons,
  candidateNotes,
  candidateTags,
  candidates,
  customFields,
  departments,
  feedbackFormDefinitions,
  interviewStages,
  jobPostings,
  jobs,
  locations,
  sources,
  users,
});
