import { type Client, type ClientOptions, createClient, type Entities, type Secret } from '@agent-connectors/core';
import { customerIo, defineCustomerIo } from './connector.ts';

/** Options of a Customer.io client. Each API has its own credential; pass those of the APIs that you use. */
export interface CustomerIoOptions extends ClientOptions {
  /** App API key: reads, transactional messages, broadcasts. Default: `CUSTOMER_IO_APP_API_KEY`. */
  readonly appApiKey?: Secret | undefined;
  /** Site ID of the workspace, for the Track API. Default: `CUSTOMER_IO_SITE_ID`. */
  readonly siteId?: string | undefined;
  /** Track API key: people and events. Default: `CUSTOMER_IO_TRACK_API_KEY`. */
  readonly trackApiKey?: Secret | undefined;
  /** API key of a source, for the Pipelines API. Default: `CUSTOMER_IO_PIPELINES_API_KEY`. */
  readonly pipelinesApiKey?: Secret | undefined;
  /** Service account token, for the UI API. Default: `CUSTOMER_IO_SERVICE_ACCOUNT_TOKEN`. */
  readonly serviceAccountToken?: Secret | undefined;
  /** Scopes of the UI API, separated by spaces, such as `read_only`. Default: `CUSTOMER_IO_SERVICE_ACCOUNT_SCOPE`, else all. */
  readonly serviceAccountScope?: string | undefined;
  /** Region of the account. Default: `CUSTOMER_IO_REGION`, else `us`. */
  readonly region?: 'us' | 'eu' | undefined;
}

/** A Customer.io client. */
export interface CustomerIo extends Client<typeof customerIo.entities> {}

/**
 * Creates a Customer.io client. Throws `InvalidOptionsError` for an invalid option. A missing key is reported by the
 * first call that needs it.
 */
export function createCustomerIo(options: CustomerIoOptions = {}): CustomerIo {
  return createClient(customerIo, { ...options });
}

/**
 * Creates a client with only some entities, such as `createCustomerIoWith({ people })`. Bundlers leave out the rest.
 */
export function createCustomerIoWith<E extends Entities>(entities: E, options: CustomerIoOptions = {}): Client<E> {
  return createClient(defineCustomerIo(entities), { ...options });
}
