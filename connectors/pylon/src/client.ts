import { type Client, type ClientOptions, createClient, type Entities, type Secret } from '@agent-connectors/core';
import { definePylon, pylon } from './connector.ts';

/** Options of a Pylon client. */
export interface PylonOptions extends ClientOptions {
  /** API token. Default: `PYLON_API_TOKEN`. */
  readonly apiToken?: Secret | undefined;
  /** Region that the token belongs to. Default: `PYLON_REGION`, or `us` if it is not set. */
  readonly region?: 'us' | 'eu' | undefined;
}

/** A Pylon client. */
export interface Pylon extends Client<typeof pylon.entities> {}

/**
 * Creates a Pylon client. Throws `InvalidOptionsError` for invalid options. A missing token is reported by the first
 * call.
 */
export function createPylon(options: PylonOptions = {}): Pylon {
  return createClient(pylon, { ...options });
}

/**
 * Creates a client with only the given entities, as in `createPylonWith({ issues })`. Bundlers can then drop the others.
 */
export function createPylonWith<E extends Entities>(entities: E, options: PylonOptions = {}): Client<E> {
  return createClient(definePylon(entities), { ...options });
}
