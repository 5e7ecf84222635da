import type { Topic } from './topics.ts';

export const supportTopics: readonly Topic[] = [
  {
    area: 'authentication',
    team: 'Support',
    tags: ['sso', 'login'],
    cases: [
      {
        titles: ['SSO login fails with error SAML-{count}', '{count} users cannot log in through SSO'],
        opening:
          'Since {day} about {count} of our users see error SAML-{count} when they sign in through SSO. Password login works for admins. Nobody changed the identity provider.',
        question: 'Could you send the SAML response of one failed login, or the trace ID from the error page?',
        answer: 'The trace ID is {ref}. It happens in every browser.',
        resolution:
          'The signing certificate at your identity provider was rotated on {day} and ours was still the old one. I uploaded the new certificate from your metadata URL and switched on automatic updates.',
        note: 'Trace {ref}: signature verification failed, certificate mismatch.',
      },
      {
        titles: ['Users cannot log in after domain change', 'Empty workspaces after our domain change'],
        opening:
          'We moved to a new mail domain on {day}, and everyone who had an account under the old one now lands on an empty workspace after logging in.',
        question:
          'Do the users sign in with the new address only, or does your identity provider still send the old one as the name ID?',
        answer: 'It sends the new address since {day}. One affected login: {ref}.',
        resolution:
          'I linked the old accounts to the new domain, so everyone keeps their data. Please ask people to sign out once and in again.',
        note: 'Domain alias added by hand. We should have a button for that.',
      },
    ],
  },
  {
    area: 'exports',
    team: 'Support',
    tags: ['exports', 'bug'],
    cases: [
      {
        titles: ['CSV export stops after {count} rows', 'Exported file is cut off'],
        opening:
          'The CSV export of our customer list ends after {count} rows, although the page shows many more. There is no error message, the file just ends.',
        question: 'Which filter was set when you exported, and is the last row in the file complete?',
        answer: 'No filter at all, and the last row is cut in the middle. The export is {ref}.',
        resolution:
          'A record with a line break in its name broke the file. The export now quotes such values; {ref} has been made again and is in your downloads.',
        note: 'Reproduced with a newline in the name column.',
      },
      {
        titles: ['Wrong time zone in exported report', 'Exported times are off by some hours'],
        opening:
          'All times in the exported report are off by some hours. In the app they are right. Our workspace is set to the time zone of {region}.',
        question: 'Could you send the file and tell us one row that is wrong, with the value you expect?',
        answer: 'Row {count}: the app shows 09:30, the file says 07:30. The export is {ref}.',
        resolution:
          'Exports used UTC whatever the workspace said. With the release of {day} they use the workspace time zone, and the header names it.',
        note: 'Release with the fix is planned for {day}.',
      },
    ],
  },
  {
    area: 'permissions',
    team: 'Support',
    tags: ['permissions'],
    cases: [
      {
        titles: ['Cannot assign the editor role', 'Editor role is greyed out since {day}'],
        opening:
          'Our admins cannot give anybody the editor role since {day}: the menu is greyed out. We have seats left according to the billing page.',
        question: 'Are the admins workspace admins or project admins? Only the first can hand out that role.',
        answer: 'Workspace admins, both of them. The user we tried it with is {ref}.',
        resolution:
          'A policy that was set during your trial limited roles to viewers. I removed it, and both admins can assign editors again.',
        note: 'Trial policy was never cleaned up. Known problem.',
      },
      {
        titles: ['Contractor sees projects they should not', 'Access of an external user is too wide'],
        opening:
          'A contractor can see all projects although they were invited to a single one. Please help quickly, one of the projects is confidential.',
        question: 'I am checking now. Was the contractor added to a group that has access to all projects?',
        answer: 'Yes, to the group for externals. I did not know it has access to everything. The group is {ref}.',
        resolution:
          'The group {ref} had been given access to all projects. I removed that for you and sent the audit log of what the contractor opened: nothing but the one project.',
        note: 'Security asked for the audit log, sent.',
      },
    ],
  },
  {
    area: 'integrations',
    team: 'Support',
    tags: ['integrations', 'slack'],
    cases: [
      {
        titles: ['Slack integration posts to the wrong channel', 'Notifications go to the general channel'],
        opening:
          'Notifications that should go to our support channel have been going to the general one since {day}. About {count} people are annoyed.',
        question:
          'Was the channel renamed or archived around that time? The integration falls back to the default channel then.',
        answer: 'It was archived and made again with the same name. The integration ID is {ref}.',
        resolution:
          'A new channel has a new ID even under the same name. I pointed {ref} at the new one and sent a test message.',
        note: 'Channel ID changed, mapping updated.',
      },
      {
        titles: ['Moving the CRM integration to another admin', 'CRM integration owner has left'],
        opening:
          'Our CRM admin left on {day} and the integration runs under her account. How do we move it to another one without losing the field mapping?',
        question: 'Does the new admin have the same permissions in the CRM? Then the mapping can stay.',
        answer: 'Yes, the same profile. The integration is {ref}.',
        resolution:
          'You can now press "change owner" on the integration page. The mapping of {ref} stays as it is; the first sync ran without errors.',
        note: 'Ask product whether ownership transfer can be self-service.',
      },
    ],
  },
  {
    area: 'onboarding',
    team: 'Support',
    tags: ['how-to'],
    cases: [
      {
        titles: ['How do we import {count} contacts?', 'Importing contacts from a spreadsheet'],
        opening:
          'We are setting up the workspace for our {region} office and would like to import about {count} contacts from a spreadsheet. Is there a template, and what happens with addresses that exist already?',
        question:
          'There is a template under Settings, Import. Do your contacts have an ID of their own that we should keep?',
        answer: 'Yes, a customer number. The sheet is called {ref}.',
        resolution:
          'With the customer number as external ID the import updates instead of making duplicates. I ran {ref} in the test workspace: all rows went through.',
        note: 'Onboarding call booked for {day}.',
      },
      {
        titles: ['Setting up a sandbox workspace', 'Trying automations before the rollout on {day}'],
        opening:
          'Before the rollout on {day} we want to try our automations somewhere safe. Is there a sandbox, and can we copy our settings into it?',
        question: 'There is. Which settings matter most to you: fields, automations or roles?',
        answer: 'Automations mostly. Our workspace is {ref}.',
        resolution:
          'Your sandbox is ready and holds a copy of the automations. Nothing in it sends mail to the outside.',
        note: 'Sandbox created by hand, expires in 90 days.',
      },
    ],
  },
  {
    area: 'privacy',
    team: 'Support',
    tags: ['privacy', 'gdpr'],
    cases: [
      {
        titles: ['Deletion request for a former customer', 'Please delete everything under {ref}'],
        opening:
          'One of our customers asks us to delete everything about them by {day}. Their customer number with us is {ref}. How do we make sure that backups are covered too?',
        question: 'Should we delete the person only, or also the conversations in which they took part?',
        answer: 'The person and their conversations, please.',
        resolution:
          'Everything under {ref} is deleted. Backups are overwritten within 35 days, and the deletion log keeps only the number and the date.',
        note: 'Deletion done and checked by a second person.',
      },
      {
        titles: ['Where is our data stored?', 'Auditors ask for region and subprocessors'],
        opening:
          'Our auditors want to know in which region our data is stored and who the subprocessors are. We assume {region}, please confirm.',
        question: 'I can confirm that. Do the auditors need a signed document or is a link enough?',
        answer: 'A signed document, please. Our audit number is {ref}.',
        resolution: 'Your data is stored in {region}. The signed statement and the list of subprocessors are attached.',
        note: 'Legal signed the statement.',
      },
    ],
  },
];
