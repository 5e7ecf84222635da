import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { AccountId, ContactId, CustomFields, docs, Id, limits, Strings, Time, UserId } from '../fields.ts';
import { Contact } from './contacts.ts';
import { ImportMessages } from './import-message.ts';
import { Issue, issueBrief } from './issue-record.ts';

const page = docs('import');

const externalIssue = v.strictObject({
  source: doc(v.string(), 'System of the issue: linear, asana, jira, github or another.'),
  external_issue_id: doc(v.string(), 'ID of the issue in that system.'),
});

const externalRefs = v.strictObject({
  zendesk_ticket_id: doc(v.optional(v.string()), 'ID of the ticket in Zendesk.'),
  intercom_conversation_id: doc(v.optional(v.string()), 'ID of the conversation in Intercom.'),
});

/** Imports from another support system. */
export const imports = entity(
  {
    summary: 'Import of contacts, issues and messages from another support system, including their history.',
    also: ['migrations', 'Zendesk import', 'Intercom import', 'backfill'],
  },
  () => ({
    createContact: operation('POST /import/contacts', {
      summary: 'Import a contact from another system.',
      brief: ['id', 'name', 'email', 'account.id'],
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        name: doc(v.string(), 'Name of the contact.'),
        email: doc(v.string(), 'Email address.'),
        account_id: doc(v.optional(AccountId), 'ID of the account that the contact belongs to.'),
        avatar_url: doc(v.optional(v.string()), 'URL of the avatar: a square .png, .jpg or .jpeg image.'),
        phone_numbers: doc(v.optional(Strings), 'Phone numbers: digits only, at most 15 digits each.'),
        primary_phone_number: doc(
          v.optional(v.string()),
          'Primary phone number, one of phone_numbers. Default: the first one.',
        ),
        portal_role: doc(
          v.optional(v.picklist(['no_access', 'member', 'admin'])),
          "Role in the customer portal. Default: the portal's default role.",
        ),
        custom_fields: CustomFields,
      }),
      example: {
        name: 'Maria Lopez',
        email: 'maria.lopez@foxglove-studio.example',
        custom_fields: [{ slug: 'job_title', value: 'Head of IT' }],
      },
      output: Contact,
    }),

    createIssue: operation('POST /import/issues', {
      summary:
        'Import an issue from another system with its messages and times. Whether Pylon detects a repeated import of the same issue is not documented.',
      brief: issueBrief,
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        title: doc(v.string(), 'Title of the issue.'),
        state: doc(
          v.string(),
          'State of the issue: new, waiting_on_you, waiting_on_customer, on_hold, closed, or the slug of a custom status.',
        ),
        messages: ImportMessages,
        account_id: doc(v.optional(AccountId), 'ID of the account that the issue belongs to.'),
        requester_id: doc(v.optional(ContactId), 'ID of the contact that the issue is for.'),
        assignee_id: doc(v.optional(UserId), 'ID of the assigned user.'),
        team_id: doc(v.optional(v.string()), 'ID of the assigned team.'),
        tags: doc(v.optional(Strings), 'Names of the tags.'),
        custom_fields: CustomFields,
        attachment_urls: doc(v.optional(Strings), 'URLs of files to attach to the issue.'),
        created_at: doc(v.optional(Time), 'Creation time (RFC 3339).'),
        updated_at: doc(v.optional(Time), 'Time of the last update (RFC 3339).'),
        first_response_time: doc(v.optional(Time), 'Time of the first response (RFC 3339).'),
        resolution_time: doc(v.optional(Time), 'Time of the resolution (RFC 3339).'),
        issue_number: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
          "Number of the issue in the other system. It must be lower than the organization's next issue number. Omit it unless the issue must keep that number.",
        ),
        external_issues: doc(v.optional(v.array(externalIssue)), 'Issues in other systems to link to the issue.'),
        external_refs: doc(v.optional(externalRefs), 'IDs of the issue in the system that it comes from.'),
      }),
      example: {
        title: 'Export fails with a time-out',
        state: 'closed',
        messages: [{ body_html: '<p>The export never ends.</p>', is_private: false }],
        external_refs: { zendesk_ticket_id: '48213' },
      },
      output: Issue,
    }),

    createMessages: operation('POST /import/issues/{id}/messages', {
      summary: 'Import messages from another system into an existing issue.',
      brief: issueBrief,
      from: { id: 'issues.search' },
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({ id: doc(Id, 'ID of the issue.'), messages: ImportMessages }),
      example: {
        id: '68cf0dc0-6ca4-45e5-a8d8-a81c0bfa0b5d',
        messages: [{ body_html: '<p>Sent by phone.</p>', is_private: true, created_at: '2026-10-01T09:30:00Z' }],
      },
      output: Issue,
    }),
  }),
);
