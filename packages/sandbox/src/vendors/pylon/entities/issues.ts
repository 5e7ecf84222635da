import { withCustomFieldFilters } from '../custom-field-filter.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, maybe, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { type LimitRule, pageFromInput, pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonBody, PylonRoutes } from '../pylon-body.ts';
import { type IssueRecord, issueView } from '../records/issue.ts';
import { invalid } from '../rejection.ts';
import { textTest } from '../search-text.ts';
import type { PylonStore } from '../store.ts';
import { requireMilliseconds } from '../timestamp.ts';
import { findIssue } from './find-issue.ts';

const listLimit: LimitRule = { default: 20_000, min: 0, max: 20_000 };
const longestRange = 365 * 86_400_000;

const followers = (type: 'user' | 'contact') => (issue: IssueRecord) =>
  issue.followers.filter((follower) => follower.type === type).map(({ id }) => id);

/**
 * Three of the names differ from those in the answers: `issue_type`, `resolved_at`, `latest_message_activity_at`. The last
 * two were added after July 2026; their operators are not documented.
 */
const fields: Readonly<Record<string, FilterField<IssueRecord>>> = {
  created_at: { operators: operators.time, read: (issue) => [issue.created_at] },
  updated_at: { operators: operators.time, read: (issue) => [issue.updated_at] },
  resolved_at: { operators: operators.time, read: (issue) => maybe(issue.resolution_time) },
  latest_message_activity_at: { operators: operators.time, read: (issue) => [issue.latest_message_time] },
  account_id: { operators: operators.listedOrUnset, read: (issue) => maybe(issue.account_id) },
  ticket_form_id: { operators: operators.listedOrUnset, read: (issue) => maybe(issue.ticket_form_id) },
  requester_id: { operators: operators.listedOrUnset, read: (issue) => maybe(issue.requester_id) },
  assignee_id: { operators: operators.listedOrUnset, read: (issue) => maybe(issue.assignee_id) },
  team_id: { operators: operators.listed, read: (issue) => maybe(issue.team_id) },
  follower_user_id: { operators: operators.listed, read: followers('user') },
  follower_contact_id: { operators: operators.listed, read: followers('contact') },
  state: { operators: operators.listed, read: (issue) => [issue.state] },
  issue_type: { operators: operators.listedOrUnset, read: (issue) => [issue.type] },
  tags: { operators: operators.several, read: (issue) => issue.tags },
  title: { operators: operators.words, read: (issue) => [issue.title] },
  body_html: { operators: operators.words, read: (issue) => [issue.body_html] },
  slack_channel_id: { operators: operators.listed, read: (issue) => maybe(issue.slack?.channel_id) },
  customer_portal_visible: { operators: ['equals'], read: (issue) => [String(issue.customer_portal_visible)] },
  issue_is_issue_group: { operators: ['equals'], read: (issue) => [String(issue.child_ids !== undefined)] },
};

export function issueRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /issues': ({ query }) => listIssues(query, store),
    'GET /issues/{id}': ({ params }) => ({ data: issueView(findIssue(store, params.id), store) }),
    'POST /issues/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(
        input,
        withCustomFieldFilters(fields, 'issue', store, (record) => record.custom_fields),
      );
      const contains = textTest(input.text('search_text'));
      const found = store.issues.filter((issue) => matches(issue) && contains([issue.title, issue.body_html]));
      const page = pageOf(found, pageFromInput(input), position);
      return { data: page.records.map((issue) => issueView(issue, store)), pagination: page.pagination };
    },
  };
}

/** The documents do not say which time the range is about; here it is the creation. */
function listIssues(query: URLSearchParams, store: PylonStore): PylonBody {
  const bound = (name: string): number => {
    const text = query.get(name) ?? '';
    if (text === '') throw invalid(`${name} is required`);
    return requireMilliseconds(text, name);
  };
  const start = bound('start_time');
  const end = bound('end_time');
  if (end < start) throw invalid('end_time must not be before start_time');
  if (end - start > longestRange)
    throw invalid('The duration between start_time and end_time must be at most 365 days');
  const inRange = store.issues.filter(({ created_at }) => {
    const created = Date.parse(created_at);
    return created >= start && created <= end;
  });
  const page = pageOf(inRange, pageFromQuery(query, listLimit), position);
  // Seen in a recorded answer: an empty range has neither `data` nor `pagination`.
  if (page.records.length === 0) return {};
  return { data: page.records.map((issue) => issueView(issue, store)), pagination: page.pagination };
}
