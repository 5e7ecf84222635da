import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'connectors' | 'skills';

/** Requests about hosted connectors and how to use them. */
export const connectorAsks: Pick<Asks<typeof entities>, Of> = {
  connectors: {
    list: [
      'which hosted connectors does this Airbyte workspace have',
      'is there a Linear connector in the tenant workspace on Airbyte',
      'ID of our hosted connector on Airbyte',
      'accounts that are connected through Airbyte',
    ],
    create: [
      'add a hosted connector to an Airbyte workspace',
      'connect our Stripe account through Airbyte with an API key',
      'set up a new Airbyte connector for a tenant',
      'store credentials of a vendor in Airbyte',
    ],
    checkConfig: [
      'verify the API key before I create the hosted connector',
      'would an Airbyte connector work with these credentials',
      'test credentials on Airbyte without creating anything',
    ],
    get: [
      'settings of this hosted connector on Airbyte',
      'which kind of connector is this Airbyte connector',
      'when was the hosted connector created',
    ],
    update: [
      'rename a hosted connector on Airbyte',
      'change the settings of an Airbyte connector',
      'limit which entities a hosted connector covers',
    ],
    delete: [
      'remove a hosted connector from Airbyte',
      'disconnect the account of a tenant from Airbyte',
      'delete the credentials that Airbyte holds for a connector',
    ],
    check: [
      'does this hosted connector still work',
      'test the connection of an Airbyte connector',
      'did the credentials of the hosted connector expire',
    ],
    inspect: [
      'is the Context Store of the hosted connector ready for search',
      'which workspace does this Airbyte connector belong to',
      'how far is the indexing of an Airbyte connector',
      'which skill documents this hosted connector',
    ],
    execute: [
      'run an operation of a hosted connector on Airbyte',
      'list issues through the Airbyte connector of a tenant',
      'search the Context Store of a hosted connector',
      'call a vendor with the credentials that Airbyte holds',
    ],
    download: [
      'download an attachment through a hosted connector',
      'get a file by an Airbyte connector',
      'save a recording with the credentials that Airbyte holds',
    ],
    initiateOauth: [
      'let a user connect their account to Airbyte by OAuth',
      'consent page for a hosted connector on Airbyte',
      'start the sign-in that creates an Airbyte connector',
    ],
  },
  skills: {
    list: [
      'which skills does Airbyte have for agents',
      'all Airbyte instructions for hosted connectors',
      'skills of the connectors in an Airbyte workspace',
    ],
    search: [
      'find an Airbyte skill about searching data',
      'which Airbyte skill explains hosted Stripe connectors',
      'search the Airbyte guides for agents',
    ],
    getDocs: [
      'what can this hosted connector do on Airbyte',
      'read an Airbyte skill',
      'which parameters does an operation of the hosted connector take',
      'open a section of the Airbyte connector docs',
    ],
  },
};
