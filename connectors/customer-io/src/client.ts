import { type Client, type ClientOptions, createClient, type Entities } from '@agent-connectors/core';
import { customerIo, defineCustomerIo } from './connector.ts';

/** Options of a Customer.io client. Each API has its own credential; give those of the APIs that are to be used. */
export interface CustomerIoOptions extends ClientOptions {
  /** App API key: reads, transactional messages, broadcasts. Default: `CUSTOMER_IO_APP_API_KEY`. */
  readonly appApiKey?: string | undefined;
  /** Site ID of the workspace, for the Track API. Default: `CUSTOMER_IO_SITE_ID`. */
  readonly siteId?: string | undefined;
  /** Track API key: people and events. Default: `CUSTOMER_IO_TRACK_API_KEY`. */
  readonly trackApiKey?: string | undefined;
  /** API key of a source, for the Pipelines API. Default: `CUSTOMER_IO_PIPELINES_API_KEY`. */
  readonly pipelinesApiKey?: string | undefined;
  /** Region of the account. Default: `CUSTOMER_IO_REGION`, else `us`. */
  readonly region?: 'us' | 'eu' | undefined;
}

/** A client of Customer.io. */
export interface CustomerIo extends Client<typeof customerIo.entities> {}

/**
 * Makes a client of Customer.io. Throws `InvalidOptionsError` for an option that it does not understand; a missing key is
 * reported by the first call that needs it.
 */
export function createCustomerIo(options: CustomerIoOptions = {}): CustomerIo {
  return createClient(customerIo, { ...options });
}

/** Makes a client with some of Customer.io's entities, `createCustomerIoWith({ people })`: a bundler leaves the others out. */
export function createCustomerIoWith<E extends Entities>(entities: E, options: CustomerIoOptions = {}): Client<E> {
  return createClient(defineCustomerIo(entities), { ...options });
}
