import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFields, docs, Id, limits, Strings, Time } from '../fields.ts';
import { Contact } from './contacts.ts';
import { ImportMessages } from './import-message.ts';
import { Issue } from './issue-record.ts';

const page = docs('import');

const externalIssue = v.strictObject({
  source: doc(v.string(), 'The system that it is in: linear, asana, jira, github and the like.'),
  external_issue_id: doc(v.string(), 'Its id there.'),
});

const externalRefs = v.strictObject({
  zendesk_ticket_id: doc(v.optional(v.string()), 'Id of the ticket in Zendesk.'),
  intercom_conversation_id: doc(v.optional(v.string()), 'Id of the conversation in Intercom.'),
});

/** Taking over from another system. */
export const imports = entity(
  { summary: 'Taking contacts, issues and messages over from another support system, with their history.' },
  () => ({
    createContact: operation('POST /import/contacts', {
      summary: 'Take a contact over from another system.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        name: doc(v.string(), 'Name of the person.'),
        email: doc(v.string(), 'Mail address.'),
        account_id: doc(v.optional(v.string()), 'Account to put the contact into.'),
        avatar_url: doc(v.optional(v.string()), 'A picture: a square .png, .jpg or .jpeg.'),
        phone_numbers: doc(v.optional(Strings), 'Phone numbers, digits only, at most 15 each.'),
        primary_phone_number: doc(v.optional(v.string()), 'One of the phone numbers. Default: the first.'),
        portal_role: doc(
          v.optional(v.picklist(['no_access', 'member', 'admin'])),
          "Role in the customer portal. Default: the portal's.",
        ),
        custom_fields: CustomFields,
      }),
      output: Contact,
    }),

    createIssue: operation('POST /import/issues', {
      summary:
        'Take an issue over from another system, with its messages and times. Whether a second import of the same one is noticed is not documented.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        title: doc(v.string(), 'Title of the issue.'),
        state: doc(
          v.string(),
          'new, waiting_on_you, waiting_on_customer, on_hold, closed, or the slug of a custom status.',
        ),
        messages: ImportMessages,
        account_id: doc(v.optional(v.string()), 'Account that it belongs to.'),
        requester_id: doc(v.optional(v.string()), 'Contact that it is for.'),
        assignee_id: doc(v.optional(v.string()), 'User who works on it.'),
        team_id: doc(v.optional(v.string()), 'Team that works on it.'),
        tags: doc(v.optional(Strings), 'Tags by name.'),
        custom_fields: CustomFields,
        attachment_urls: doc(v.optional(Strings), 'Addresses of files to attach to the issue.'),
        created_at: doc(v.optional(Time), 'When it was created, RFC 3339.'),
        updated_at: doc(v.optional(Time), 'When it was last changed, RFC 3339.'),
        first_response_time: doc(v.optional(Time), 'When it was first answered, RFC 3339.'),
        resolution_time: doc(v.optional(Time), 'When it was resolved, RFC 3339.'),
        issue_number: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
          "Its old number, below the organization's next one; leave it out unless the old number has to stay.",
        ),
        external_issues: doc(v.optional(v.array(externalIssue)), 'Issues of other systems to link to it.'),
        external_refs: doc(v.optional(externalRefs), 'What it was in the system that it comes from.'),
      }),
      output: Issue,
    }),

    createMessages: operation('POST /import/issues/{id}/messages', {
      summary: 'Take messages over from another system onto an issue that is already here.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({ id: doc(Id, 'Id of the issue.'), messages: ImportMessages }),
      output: Issue,
    }),
  }),
);
