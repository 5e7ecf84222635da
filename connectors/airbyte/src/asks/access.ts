import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'oauthCredentials' | 'organizations' | 'scopedTokens' | 'widgetTokens' | 'workspaces';

/** Requests about organizations, workspaces and who may use them. */
export const accessAsks: Pick<Asks<typeof entities>, Of> = {
  organizations: {
    list: [
      'which Airbyte organizations do I belong to',
      'ID of our organization on Airbyte',
      'Airbyte says to specify the target organization',
    ],
  },
  workspaces: {
    list: [
      'all workspaces in our Airbyte organization',
      'find the Airbyte workspace of the tenant Acme',
      'which Airbyte workspaces are inactive',
      'ID of the default workspace on Airbyte',
    ],
    get: [
      'is this Airbyte workspace active',
      'does the Airbyte workspace use the Context Store',
      'when was this Airbyte workspace created',
    ],
    getStats: [
      'how many Airbyte workspaces do we have',
      'number of inactive workspaces on Airbyte',
      'do my Airbyte credentials work',
    ],
    update: [
      'rename an Airbyte workspace',
      'pause a tenant: stop all hosted connectors of the workspace',
      'turn on the Context Store of an Airbyte workspace',
      'reactivate the Airbyte workspace of a customer',
    ],
    delete: [
      'delete the Airbyte workspace of a tenant who left',
      'remove a test workspace from Airbyte',
      'clean up an unused Airbyte workspace',
    ],
  },
  scopedTokens: {
    create: [
      'create a new Airbyte workspace for a tenant',
      'give a tenant a token for their Airbyte workspace only',
      'mint a scoped Airbyte token',
      'short-lived Airbyte access for one workspace',
    ],
    getInfo: [
      'which Airbyte workspace does this token belong to',
      'whose scoped Airbyte token is this',
      'name of the workspace I am limited to on Airbyte',
    ],
  },
  widgetTokens: {
    create: [
      'token for the embedded Airbyte widget',
      'let users connect their accounts in our web app by the Airbyte widget',
      'embed the Airbyte connect dialog on our page',
    ],
  },
  oauthCredentials: {
    set: [
      'use our own OAuth app for an Airbyte connector',
      'show our brand instead of Airbyte on the consent page',
      'store our client ID and client secret for hosted connectors on Airbyte',
    ],
    delete: [
      'go back to the OAuth app of Airbyte',
      'remove our own OAuth app from Airbyte',
      'stop using our client secret for hosted Airbyte connectors',
    ],
  },
};
