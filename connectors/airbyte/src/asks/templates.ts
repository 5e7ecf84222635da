import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of = 'connectionTemplates' | 'destinationDefinitions' | 'sourceDefinitions' | 'sourceTemplates';

/** Requests about what an organization offers, and where its data goes. */
export const templateAsks: Pick<Asks<typeof entities>, Of> = {
  sourceTemplates: {
    list: [
      'which connectors does our Airbyte organization offer',
      'global source templates of Airbyte',
      'is there an Airbyte template for HubSpot',
    ],
    get: [
      'defaults of this Airbyte source template',
      'which credentials do hosted connectors of this template need',
      'what mode does the Airbyte source template have',
    ],
    create: [
      'enable a connector for our Airbyte organization',
      'offer a new kind of hosted connector to our users on Airbyte',
      'make an Airbyte source template with our defaults',
    ],
    clone: [
      'copy a global Airbyte template into our organization',
      'Airbyte says no organization-specific source template configured',
      'duplicate an Airbyte source template',
    ],
    update: [
      'rename an Airbyte source template',
      'change the defaults of all hosted connectors of a template',
      'switch an Airbyte template to direct mode',
    ],
    delete: [
      'stop offering a kind of hosted connector on Airbyte',
      'remove an Airbyte source template',
      'disable a connector for our Airbyte organization',
    ],
  },
  sourceDefinitions: {
    list: [
      'which connectors does Airbyte have',
      'does Airbyte support Pylon as a source',
      'definition ID of Linear in the Airbyte catalog',
    ],
    get: [
      'which credentials does the Airbyte connector for Stripe need',
      'configuration schema of an Airbyte source',
      'example questions for a hosted connector on Airbyte',
    ],
  },
  destinationDefinitions: {
    list: [
      'which destinations can Airbyte replicate to',
      'definition ID of Snowflake as an Airbyte destination',
      'can Airbyte write to Postgres',
    ],
    get: [
      'configuration schema of an Airbyte destination',
      'what does Airbyte need to write to BigQuery',
      'settings of the S3 destination on Airbyte',
    ],
  },
  connectionTemplates: {
    list: [
      'where does Airbyte replicate the data of our tenants to',
      'all Airbyte connection templates',
      'replication schedules on Airbyte',
    ],
    get: [
      'destination of this Airbyte connection template',
      'how often does Airbyte replicate with this template',
      'configuration of an Airbyte replication',
    ],
    create: [
      'replicate the data of new hosted connectors to our warehouse',
      'add a destination for Airbyte replication',
      'let Airbyte store the replicated data itself',
    ],
    update: [
      'change the schedule of an Airbyte replication',
      'point an Airbyte connection template to another database',
      'rename the destination of an Airbyte template',
    ],
    delete: [
      'stop replicating new hosted connectors to a destination',
      'remove an Airbyte connection template',
      'drop a replication schedule from Airbyte',
    ],
    describeCron: [
      'what does this Quartz cron expression mean on Airbyte',
      'is the Airbyte schedule valid',
      'explain the replication schedule of Airbyte in words',
    ],
  },
};
