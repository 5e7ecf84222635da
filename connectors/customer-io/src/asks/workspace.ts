import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'accounts'
  | 'exports'
  | 'forms'
  | 'imports'
  | 'ipAddresses'
  | 'pipelines'
  | 'regions'
  | 'reportingWebhooks'
  | 'workspaces';

export const workspaceAsks: Asks<Pick<typeof entities, Of>> = {
  accounts: {
    getCurrent: [
      'which account does this service account token belong to',
      'ID of our Customer.io account',
      'whoami for the cio token',
    ],
  },
  exports: {
    list: [
      'all exports of this workspace',
      'exports that are still pending',
      'our earlier CSV exports',
      'which exports do we have',
    ],
    get: [
      'is my export ready or finished',
      'status of the export',
      'how many rows has my export',
      'has the export failed',
    ],
    create: [
      'export a segment to CSV',
      'all customers with an attribute as a file',
      'our subscribers as a spreadsheet',
      'export all profiles with their attributes',
      'start a people export',
    ],
    createDeliveries: [
      'export the deliveries and bounces of a newsletter',
      'everything we sent, as a spreadsheet',
      'export the delivery data of an automation',
      'spreadsheet with all messages of a transactional template',
      'CSV of who got and opened which emails',
    ],
    download: ['download the finished export', 'download link of the export file', 'where is the CSV that I exported'],
  },
  forms: {
    submit: [
      'submit the signup form for a person',
      'send a lead form entry to us',
      'somebody filled in our contact form, pass it on',
    ],
  },
  imports: {
    get: [
      'is the CSV import done',
      'why did the import fail',
      'how many rows were imported so far',
      'progress of the contact upload, is it finished',
    ],
    create: [
      'import people from a CSV file',
      'bulk upload of leads from a spreadsheet',
      'import companies from a file',
      'bulk import of past events',
      'load new customers from a CSV URL',
    ],
  },
  ipAddresses: {
    list: [
      'which IP addresses do the webhooks come from',
      'addresses to allow in our firewall',
      'whitelist the servers of Customer.io',
    ],
  },
  pipelines: {
    identify: [
      'identify a user in all destinations',
      'identify call to the data pipeline',
      'send profile traits to our CDP source',
    ],
    track: [
      'track an event through the data pipeline',
      'send a purchase event to every destination',
      'track call to our CDP source',
    ],
    trackDeletion: [
      'delete a user through the data pipeline',
      'send a User Deleted event to the CDP source',
      'remove an object with a pipeline event',
    ],
    page: [
      'record a page view in the data pipeline',
      'page call for our website',
      'tell all destinations which page was visited',
    ],
    screen: [
      'record a screen view of the mobile app',
      'screen call to the data pipeline',
      'tell all destinations which app screen was opened',
    ],
    group: [
      'put a user into a company through the data pipeline',
      'group call with company traits',
      'send account attributes to every destination',
    ],
    alias: ['alias an anonymous ID to a user ID', 'join two user IDs in Mixpanel', 'alias call to the data pipeline'],
    batch: [
      'send many pipeline calls at once',
      'backfill events into the CDP source',
      'replay a batch of track and identify calls',
    ],
  },
  regions: {
    get: ['is our account in the EU or the US', 'which data center are we in', 'workspace ID of the Track key'],
  },
  reportingWebhooks: {
    list: [
      'which webhooks do we have',
      'where do our message events go',
      'disabled reporting webhooks',
      'do we have a webhook for bounces',
    ],
    get: [
      'which events does this hook receive',
      'settings of one reporting webhook',
      'endpoint of a reporting webhook',
    ],
    create: [
      'set up a new webhook',
      'send bounce events to our endpoint',
      'notify our backend by webhook when someone unsubscribes',
      'ping our server about opens and clicks',
      'stream message events to the data warehouse',
    ],
    update: [
      'add click events to an existing webhook',
      'disable a reporting webhook',
      'change the endpoint of a webhook',
      'pause a reporting webhook',
    ],
    delete: ['delete a reporting webhook', 'remove the old webhook', 'no more events to our former endpoint'],
  },
  workspaces: {
    list: [
      'which workspaces do we have',
      'how many messages did each workspace send',
      'how many people do we have in total',
      'billable messages of the account',
      'number of profiles altogether and per workspace',
    ],
  },
};
