import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'customerNeeds'
  | 'customers'
  | 'notifications'
  | 'organization'
  | 'teamMembers'
  | 'teams'
  | 'templates'
  | 'users'
  | 'viewer'
  | 'webhooks';

/** Requests about people, customers and the workspace. */
export const workspaceAsks: Pick<Asks<typeof entities>, Of> = {
  users: {
    list: [
      'find the account of a colleague',
      'who has this email',
      'who are the admins of our workspace',
      'which colleagues were invited and have not joined',
      'how many guests do we have',
    ],
    get: [
      'job title and time zone of this person',
      'when was that colleague last online',
      'show the profile of the one who reported it',
    ],
  },
  viewer: {
    get: ['who am I logged in as', 'whose key is this', 'am I an admin'],
  },
  teams: {
    list: [
      'which teams and squads do we have',
      'what is the key of the team',
      'which teams is she in',
      'our private teams',
    ],
    get: ['do they work in sprints', 'which estimation scale does the team use', 'is triage switched on'],
  },
  teamMembers: {
    list: [
      'who is on the team',
      'how many people work in this team',
      'everybody on the squad',
      'owners and members of the team',
    ],
  },
  organization: {
    get: [
      'what is our workspace called',
      'how many seats do we pay for',
      'which plan are we on',
      'when does our trial end',
    ],
  },
  customers: {
    list: [
      'which enterprise clients do we have',
      'our biggest and top customers by revenue',
      'find the company with this domain',
      'accounts without an account manager',
      'customers of a tier',
    ],
    create: ['add a company as a client', 'copy a new account over from our crm', 'we signed them, create a customer'],
  },
  customerNeeds: {
    list: [
      'what has this customer asked for',
      'how many accounts are waiting for this feature',
      'important client requests of this month',
      'who requested it, which customers want this',
      'feedback behind the project',
    ],
    create: [
      'a customer wants this feature too',
      'a client asked for it, record the request',
      'add a vote of a customer, it is important to them',
      'note which client asked for the export',
    ],
  },
  notifications: {
    list: [
      'what is new in my inbox',
      'what did I miss since yesterday',
      'where was I mentioned',
      'do I have unread alerts',
    ],
    update: [
      'mark that alert as read',
      'remind me about this one tomorrow',
      'keep this notice as unread',
      'snooze it until monday',
    ],
  },
  templates: {
    list: [
      'which forms do we have for bug reports',
      'is there a preset for new projects',
      'is there a standard outline for specs',
    ],
  },
  webhooks: {
    list: [
      'which of our systems get events',
      'is the hook of the data warehouse active',
      'what webhooks are set up for the team',
    ],
    create: [
      'send ticket changes to our server',
      'call this url when something happens',
      'subscribe our bot to project events',
    ],
    delete: [
      'stop sending events to the old server',
      'remove the hook of the data warehouse',
      'disconnect that callback url',
    ],
  },
};
