import type { HostedDefinition, HostedField } from './hosted-connector.ts';

/** A credential without which the platform rejects a connector. */
const secret = (name: string, description: string): HostedField => ({
  name,
  description,
  required: true,
  secret: true,
});

const clientId: HostedField = { name: 'client_id', required: false, description: 'ID of the OAuth app.' };
const clientSecret: HostedField = {
  name: 'client_secret',
  required: false,
  description: 'Secret of the OAuth app.',
  secret: true,
};
const accessToken: HostedField = {
  name: 'access_token',
  required: false,
  description: 'OAuth access token.',
  secret: true,
};
const refreshToken = secret('refresh_token', 'OAuth refresh token.');
const required = (field: HostedField): HostedField => ({ ...field, required: true });

/** Where the documents also name a default, the platform decides whether it is required. */
const startDate = (otherwise?: string): HostedField => ({
  name: 'start_date',
  required: otherwise === undefined,
  description: `Data from this UTC time on is copied into the context store.${otherwise === undefined ? '' : ` Default: ${otherwise}.`}`,
  format: 'date-time',
});

/**
 * The definitions of Airbyte's connectors, by the ID of ours: their UUIDs, and the fields that creating one takes (docs.airbyte.com/ai-agents/connectors).
 */
export const hostedDefinitions: Readonly<Record<string, HostedDefinition>> = {
  airtable: {
    definitionId: '14c6e7ea-97ed-4f5e-a7b5-25e9a80b8212',
    title: 'Airtable',
    auth: [{ name: 'personal_access_token', fields: [secret('personal_access_token', 'Personal access token.')] }],
  },
  'amazon-ads': {
    definitionId: 'c6b0a29e-1da9-4512-9002-7bfd0cba2246',
    title: 'Amazon-Ads',
    auth: [{ name: 'oauth2', fields: [clientId, clientSecret, refreshToken], consent: true }],
    environment: [
      {
        name: 'region',
        required: false,
        description:
          "Base URL of the API in the account's region: https://advertising-api.amazon.com, https://advertising-api-eu.amazon.com or https://advertising-api-fe.amazon.com.",
        default: 'https://advertising-api.amazon.com',
      },
    ],
  },
  asana: {
    definitionId: 'd0243522-dccf-4978-8ba0-37ed47a0bdbf',
    title: 'Asana',
    auth: [
      { name: 'personal_access_token', fields: [secret('token', 'Personal access token.')] },
      { name: 'oauth2', fields: [accessToken, refreshToken, clientId, clientSecret], consent: true },
    ],
  },
  ashby: {
    definitionId: '4e8c9fa0-3634-499b-b948-11581b5c3efa',
    title: 'Ashby',
    auth: [{ name: 'api_key', fields: [secret('api_key', 'API key.')] }],
    replicationConfig: [startDate()],
  },
  'customer-io': {
    definitionId: '34f697bc-b989-4eda-b06f-d0f39b88825b',
    title: 'Customer-Io',
    auth: [{ name: 'app_api_key', fields: [secret('app_api_key', 'App API key of the workspace.')] }],
    replicationConfig: [startDate('180 days before now')],
  },
  'facebook-marketing': {
    definitionId: 'e7778cfc-e97c-4458-9ecb-b4f2bba8946c',
    title: 'Facebook-Marketing',
    auth: [
      { name: 'oauth2', fields: [required(accessToken), clientId, clientSecret], consent: true },
      { name: 'service_account_key', fields: [secret('account_key', 'Long-lived access token of a service account.')] },
    ],
    replicationConfig: [
      { name: 'account_ids', required: true, description: 'IDs of the ad accounts to read.', type: 'array' },
    ],
  },
  github: {
    definitionId: 'ef69ef6e-aa7f-4af1-a01d-ef775033524e',
    title: 'Github',
    auth: [
      { name: 'personal_access_token', fields: [secret('token', 'Personal access token, fine-grained or classic.')] },
      { name: 'oauth2', fields: [required(accessToken)], consent: true },
    ],
    replicationConfig: [
      {
        name: 'repositories',
        required: true,
        description: "Repositories to read; the star takes all of an owner's, in the form owner/name or owner/*.",
        type: 'array',
      },
      startDate('90 days before now'),
    ],
  },
  gong: {
    definitionId: '32382e40-3b49-4b99-9c5c-4076501914e7',
    title: 'Gong',
    auth: [
      {
        name: 'access_key',
        fields: [
          { name: 'access_key', required: true, description: 'ID of the API access key.' },
          secret('access_key_secret', 'Secret of the API access key.'),
        ],
      },
      {
        name: 'oauth2',
        fields: [
          required(accessToken),
          secret('refresh_token', 'OAuth refresh token, which can be used once.'),
          clientId,
          clientSecret,
        ],
        consent: true,
      },
    ],
  },
  'google-drive': {
    definitionId: '9f8dda77-1048-4368-815b-269bf54ee9b8',
    title: 'Google-Drive',
    auth: [{ name: 'oauth2', fields: [accessToken, refreshToken, clientId, clientSecret], consent: true }],
    replicationConfig: [
      {
        name: 'folder_url',
        required: true,
        description: 'Address of the folder to copy, https://drive.google.com/drive/folders/ID.',
      },
      {
        name: 'streams',
        required: true,
        description: 'Which files are copied and how, one object a stream.',
        type: 'array',
      },
    ],
  },
  greenhouse: {
    definitionId: '59f1e50a-331f-4f09-b3e8-2e8d4d355f44',
    title: 'Greenhouse',
    auth: [
      { name: 'api_key', fields: [secret('api_key', 'Harvest API key.')] },
      { name: 'oauth2', fields: [required(clientId), required(clientSecret), refreshToken, accessToken] },
    ],
  },
  hubspot: {
    definitionId: '36c891d9-4bd9-43ac-bad2-10e12756272c',
    title: 'Hubspot',
    auth: [
      { name: 'private_app', fields: [secret('private_app_token', 'Access token of a private app.')] },
      { name: 'oauth2', fields: [clientId, clientSecret, refreshToken, accessToken], consent: true },
    ],
  },
  intercom: {
    definitionId: 'd8313939-3782-41b0-be29-b3ca20d8dd3a',
    title: 'Intercom',
    auth: [{ name: 'access_token', fields: [secret('access_token', 'Access token.')] }],
    replicationConfig: [startDate('2024-01-01T00:00:00Z')],
  },
  jira: {
    definitionId: '68e63de2-bb83-4c7e-93fa-a8a9051e3993',
    title: 'Jira',
    auth: [
      {
        name: 'api_token',
        fields: [
          { name: 'username', required: true, description: 'E-mail address of the Atlassian account.' },
          secret('password', 'API token of that account.'),
        ],
      },
      { name: 'oauth2', fields: [accessToken, refreshToken, clientId, clientSecret] },
    ],
    environment: [
      { name: 'subdomain', required: true, description: 'Name of the Jira Cloud site, before .atlassian.net.' },
    ],
  },
  klaviyo: {
    definitionId: '95e8cffd-b8c4-4039-968e-d32fb4a69bde',
    title: 'Klaviyo',
    auth: [{ name: 'api_key', fields: [secret('api_key', 'Private API key.')] }],
  },
  linear: {
    definitionId: '1c5d8316-ed42-4473-8fbc-2626f03f070c',
    title: 'Linear',
    auth: [{ name: 'api_key', fields: [secret('api_key', 'Personal API key.')] }],
  },
  mailchimp: {
    definitionId: 'b03a9f3e-22a5-11eb-adc1-0242ac120002',
    title: 'Mailchimp',
    auth: [{ name: 'api_key', fields: [secret('api_key', 'API key.')] }],
    environment: [
      {
        name: 'data_center',
        required: false,
        description: 'Data center of the account, the part of the API key after the hyphen.',
        default: 'us1',
      },
    ],
  },
  orb: {
    definitionId: '7f0455fb-4518-4ec0-b7a3-d808bf8081cc',
    title: 'Orb',
    auth: [{ name: 'api_key', fields: [secret('api_key', 'API key.')] }],
    replicationConfig: [startDate()],
  },
  pylon: {
    definitionId: 'f2e53e88-3c6b-4e5a-b7c2-a1d9c5e8f4b6',
    title: 'Pylon',
    auth: [{ name: 'api_token', fields: [secret('api_token', 'API token, made by an admin.')] }],
  },
  salesforce: {
    definitionId: 'b117307c-14b6-41aa-9422-947e34922962',
    title: 'Salesforce',
    auth: [{ name: 'oauth2', fields: [refreshToken, clientId, clientSecret], consent: true }],
    environment: [
      {
        name: 'instance_url',
        required: false,
        description: 'Address of the organization, such as https://na1.salesforce.com.',
        default: 'https://login.salesforce.com',
      },
    ],
  },
  shopify: {
    definitionId: '9da77001-af33-4bcd-be46-6252bf9342b9',
    title: 'Shopify',
    auth: [
      { name: 'access_token', fields: [secret('api_key', 'Access token of the Admin API.')] },
      { name: 'oauth2', fields: [clientId, clientSecret, required(accessToken)] },
    ],
    environment: [{ name: 'shop', required: true, description: 'Name of the store, before .myshopify.com.' }],
  },
  slack: {
    definitionId: 'c2281cee-86f9-4a86-bb48-d23286b4c7bd',
    title: 'Slack',
    auth: [
      { name: 'token', fields: [secret('bot_key', 'Bot token (xoxb-) or user token (xoxp-).')] },
      { name: 'oauth2', fields: [clientId, clientSecret, required(accessToken)], consent: true },
    ],
    replicationConfig: [
      startDate(),
      { name: 'lookback_window', required: true, description: 'Days to read again at each sync.', type: 'integer' },
      {
        name: 'join_channels',
        required: true,
        description: 'Whether the app joins public channels to read them.',
        type: 'boolean',
      },
      {
        name: 'include_archived_channels',
        required: false,
        description: 'Whether archived channels are read too; off unless set.',
        type: 'boolean',
      },
      {
        name: 'threads_ignore_no_replies',
        required: false,
        description: 'Whether the threads stream leaves out messages without replies; off unless set.',
        type: 'boolean',
      },
      {
        name: 'include_private_channels',
        required: false,
        description: 'Whether private channels that the bot is in are read; off unless set.',
        type: 'boolean',
      },
    ],
  },
  stripe: {
    definitionId: 'e094cb9a-26de-4645-8761-65c0c425d1de',
    title: 'Stripe',
    auth: [{ name: 'api_key', fields: [secret('api_key', 'API key, sk_test_ or sk_live_.')] }],
    replicationConfig: [{ name: 'account_id', required: true, description: 'ID of the account, in the form acct_….' }],
  },
  'zendesk-chat': {
    definitionId: '40d24d0f-b8f9-4fe0-9e6c-b06c0f3f45e4',
    title: 'Zendesk-Chat',
    auth: [{ name: 'oauth2_access_token', fields: [required(accessToken)], consent: true }],
    replicationConfig: [startDate('180 days before now')],
    environment: [
      { name: 'subdomain', required: true, description: 'Name of the Zendesk account, before .zendesk.com.' },
    ],
  },
  'zendesk-support': {
    definitionId: '79c1aa37-dae3-42ae-b333-d1c105477715',
    title: 'Zendesk-Support',
    auth: [
      {
        name: 'api_token',
        fields: [
          { name: 'email', required: true, description: 'E-mail address of the Zendesk user.' },
          secret('api_token', 'API token.'),
        ],
      },
      { name: 'oauth2', fields: [clientId, clientSecret, accessToken, refreshToken], consent: true },
    ],
    environment: [
      { name: 'subdomain', required: true, description: 'Name of the Zendesk account, before .zendesk.com.' },
    ],
  },
};
