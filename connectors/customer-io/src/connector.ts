import { type Connector, defineConnector, type Entities } from '@agent-connectors/core';
import { appApi, pipelinesApi, trackApi } from './apis.ts';
import type * as entities from './entities/index.ts';
import {
  activities,
  broadcastTrigger,
  campaignActions,
  campaigns,
  collections,
  events,
  exports,
  messages,
  newsletters,
  people,
  pipelines,
  regions,
  reportingWebhooks,
  segments,
  senderIdentities,
  snippets,
  trackEntities,
  transactionalEmail,
  transactionalInboxMessage,
  transactionalMessageContents,
  transactionalMessages,
  transactionalPush,
  transactionalSms,
  workspaces,
} from './entities/index.ts';
import { version } from './version.ts';

/** Defines Customer.io over some of its entities; an application that bundles picks those it uses. */
// @__NO_SIDE_EFFECTS__
export function defineCustomerIo<E extends Entities>(of: E): Connector<E> {
  return defineConnector({
    name: 'customer-io',
    title: 'Customer.io',
    version,
    docs: 'https://docs.customer.io/integrations/api/',
    credentials: {
      appApiKey: {
        variable: 'CUSTOMER_IO_APP_API_KEY',
        title: 'App API key',
        where:
          'An admin makes one at https://fly.customer.io/settings/api_credentials?keyType=app; it belongs to one workspace and is shown once. A Track key does not work in its place.',
      },
      siteId: {
        variable: 'CUSTOMER_IO_SITE_ID',
        title: 'Site ID',
        where: 'It stands beside the Track API key at https://fly.customer.io/settings/api_credentials.',
        public: true,
      },
      trackApiKey: {
        variable: 'CUSTOMER_IO_TRACK_API_KEY',
        title: 'Track API key',
        where: 'It is at https://fly.customer.io/settings/api_credentials. An App key does not work in its place.',
      },
      pipelinesApiKey: {
        variable: 'CUSTOMER_IO_PIPELINES_API_KEY',
        title: 'Pipelines API key',
        where: 'It is in the settings of a source of the kind HTTP, which an admin adds under Sources.',
      },
    },
    regions: { values: ['us', 'eu'], default: 'us', variable: 'CUSTOMER_IO_REGION' },
    apis: { app: appApi, track: trackApi, pipelines: pipelinesApi },
    entities: of,
  });
}

/** Customer.io with all of its entities. */
// Typed by name: inferred, the declarations would spell every entity out once more. Listed, not spread from the
// namespace: a bundler could not tell which of its members are used.
export const customerIo: Connector<typeof entities> = /* @__PURE__ */ defineCustomerIo<typeof entities>({
  activities,
  broadcastTrigger,
  campaignActions,
  campaigns,
  collections,
  events,
  exports,
  messages,
  newsletters,
  people,
  pipelines,
  regions,
  reportingWebhooks,
  segments,
  senderIdentities,
  snippets,
  trackEntities,
  transactionalEmail,
  transactionalInboxMessage,
  transactionalMessageContents,
  transactionalMessages,
  transactionalPush,
  transactionalSms,
  workspaces,
});
