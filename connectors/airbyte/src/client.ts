import { type Client, type ClientOptions, createClient, type Entities, type Secret } from '@agent-connectors/core';
import { airbyte, defineAirbyte } from './connector.ts';

/** Options of an Airbyte client: the ID and secret of an application, or a token. */
export interface AirbyteOptions extends ClientOptions {
  /** ID of the application. Default: `AIRBYTE_CLIENT_ID`. */
  readonly clientId?: string | undefined;
  /** Secret of the application. Default: `AIRBYTE_CLIENT_SECRET`. */
  readonly clientSecret?: Secret | undefined;
  /** Application token or scoped token, instead of an application. Default: `AIRBYTE_ACCESS_TOKEN`. */
  readonly accessToken?: Secret | undefined;
  /** Organization to act for, where the credentials belong to several. Default: `AIRBYTE_ORGANIZATION_ID`. */
  readonly organizationId?: string | undefined;
}

/** An Airbyte client. */
export interface Airbyte extends Client<typeof airbyte.entities> {}

/**
 * Creates an Airbyte client. Throws `InvalidOptionsError` for invalid options. Missing credentials are reported by the first
 * call.
 */
export function createAirbyte(options: AirbyteOptions = {}): Airbyte {
  return createClient(airbyte, { ...options });
}

/**
 * Creates a client with only the given entities, as in `createAirbyteWith({ workspaces })`. Bundlers can then drop the others.
 */
export function createAirbyteWith<E extends Entities>(entities: E, options: AirbyteOptions = {}): Client<E> {
  return createClient(defineAirbyte(entities), { ...options });
}
