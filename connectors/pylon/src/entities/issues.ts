import { changesSomething, doc, entity, list, Nothing, operation, perMinute, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
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
} from '../fields.ts';
import { issueFilter } from './issue-filter.ts';
import { Issue } from './issue-record.ts';

const page = docs('issues');
const id = doc(IssueRef, 'Id or number of the issue.');
const tags = doc(v.optional(Strings), 'Tags by name; replaces all of them.');
const state = doc(
  v.optional(v.string()),
  'new, waiting_on_you, waiting_on_customer, on_hold, closed, or the slug of a custom status.',
);

/** Linking and unlinking are one endpoint. */
const linking = perMinute(120, 'POST /issues/{id}/external-issues');
const external = v.strictObject({
  id,
  source: doc(Id, 'The other system: linear, asana, jira, github, shortcut and the like.'),
  external_issue_id: doc(Id, 'Id of the issue there.'),
});

const updatedSchema = record(
  {},
  { skipped_issues: doc(v.array(v.unknown()), 'Issues that were left as they are. Their form is not documented.') },
);

/** What a change of many issues came to. */
export interface UpdatedIssues extends v.InferOutput<typeof updatedSchema> {}
export const UpdatedIssues: v.GenericSchema<unknown, UpdatedIssues> = updatedSchema;

const destination = v.strictObject({
  destination: doc(
    v.picklist(['slack', 'email', 'in_app_chat', 'internal', 'sms', 'whatsapp', 'customer_portal']),
    'How the customer is told; internal tells nobody.',
  ),
  email: doc(v.optional(v.string()), 'The address to send from, as set up in Pylon; not the recipient.'),
  email_ccs: doc(v.optional(Strings), 'Addresses in copy.'),
  email_bccs: doc(v.optional(Strings), 'Addresses in blind copy.'),
  chat_widget_app_id: doc(v.optional(v.string()), 'The chat widget, for in_app_chat.'),
  from_sms_phone_number_id: doc(v.optional(v.string()), 'The number to send from, for sms; needed there.'),
  whatsapp_app_id: doc(v.optional(v.string()), 'The WhatsApp app, for whatsapp; needed there.'),
  whatsapp_message_template_name: doc(v.optional(v.string()), 'The template, for whatsapp; needed there.'),
  whatsapp_message_template_language: doc(
    v.optional(v.string()),
    "The template's language, for whatsapp; needed there.",
  ),
});

/** Support requests. */
export const issues = entity(
  {
    summary: 'Support requests: conversations and tickets with customers.',
    key: 'id',
    sync: { operation: 'search', by: 'updated_at' },
  },
  () => ({
    list: list('GET /issues', {
      summary:
        'List the issues of a time range. Pylon takes 365 days at once: a longer range is read in windows, the latest first. Use search for any other condition.',
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({
        start_time: doc(Time, 'Begin of the range, RFC 3339.'),
        end_time: doc(Time, 'End of the range, RFC 3339.'),
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20000))),
          'Issues per page, up to 20000, which is also the default: name a smaller one.',
        ),
        cursor,
      }),
      // Seen in a recorded answer: of an empty range neither `data` nor `pagination` comes.
      absentWhenEmpty: 'request_id',
      range: { from: 'start_time', to: 'end_time', longestMs: 365 * 24 * 3600 * 1000 },
      item: Issue,
    }),

    get: operation('GET /issues/{id}', {
      summary: 'Get one issue by its id or its number.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Issue,
    }),

    create: operation('POST /issues', {
      summary:
        'Create an issue with its first message, for an account or a requester. Nobody outside is told unless destination_metadata says how; without it, or with destination internal, the message is an internal note.',
      docs: page,
      effect: 'write',
      sendsWhen: {
        'destination_metadata.destination': ['slack', 'email', 'in_app_chat', 'sms', 'whatsapp', 'customer_portal'],
      },
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          title: doc(v.string(), 'Title of the issue.'),
          body_html: doc(v.string(), 'The first message, as HTML.'),
          account_id: doc(v.optional(v.string()), 'Account that it belongs to; needed unless there is a requester.'),
          requester_id: doc(v.optional(v.string()), 'Contact that it is for; wins over requester_email.'),
          requester_email: doc(
            v.optional(v.string()),
            'Address of the customer that it is for; a contact is found or created.',
          ),
          requester_name: doc(v.optional(v.string()), 'Name of a requester that has to be created.'),
          requester_avatar_url: doc(v.optional(v.string()), 'Picture of a requester that has to be created.'),
          destination_metadata: doc(
            v.optional(destination),
            'Whether and how the requester is sent the first message.',
          ),
          user_id: doc(
            v.optional(v.string()),
            "User who wrote the first message; not with contact_id. Default: the token's.",
          ),
          contact_id: doc(
            v.optional(v.string()),
            'Contact who wrote the first message; not with user_id. Needs destination_metadata.',
          ),
          author_unverified: doc(v.optional(v.boolean()), "The requester's identity is not verified."),
          assignee_id: doc(v.optional(v.string()), 'User to assign it to.'),
          team_id: doc(v.optional(v.string()), 'Team to assign it to.'),
          priority: doc(v.optional(v.string()), 'urgent, high, medium or low. It can be set here only.'),
          tags,
          custom_fields: CustomFields,
          attachment_urls: doc(v.optional(Strings), 'Addresses of files for the first message.'),
          customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the customer portal shows it.'),
          created_at: doc(v.optional(Time), 'When it came in, RFC 3339. Default: now.'),
        }),
        v.forward(v.check(oneAuthor, oneAuthorMessage), ['user_id']),
        v.forward(
          v.check(
            ({ contact_id, destination_metadata }) => contact_id === undefined || destination_metadata !== undefined,
            'Expected destination_metadata beside contact_id: a contact cannot write an internal note',
          ),
          ['contact_id'],
        ),
        v.forward(
          v.check(
            ({ account_id, requester_id, requester_email }) =>
              (account_id ?? requester_id ?? requester_email) !== undefined,
            'Expected an account_id, a requester_id or a requester_email',
          ),
          ['account_id'],
        ),
      ),
      output: Issue,
    }),

    update: operation('PATCH /issues/{id}', {
      summary: 'Change some fields of an issue: state, assignee, team, tags, title and others. Not its priority.',
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
            'ticket upgrades a conversation; there is no way back.',
          ),
          assignee_id: doc(v.optional(v.string()), 'User to assign it to; empty for nobody.'),
          team_id: doc(v.optional(v.string()), 'Team to assign it to; empty for none.'),
          account_id: doc(v.optional(v.string()), 'Account that it belongs to.'),
          requester_id: doc(v.optional(v.string()), 'Contact that it is for.'),
          requestor_id: doc(v.optional(v.string()), 'Old spelling of requester_id; use that.'),
          tags,
          custom_fields: CustomFields,
          customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the customer portal shows it.'),
        }),
        changesSomething('id'),
      ),
      output: Issue,
    }),

    delete: operation('DELETE /issues/{id}', {
      summary: 'Delete an issue with its messages, for good.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /issues/search', {
      summary: 'Find issues by state, assignee, account, tags, times, custom fields or words, newest first.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(v.optional(issueFilter()), 'Which issues. Left out: all.'),
        search_text: doc(
          v.optional(v.string()),
          'Words to look for, fuzzily, among those that the filter lets through.',
        ),
        ...Page,
      }),
      item: Issue,
    }),

    // Newer than the documents that this was made from, which show a part of its body and where its limit is.
    updateMany: operation('PATCH /issues', {
      summary:
        'Change the same fields of up to 100 issues. What its body calls the list of issues, and some of its fields, are not documented in the July 2026 API description: what is passed besides the named parameters goes into it as it is.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest(
        {
          assignee_id: doc(v.optional(v.string()), 'User to assign them to; empty for nobody.'),
          custom_fields: doc(
            v.optional(v.array(CustomFieldInput)),
            'Custom fields to set; the others stay as they are. None can be cleared here.',
          ),
          customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the customer portal shows them.'),
        },
        v.unknown(),
      ),
      output: UpdatedIssues,
      // Other changes of many records answer without `data` around it.
      data: '',
    }),

    snooze: operation('POST /issues/{id}/snooze', {
      summary: 'Put an issue aside until a time. Gives the issue.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({ id, snooze_until: doc(Time, 'When it is to come back, RFC 3339.') }),
      output: Issue,
    }),

    linkExternalIssue: operation('POST /issues/{id}/external-issues', {
      summary: 'Link an issue to one of another system, such as Linear, Jira or GitHub. Gives the issue.',
      docs: page,
      effect: 'write',
      rateLimit: linking,
      constants: { operation: 'link' },
      input: external,
      output: Issue,
    }),

    unlinkExternalIssue: operation('POST /issues/{id}/external-issues', {
      summary: 'Take the link between an issue and one of another system away; both stay. Gives the issue.',
      docs: page,
      effect: 'write',
      rateLimit: linking,
      constants: { operation: 'unlink' },
      input: external,
      output: Issue,
    }),
  }),
);
