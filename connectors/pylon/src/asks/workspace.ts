import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'auditLogs'
  | 'customFieldSelectOptions'
  | 'customFields'
  | 'imports'
  | 'integrations'
  | 'me'
  | 'tags'
  | 'teams'
  | 'userRoles'
  | 'users';

export const workspaceAsks: Asks<Pick<typeof entities, Of>> = {
  auditLogs: {
    list: ['show the audit log', 'all admin actions in our Pylon workspace', 'complete trail of admin actions'],
    search: [
      'who deleted or removed it, and when',
      'who changed our settings yesterday',
      'logins and exports between Monday and Friday',
      'when was this API token created',
      'security audit: permission changes last month',
    ],
  },
  customFieldSelectOptions: {
    create: [
      'add a choice to an existing dropdown',
      'we need another option in the picklist',
      'new value for the severity picklist',
    ],
    update: [
      'rename a choice in the tier dropdown',
      'reword the options of the root cause picklist',
      'change the label of one picklist value',
    ],
    delete: [
      'take one choice out of the dropdown',
      'remove an option nobody picks',
      'this picklist value is not needed any more',
    ],
  },
  customFields: {
    list: [
      'which fields do tickets have',
      'which choices does the severity field offer',
      'slug of the churn risk field',
      'extra attributes we keep on accounts',
    ],
    get: ['what type is this field', 'is the field synced from Salesforce', 'default value of the severity field'],
    create: [
      'add a renewal date field to accounts',
      'we want to track severity on tickets, add a field',
      'add a new dropdown field to tickets',
      'let me store the contract number in a field',
    ],
    update: [
      'rename the region field',
      'explain what the severity field means',
      'change the default value of a property',
      'replace all choices of a dropdown field',
    ],
  },
  imports: {
    createContact: [
      'bring a contact over from Zendesk',
      'migrate a person from our old help desk',
      'import the people of our previous tool',
    ],
    createIssue: [
      'migrate a ticket from Intercom with its history',
      'import an old closed case into Pylon',
      'load our Zendesk archive',
      'backfill a conversation with its original dates',
    ],
    createMessages: [
      'add the older mails to the migrated ticket',
      'backfill messages on a case',
      'the imported conversation misses some replies',
    ],
  },
  integrations: {
    disconnectDevin: ['disconnect Devin', 'cut off the Devin app from Pylon', 'revoke access of our AI developer'],
  },
  me: {
    get: ['who am I in Pylon', 'which workspace does this token belong to', 'is my API key for the right organization'],
  },
  tags: {
    list: ['all tags we use', 'list the labels', 'is there a tag for billing', 'id of the article tag'],
    get: ['color of a tag', 'what is the tag with this ID called', 'is the tag for tickets or accounts'],
    create: ['create a new label for accounts', 'we need a new ticket tag', 'make a red tag called outage'],
    update: ['rename a tag', 'change the color of a label', 'correct a typo in the tag name'],
    delete: ['delete a label nobody uses', 'get rid of a tag everywhere', 'drop the duplicate tag'],
  },
  teams: {
    list: [
      'which teams do we have',
      'list all teams and their members',
      'id of the billing team',
      'groups tickets can go to',
    ],
    get: ['members of this team', 'who belongs to the squad', 'how many agents are in the platform team'],
    create: ['set up a new support team', 'make a group for the night shift', 'create a squad from these agents'],
    update: ['add an agent to the billing team', 'rename the tier 1 team', 'put somebody on or take them off the team'],
  },
  userRoles: {
    list: ['which roles can users have', 'id of the admin role', 'permission levels in our workspace'],
  },
  users: {
    list: [
      'all support agents',
      'who works in our Pylon',
      'admins and agents of our workspace',
      'which colleagues are out of office',
    ],
    get: ['name and role of this agent', 'is the teammate available', 'email of the assignee'],
    update: [
      'set me to away or out of office',
      'make a teammate an admin',
      'change the display name of an agent',
      'back from vacation, set my colleague to available',
    ],
    search: ['find the agent or colleague by email', 'which teammate has this email', 'teammate behind a work address'],
  },
};
