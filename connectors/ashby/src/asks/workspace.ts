import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'apiKeys'
  | 'auditLogs'
  | 'communicationTemplates'
  | 'customFields'
  | 'emailSenders'
  | 'reports'
  | 'users'
  | 'versions'
  | 'webhooks';

export const workspaceAsks: Asks<Pick<typeof entities, Of>> = {
  apiKeys: {
    get: [
      'what is our Ashby key allowed to do',
      'which permissions does this integration have',
      'why do we get permission errors',
      'is the connection to Ashby working',
    ],
  },
  auditLogs: {
    list: [
      'who changed the permissions yesterday',
      'what did this admin do in Ashby last week',
      'who deleted this job',
      'security trail of admin actions',
      'log of every change made to this record',
    ],
  },
  communicationTemplates: {
    list: [
      'which rejection emails do we have',
      'list our email templates',
      'find the template for declined finalists',
      'templates for LinkedIn messages',
    ],
  },
  customFields: {
    list: [
      'which custom fields exist for candidates',
      'extra fields on jobs',
      'where do we store the notice period',
      'all custom attributes with their types',
    ],
    get: [
      'options of the seniority dropdown',
      'what type is this custom field',
      'which values can I pick in this dropdown',
      'is this custom field required',
    ],
    create: [
      'add a custom field to candidates',
      'we want to track the cost center on openings',
      'create a new dropdown field on jobs',
      'set up another custom attribute for employees',
    ],
    setValue: [
      'set his expected salary on the profile',
      'fill in the notice period on her application',
      'she needs visa sponsorship, save that in the field',
      'change the hiring priority of the job to P0',
      'set a custom field of this candidate',
    ],
    setValues: [
      'fill in salary expectation and notice period together',
      'update several custom fields of a candidate',
      'set cost center and budget of the opening at once',
    ],
    updateSelectableValues: [
      'add an option to the seniority dropdown',
      'rename a choice in the work authorization list',
      'remove an outdated dropdown option',
    ],
  },
  emailSenders: {
    list: [
      'which addresses can we send outreach from',
      'can we mail from the no-reply address',
      'sender aliases of the company',
    ],
  },
  reports: {
    generate: [
      'start the big pipeline report in the background',
      'kick off the funnel dashboard export',
      'run a report that takes minutes',
    ],
    poll: ['is my report ready', 'get the rows of the report that is running', 'status of the export I started'],
    generateSynchronously: [
      'conversion rates from our hiring dashboard',
      'sources and channels by number of hires',
      'time to fill per department',
      'what is our offer acceptance rate',
    ],
  },
  users: {
    list: [
      'everyone on our team',
      'who has admin rights',
      'which recruiters do we have',
      'deactivated colleagues',
      'find the user ID of a colleague',
    ],
    get: ['which user is this ID', 'who is the manager of this colleague', 'is this account still active'],
    search: [
      'find a user by email among our staff',
      'which colleague has this email',
      'does this address have a user account',
    ],
    setCustomFieldValue: [
      'set the home office of an employee',
      'fill in a custom field on an employee',
      'change the custom region field of a recruiter',
    ],
    setCustomFieldValues: [
      'update several custom fields of an employee',
      'set home office and cost center of a colleague together',
      'fill in all custom fields on a colleague',
    ],
  },
  versions: {
    list: ['which API versions are supported', 'is our API version deprecated', 'versions of the Ashby API'],
  },
  webhooks: {
    get: ['where does this webhook send to', 'is the webhook still enabled', 'which event does the webhook listen for'],
    create: [
      'notify our server when someone is hired',
      'subscribe to new applications',
      'send stage changes to our URL',
      'set up a webhook for offers',
    ],
    update: [
      'turn off the webhook for now',
      'change the URL of the callback',
      'rotate the signing secret',
      're-enable event delivery',
    ],
    delete: [
      'remove the webhook',
      'stop sending events to the old server for good',
      'unsubscribe our endpoint from hires',
    ],
  },
};
