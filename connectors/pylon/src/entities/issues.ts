import { changesSomething, doc, entity, list, Nothing, operation, perMinute, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  AccountId,
  ContactId,
  CustomFieldInput,
  CustomFields,
  cursor,
  docs,
  Id,
  IssueRef,
  issueUpdates,
  limits,
  oneAuthor,
  oneAuthorMessage,
  Page,
  Strings,
  Time,
  UserId,
} from '../fields.ts';
import { updatedSince } from '../sync.ts';
import { issueFilter } from './issue-filter.ts';
import { Issue, issueBrief } from './issue-record.ts';

const page = docs('issues');
const id = doc(IssueRef, 'ID or number of the issue.');
const tags = doc(v.optional(Strings), 'Names of the tags, from tags.list. Replaces all existing tags.');
const state = doc(
  v.optional(v.string()),
  'State of the issue: new, waiting_on_you, waiting_on_customer, on_hold, closed, or the slug of a custom status from issue_statuses.list.',
);

/** The limit that linking and unlinking share: both use the same endpoint. */
const linking = perMinute(120, 'POST /issues/{id}/external-issues');
const external = v.strictObject({
  id,
  source: doc(Id, 'The other system: linear, asana, jira, github, shortcut or another.'),
  external_issue_id: doc(Id, 'ID of the issue in the other system.'),
});

const updatedSchema = record(
  {},
  { skipped_issues: doc(v.array(v.unknown()), 'Issues that were not changed. Their format is not documented.') },
);

/** The result of a bulk update of issues. */
export interface UpdatedIssues extends v.InferOutput<typeof updatedSchema> {}
export const UpdatedIssues: v.GenericSchema<unknown, UpdatedIssues> = updatedSchema;

const destination = v.strictObject({
  destination: doc(
    v.picklist(['slack', 'email', 'in_app_chat', 'internal', 'sms', 'whatsapp', 'customer_portal']),
    'Channel for the first message to the requester. With internal, nobody is contacted.',
  ),
  email: doc(v.optional(v.string()), 'Email address to send from, configured in Pylon. Not the recipient.'),
  email_ccs: doc(v.optional(Strings), 'Email addresses in CC.'),
  email_bccs: doc(v.optional(Strings), 'Email addresses in BCC.'),
  chat_widget_app_id: doc(v.optional(v.string()), "ID of the chat widget app from Pylon's settings, for in_app_chat."),
  from_sms_phone_number_id: doc(
    v.optional(v.string()),
    "ID of the phone number to send from, from Pylon's settings. Required for sms.",
  ),
  whatsapp_app_id: doc(v.optional(v.string()), "ID of the WhatsApp app from Pylon's settings. Required for whatsapp."),
  whatsapp_message_template_name: doc(
    v.optional(v.string()),
    'Name of the WhatsApp message template. Required for whatsapp.',
  ),
  whatsapp_message_template_language: doc(
    v.optional(v.string()),
    'Language of the WhatsApp message template. Required for whatsapp.',
  ),
});

/** Support requests. */
export const issues = entity(
  {
    summary: 'Support requests of customers: conversations and tickets.',
    also: ['tickets', 'conversations', 'support requests', 'cases', 'inquiries', 'inbox'],
    key: 'id',
    brief: issueBrief,
    from: { id: 'issues.search' },
    sync: {
      // Which time of an issue the range is about is not documented, so it begins before the first issue.
      full: {
        operation: 'list',
        params: { start_time: '2000-01-01T00:00:00Z', end_time: '{now}', limit: 1000 },
        format: 'rfc3339',
      },
      changed: updatedSince,
      deletes: 'full_compare',
    },
  },
  () => ({
    list: list('GET /issues', {
      summary:
        'List the issues of a time range. Pylon accepts at most 365 days per request: a longer range is read in windows, latest first. For any other condition, use search.',
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({
        start_time: doc(Time, 'Start of the range (RFC 3339).'),
        end_time: doc(Time, 'End of the range (RFC 3339).'),
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20000))),
          'Maximum number of issues per page, up to 20000. Default: 20000. Set a smaller value.',
        ),
        cursor,
      }),
      // Seen in a recorded response: for an empty range, both `data` and `pagination` are absent.
      absentWhenEmpty: 'request_id',
      range: { from: 'start_time', to: 'end_time', longestMs: 365 * 24 * 3600 * 1000 },
      item: Issue,
    }),

    get: operation('GET /issues/{id}', {
      summary: 'Get an issue by its ID or number.',
      also: ['ticket details', 'progress', 'owner'],
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Issue,
    }),

    create: operation('POST /issues', {
      summary:
        'Create an issue and its first message, for an account or a requester. The customer receives the message only if destination_metadata names a channel. Without it, or with destination internal, the message is an internal note.',
      also: ['open', 'raise', 'log', 'file'],
      docs: page,
      effect: 'write',
      sendsWhen: {
        'destination_metadata.destination': ['slack', 'email', 'in_app_chat', 'sms', 'whatsapp', 'customer_portal'],
      },
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          title: doc(v.string(), 'Title of the issue.'),
          body_html: doc(v.string(), 'Content of the first message, as HTML.'),
          account_id: doc(
            v.optional(AccountId),
            'ID of the account that the issue belongs to. Required without a requester.',
          ),
          requester_id: doc(
            v.optional(ContactId),
            'ID of the contact that the issue is for. Takes precedence over requester_email.',
          ),
          requester_email: doc(
            v.optional(v.string()),
            'Email address of the customer that the issue is for. Pylon finds or creates a contact with it.',
          ),
          requester_name: doc(v.optional(v.string()), 'Name of the requester if a contact is created.'),
          requester_avatar_url: doc(v.optional(v.string()), "URL of the requester's avatar if a contact is created."),
          destination_metadata: doc(
            v.optional(destination),
            'Channel for the first message to the requester. Default: none, so that the message is an internal note.',
          ),
          user_id: doc(
            v.optional(UserId),
            "ID of the user who wrote the first message. Mutually exclusive with contact_id. Default: the token's user.",
          ),
          contact_id: doc(
            v.optional(ContactId),
            'ID of the contact who wrote the first message. Mutually exclusive with user_id. Requires destination_metadata.',
          ),
          author_unverified: doc(v.optional(v.boolean()), "Whether the requester's identity is unverified."),
          assignee_id: doc(v.optional(UserId), 'ID of the user to assign.'),
          team_id: doc(v.optional(v.string()), 'ID of the team to assign.'),
          priority: doc(
            v.optional(v.picklist(['urgent', 'high', 'medium', 'low'])),
            'Priority of the issue. It can only be set on creation.',
          ),
          tags,
          custom_fields: CustomFields,
          attachment_urls: doc(
            v.optional(Strings),
            'URLs of files to attach to the first message, from attachments.create.',
          ),
          customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the issue is visible in the customer portal.'),
          created_at: doc(v.optional(Time), 'Creation time (RFC 3339). Default: now.'),
        }),
        v.forward(v.check(oneAuthor, oneAuthorMessage), ['user_id']),
        v.forward(
          v.check(
            ({ contact_id, destination_metadata }) => contact_id === undefined || destination_metadata !== undefined,
            'Expected destination_metadata with contact_id: a contact cannot write an internal note',
          ),
          ['contact_id'],
        ),
        v.forward(
          v.check(
            ({ account_id, requester_id, requester_email }) =>
              (account_id ?? requester_id ?? requester_email) !== undefined,
            'Expected account_id, requester_id or requester_email',
          ),
          ['account_id'],
        ),
      ),
      example: {
        title: 'Export fails with a time-out',
        body_html: '<p>We are looking into your export.</p>',
        requester_email: 'klara.kim@saltmarsh-fisheries.example',
        destination_metadata: { destination: 'email', email: 'support@kestrelcloud.example' },
      },
      output: Issue,
    }),

    update: operation('PATCH /issues/{id}', {
      summary:
        'Update fields of an issue, such as state, assignee, team, tags or title. Its priority cannot be updated.',
      also: ['close', 'edit', 'retitle', 'tag', 'label', 'convert', 'prioritize', 'high priority', 'mark urgent'],
      docs: page,
      effect: 'write',
      rateLimit: issueUpdates,
      input: v.pipe(
        v.strictObject({
          id,
          title: doc(v.optional(v.string()), 'New title.'),
          state,
          type: doc(
            v.optional(v.picklist(['conversation', 'ticket'])),
            'Type of the issue. ticket upgrades a conversation, which cannot be undone.',
          ),
          assignee_id: doc(v.optional(UserId), 'ID of the user to assign. An empty string removes the user.'),
          team_id: doc(v.optional(v.string()), 'ID of the team to assign. An empty string removes the team.'),
          account_id: doc(v.optional(AccountId), 'ID of the account that the issue belongs to.'),
          requester_id: doc(v.optional(ContactId), 'ID of the contact that the issue is for.'),
          requestor_id: doc(v.optional(ContactId), 'Deprecated. Use requester_id.'),
          tags,
          custom_fields: CustomFields,
          customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the issue is visible in the customer portal.'),
        }),
        changesSomething('id'),
      ),
      example: { id: 3040, state: 'waiting_on_customer', custom_fields: [{ slug: 'product_area', value: 'billing' }] },
      output: Issue,
    }),

    delete: operation('DELETE /issues/{id}', {
      summary: 'Delete an issue permanently, including its messages.',
      also: ['remove', 'erase', 'purge'],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /issues/search', {
      summary:
        'Search issues by state, assignee, account, tag, time, custom field or text. Returns the newest issues first.',
      also: ['find', 'filter', 'queue', 'backlog', 'open tickets', 'assigned to me', 'unanswered'],
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(v.optional(issueFilter()), 'Filter on issues. Default: all issues.'),
        search_text: doc(v.optional(v.string()), 'Text for a fuzzy search within the records that match the filter.'),
        ...Page,
      }),
      example: {
        filter: {
          operator: 'and',
          subfilters: [
            { field: 'state', operator: 'in', values: ['new', 'waiting_on_you'] },
            { field: 'assignee_id', operator: 'equals', value: '3d98a847-c8e4-4dbc-a861-ba4f28b4e646' },
            { custom_field: 'priority', operator: 'equals', value: 'urgent' },
          ],
        },
      },
      item: Issue,
    }),

    snooze: operation('POST /issues/{id}/snooze', {
      summary: 'Snooze an issue until a given time. Returns the updated issue.',
      also: ['defer', 'postpone', 'put off', 'push back', 'remind', 'bring back later'],
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({ id, snooze_until: doc(Time, 'Time at which the snooze ends (RFC 3339).') }),
      output: Issue,
    }),

    linkExternalIssue: operation('POST /issues/{id}/external-issues', {
      summary:
        'Link an issue to an issue in another system, such as Linear, Jira or GitHub. Returns the updated issue.',
      also: ['connect', 'Jira', 'Linear', 'GitHub', 'Asana'],
      docs: page,
      effect: 'write',
      rateLimit: linking,
      constants: { operation: 'link' },
      input: external,
      output: Issue,
    }),

    unlinkExternalIssue: operation('POST /issues/{id}/external-issues', {
      summary:
        'Remove the link between an issue and an issue in another system. Both issues are kept. Returns the updated issue.',
      also: ['disconnect', 'detach'],
      from: { external_issue_id: 'issues.get:external_issues' },
      docs: page,
      effect: 'write',
      rateLimit: linking,
      constants: { operation: 'unlink' },
      input: external,
      output: Issue,
    }),

    // Not in the July 2026 API description. Only its rate limit and a part of its body are known.
    updateMany: operation('PATCH /issues', {
      summary:
        "Update the same fields of up to 100 issues. Pylon's July 2026 API description documents neither the parameter that lists the issues nor all of the fields. Parameters not listed here are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest(
        {
          assignee_id: doc(v.optional(UserId), 'ID of the user to assign. An empty string removes the user.'),
          custom_fields: doc(
            v.optional(v.array(CustomFieldInput)),
            'Custom fields to set. Other custom fields keep their values. A bulk update cannot clear custom fields.',
          ),
          customer_portal_visible: doc(
            v.optional(v.boolean()),
            'Whether the issues are visible in the customer portal.',
          ),
        },
        v.unknown(),
      ),
      example: { custom_fields: [{ slug: 'product_area', value: 'billing' }] },
      output: UpdatedIssues,
      brief: [],
      // Responses of other bulk updates are not wrapped in `data`.
      data: '',
    }),
  }),
);
