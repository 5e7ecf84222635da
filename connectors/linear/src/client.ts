import { type Client, type ClientOptions, createClient, type Entities, type Secret } from '@agent-connectors/core';
import { defineLinear, linear } from './connector.ts';

/** Options of a Linear client. Pass an API key, an access token, or the client of an OAuth application. */
export interface LinearOptions extends ClientOptions {
  /** Personal API key, `lin_api_…`. Default: `LINEAR_API_KEY`. */
  readonly apiKey?: Secret | undefined;
  /** OAuth access token. Default: `LINEAR_ACCESS_TOKEN`. */
  readonly accessToken?: Secret | undefined;
  /** Client ID of an OAuth application. Default: `LINEAR_CLIENT_ID`. */
  readonly clientId?: string | undefined;
  /** Client secret of an OAuth application. Default: `LINEAR_CLIENT_SECRET`. */
  readonly clientSecret?: Secret | undefined;
  /** OAuth refresh token. It works once: each refresh replaces it, so keep the latest in a `tokens` store. Default: `LINEAR_REFRESH_TOKEN`. */
  readonly refreshToken?: Secret | undefined;
}

/** A Linear client. */
export interface Linear extends Client<typeof linear.entities> {}

/**
 * Creates a Linear client. Throws `InvalidOptionsError` for invalid options. A missing credential is reported by the first
 * call.
 */
export function createLinear(options: LinearOptions = {}): Linear {
  return createClient(linear, { ...options });
}

/**
 * Creates a client with only the given entities, as in `createLinearWith({ issues })`. Bundlers can then drop the others.
 */
export function createLinearWith<E extends Entities>(entities: E, options: LinearOptions = {}): Client<E> {
  return createClient(defineLinear(entities), { ...options });
}
