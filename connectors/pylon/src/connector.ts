import { type Api, bearer, type Connector, cursorPages, defineConnector, type Entities } from '@agent-connectors/core';
import type * as entities from './entities/index.ts';
import {
  accountActivities,
  accountFiles,
  accountHighlights,
  accountRelationships,
  accounts,
  activityTypes,
  articleFeedback,
  articles,
  attachments,
  auditLogs,
  callRecordings,
  collections,
  contacts,
  customFieldSelectOptions,
  customFields,
  customObjects,
  emailSuppressions,
  featureRequests,
  imports,
  integrations,
  issueAiResponses,
  issueAssignments,
  issueFollowers,
  issueGroups,
  issueNotes,
  issueReplies,
  issueStatuses,
  issues,
  issueThreads,
  knowledgeBases,
  knowledgeBaseThemes,
  macroGroups,
  macros,
  me,
  messages,
  milestones,
  notebookBlockNotes,
  projects,
  routeRedirects,
  surveyResponses,
  surveys,
  tags,
  taskComments,
  tasks,
  teams,
  ticketForms,
  trainingData,
  userRoles,
  users,
  voiceCalls,
} from './entities/index.ts';
import { getMe } from './entities/me.ts';
import { pylonError } from './errors.ts';
import { ids } from './ids.ts';
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

/**
 * Creates the Pylon connector with the given entities, so that bundlers can drop the others. `asks` loads the requests by which a search
 * finds operations.
 */
// @__NO_SIDE_EFFECTS__
export function definePylon<E extends Entities>(of: E, asks: Pick<Connector, 'asks'> = {}): Connector<E> {
  return defineConnector({
    name: 'pylon',
    title: 'Pylon',
    version,
    docs: 'https://docs.usepylon.com/pylon-docs/developer/api',
    credentials: {
      apiToken: {
        variable: 'PYLON_API_TOKEN',
        title: 'API token',
        where: 'An admin creates it at https://app.usepylon.com/settings/api-tokens. It is valid in one region only.',
      },
    },
    regions: { values: ['us', 'eu'], default: 'us', variable: 'PYLON_REGION' },
    apis: { rest },
    ids,
    ...asks,
    entities: of,
  });
}

/** The Pylon connector with all entities. */
// The explicit type keeps the declaration files small: an inferred type would repeat every entity. The entities are
// listed because a bundler cannot tell which members of a spread namespace are used.
export const pylon: Connector<typeof entities> = /* @__PURE__ */ definePylon<typeof entities>(
  {
    accountActivities,
    accountFiles,
    accountHighlights,
    accountRelationships,
    accounts,
    activityTypes,
    articleFeedback,
    articles,
    attachments,
    auditLogs,
    callRecordings,
    collections,
    contacts,
    customFieldSelectOptions,
    customFields,
    customObjects,
    emailSuppressions,
    featureRequests,
    imports,
    integrations,
    issueAiResponses,
    issueAssignments,
    issueFollowers,
    issueGroups,
    issueNotes,
    issueReplies,
    issueStatuses,
    issueThreads,
    issues,
    knowledgeBaseThemes,
    knowledgeBases,
    macroGroups,
    macros,
    me,
    messages,
    milestones,
    notebookBlockNotes,
    projects,
    routeRedirects,
    surveyResponses,
    surveys,
    tags,
    taskComments,
    tasks,
    teams,
    ticketForms,
    trainingData,
    userRoles,
    users,
    voiceCalls,
  },
  { asks: async () => (await import('./asks.ts')).asks },
);
