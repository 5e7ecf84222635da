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
      'find the account of sam whitaker',
      'who has the email ada@acme.com',
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
      'which squads do we have',
      'what is the key of the design team',
      'which teams is sam in',
      'our private teams',
    ],
    get: [
      'does mobile work in sprints',
      'which estimation scale does engineering use',
      'is triage switched on for design',
    ],
  },
  teamMembers: {
    list: [
      'who is in the design team',
      'how many people work in mobile',
      'everybody on the engineering squad',
      'who owns the engineering team',
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
      'our biggest accounts by revenue',
      'find the company with the domain acme.com',
      'accounts without an account manager',
      'which customers ask for the most',
    ],
    create: [
      'add acme as a client',
      'copy a new account over from our crm',
      'we signed northgate, record them as a customer',
    ],
  },
  customerNeeds: {
    list: [
      'what has acme asked for',
      'how many accounts are waiting for ENG-78',
      'important client requests of this month',
      'feedback behind the invoices project',
      'which features do customers want most',
    ],
    create: [
      'acme wants this feature too',
      'log the request of a client on ENG-78',
      'add a vote from northgate, it is important to them',
      'note who asked for the export',
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
      'what callbacks are set up for the team',
    ],
    create: [
      'send ticket changes to our server',
      'call this url whenever a comment is added',
      'subscribe our bot to project events',
    ],
    delete: [
      'stop sending events to the old server',
      'remove the hook of the data warehouse',
      'disconnect that callback url',
    ],
  },
};
