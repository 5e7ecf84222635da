import { type Client, type ClientOptions, createClient, type Entities } from '@agent-connectors/core';
import { definePylon, pylon } from './connector.ts';

/** Options of a Pylon client. */
export interface PylonOptions extends ClientOptions {
  /** API token. Default: `PYLON_API_TOKEN`. */
  readonly apiToken?: string | undefined;
  /** Region that the token belongs to. Default: `PYLON_REGION`, else `us`. */
  readonly region?: 'us' | 'eu' | undefined;
}

/** A client of Pylon. */
export interface Pylon extends Client<typeof pylon.entities> {}

/**
 * Makes a client of Pylon. Throws `InvalidOptionsError` for an option that it does not understand; a missing token is
 * reported by the first call.
 */
export function createPylon(options: PylonOptions = {}): Pylon {
  return createClient(pylon, { ...options });
}

/** Makes a client with some of Pylon's entities, `createPylonWith({ issues })`: a bundler leaves the others out. */
export function createPylonWith<E extends Entities>(entities: E, options: PylonOptions = {}): Client<E> {
  return createClient(definePylon(entities), { ...options });
}
