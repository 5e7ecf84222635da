import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldMap, Id, PersonReference, Reference, Strings } from '../fields.ts';

const seconds = v.pipe(v.number(), v.integer());
const times = record({}, { breach_time: v.string(), business_hours_seconds: seconds, seconds, time: v.string() });

const schema = record(
  { id: doc(Id, 'ID of the issue.') },
  {
    number: doc(
      v.number(),
      'Number of the issue as users see it. Operations on one issue accept it instead of the ID.',
    ),
    title: v.string(),
    state: doc(
      v.string(),
      'State of the issue: new, waiting_on_you, waiting_on_customer, on_hold, closed, or the slug of a custom status.',
    ),
    type: doc(v.string(), 'Type of the issue: conversation or ticket.'),
    body_html: doc(v.string(), 'Content of the first message, as HTML.'),
    link: doc(v.string(), 'URL of the issue in Pylon.'),
    source: doc(v.string(), 'Source of the issue: slack, email, chat_widget, form or another.'),
    account: Reference,
    requester: PersonReference,
    assignee: PersonReference,
    team: Reference,
    tags: Strings,
    custom_fields: CustomFieldMap,
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
    latest_message_time: v.string(),
    first_response_time: v.string(),
    first_response_seconds: seconds,
    first_response_breach_time: v.string(),
    business_hours_first_response_seconds: seconds,
    resolution_time: v.string(),
    resolution_seconds: seconds,
    resolution_breach_time: v.string(),
    business_hours_resolution_seconds: seconds,
    snoozed_until_time: v.string(),
    number_of_touches: seconds,
    active_time_seconds: seconds,
    business_hours_active_time_seconds: seconds,
    active_time_by_user: v.array(
      record({}, { user_id: v.string(), active_time_seconds: seconds, business_hours_active_time_seconds: seconds }),
    ),
    time_in_status_seconds: v.record(v.string(), seconds),
    business_hours_time_in_status_seconds: v.record(v.string(), seconds),
    team_slas: v.array(record({}, { team_id: v.string(), first_response: times, resolution: times })),
    csat_responses: v.array(record({}, { score: seconds, comment: v.string() })),
    attachment_urls: Strings,
    author_unverified: doc(v.boolean(), 'Whether any message is from an author whose identity is not verified.'),
    customer_portal_visible: v.boolean(),
    external_issues: v.array(record({}, { external_id: v.string(), link: v.string(), source: v.string() })),
    parent_issue_group: record({ id: Id }, { number: seconds }),
    child_issues: v.array(record({ id: Id }, { number: seconds })),
    slack: record({}, { channel_id: v.string(), message_ts: v.string(), workspace_id: v.string() }),
    chat_widget_info: record({}, { page_url: v.string() }),
  },
);

/** The fields of a compact issue. */
export const issueBrief = [
  'id',
  'number',
  'title',
  'state',
  'assignee.email',
  'requester.email',
  'account.id',
  'created_at',
  'latest_message_time',
] as const;

/** A support request: a conversation or ticket with a customer. */
export interface Issue extends v.InferOutput<typeof schema> {}
export const Issue: v.GenericSchema<unknown, Issue> = schema;
