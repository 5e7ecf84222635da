import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import { day } from '../../../engine/seed.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { entityRoutes } from '../entity.ts';
import { moment, optionalOneOf, optionalText, text } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { paged } from '../paging.ts';
import type { IssueRecord } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import { assignmentFields, stateChange } from './issue-fields.ts';
import { issueView } from './issue-view.ts';

const followers = (type: 'user' | 'contact') => (issue: IssueRecord) =>
  issue.followers.filter((follower) => follower.type === type).map(({ id }) => id);

export function issueRoutes(store: PylonStore): PylonRoutes {
  const { issues } = store;
  const view = (issue: IssueRecord) => issueView(issue, store);
  const list = paged({ limit: { default: 20_000, min: 0, max: 20_000 } });
  return {
    'GET /issues': (request) => {
      const records = issues.filter(inRange(store.style.input(request, range)));
      // A recorded response shows that an empty range has neither `data` nor `pagination`.
      return records.length === 0 ? {} : list({ records, view, request, table: issues });
    },
    ...entityRoutes(store, {
      noun: 'Issue',
      table: issues,
      view,
      find: store.issueById,
      routes: restRoutes('/issues/{id}', ['get', 'update', 'delete']),
      search: {
        route: 'POST /issues/search',
        // Three of the names differ from those in the responses: `issue_type`, `resolved_at`, `latest_message_activity_at`.
        // The last two were added after July 2026; their operators are not documented.
        filters: {
          created_at: 'time',
          updated_at: 'time',
          resolved_at: { operators: 'time', read: ({ resolution_time }) => resolution_time },
          latest_message_activity_at: { operators: 'time', read: ({ latest_message_time }) => latest_message_time },
          account_id: 'listedOrUnset',
          ticket_form_id: 'listedOrUnset',
          requester_id: 'listedOrUnset',
          assignee_id: 'listedOrUnset',
          team_id: 'listed',
          follower_user_id: { operators: 'listed', read: followers('user') },
          follower_contact_id: { operators: 'listed', read: followers('contact') },
          state: 'listed',
          issue_type: { operators: 'listedOrUnset', read: ({ type }) => type },
          tags: 'several',
          title: 'words',
          body_html: 'words',
          slack_channel_id: { operators: 'listed', read: ({ slack }) => slack?.channel_id },
          customer_portal_visible: ['equals'],
          issue_is_issue_group: { operators: ['equals'], read: ({ child_ids }) => child_ids !== null },
        },
        customFieldsOf: 'issue',
        texts: ({ title, body_html }) => [title, body_html],
      },
      update: {
        input: v.object({
          ...assignmentFields(store),
          title: v.optional(text),
          state: optionalText,
          type: optionalOneOf(['conversation', 'ticket']),
          account_id: v.optional(text),
          requester_id: v.optional(text),
          /** The former spelling. */
          requestor_id: v.optional(text),
          custom_fields: customFields(store, 'issue'),
        }),
        changes: ({ state, account_id, requestor_id, requester_id = requestor_id, custom_fields, ...input }, issue) => {
          if (input.type === 'conversation' && issue.type === 'ticket') {
            throw invalid('A ticket cannot be changed to a conversation');
          }
          return {
            ...input,
            ...partyChanges({ account_id, requester_id }, issue, store),
            ...stateChange(state, issue, store.now()),
            custom_fields: changedFields(issue.custom_fields, custom_fields),
          };
        },
      },
    }),
  };
}

const range = v.object({ start_time: moment, end_time: moment });

/** Selects issues by creation time, because the documents do not say to which time the range applies. */
function inRange({ start_time: start, end_time: end }: v.InferOutput<typeof range>) {
  if (end < start) throw invalid('end_time must not be before start_time');
  if (end - start > 365 * day) throw invalid('The duration between start_time and end_time must be at most 365 days');
  return ({ created_at }: IssueRecord) => {
    const created = Date.parse(created_at);
    return created >= start && created <= end;
  };
}

interface Parties {
  readonly account_id: string | undefined;
  readonly requester_id: string | undefined;
}

/** Returns requester and account. An empty text removes the requester, but the account only together with the requester. */
function partyChanges({ account_id, requester_id }: Parties, issue: IssueRecord, { contacts, accounts }: PylonStore) {
  if (requester_id) findRecord(contacts, requester_id, 'Contact');
  if (account_id) findRecord(accounts, account_id, 'Account');
  if (account_id === '' && requester_id !== '' && issue.requester_id !== null) {
    throw invalid('account_id can only be cleared together with requester_id');
  }
  return {
    requester_id: requester_id === undefined ? undefined : requester_id || null,
    account_id: account_id === undefined ? undefined : account_id || null,
  };
}
