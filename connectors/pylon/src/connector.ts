import { type Api, bearer, type Connector, cursorPages, defineConnector, type Entities } from '@agent-connectors/core';
import type * as entities from './entities/index.ts';
import {
  accounts,
  contacts,
  issueNotes,
  issueReplies,
  issues,
  me,
  messages,
  tags,
  teams,
  users,
} from './entities/index.ts';
import { getMe } from './entities/me.ts';
import { pylonError } from './errors.ts';
import { version } from './version.ts';

const rest: Api = {
  title: 'REST API',
  origins: { us: 'https://api.usepylon.com', eu: 'https://api.eu.usepylon.com' },
  baseUrlVariable: 'PYLON_BASE_URL',
  auth: bearer('apiToken'),
  envelope: { data: 'data', requestId: 'request_id' },
  pagination: cursorPages({ items: 'data', next: 'pagination.cursor', more: 'pagination.has_next_page' }),
  error: pylonError,
  check: { operation: getMe, account: 'name' },
};

/** Defines Pylon over some of its entities; an application that bundles picks those it uses. */
// @__NO_SIDE_EFFECTS__
export function definePylon<E extends Entities>(of: E): Connector<E> {
  return defineConnector({
    name: 'pylon',
    title: 'Pylon',
    version,
    docs: 'https://docs.usepylon.com/pylon-docs/developer/api',
    credentials: {
      apiToken: {
        variable: 'PYLON_API_TOKEN',
        title: 'API token',
        where: 'An admin makes one at https://app.usepylon.com/settings/api-tokens; it is good in one region only.',
      },
    },
    regions: { values: ['us', 'eu'], default: 'us', variable: 'PYLON_REGION' },
    apis: { rest },
    entities: of,
  });
}

/** Pylon with all of its entities. */
// Typed by name: inferred, the declarations would spell every entity out once more. Listed, not spread from the
// namespace: a bundler could not tell which of its members are used.
export const pylon: Connector<typeof entities> = /* @__PURE__ */ definePylon<typeof entities>({
  accounts,
  contacts,
  issueNotes,
  issueReplies,
  issues,
  me,
  messages,
  tags,
  teams,
  users,
});
