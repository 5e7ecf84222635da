import { type Client, type ClientOptions, createClient, type Entities } from '@agent-connectors/core';
import { ashby, defineAshby } from './connector.ts';

/** Options of an Ashby client. */
export interface AshbyOptions extends ClientOptions {
  /** API key. Default: `ASHBY_API_KEY`. */
  readonly apiKey?: string | undefined;
}

/** A client of Ashby. */
export interface Ashby extends Client<typeof ashby.entities> {}

/**
 * Makes a client of Ashby. Throws `InvalidOptionsError` for an option that it does not understand; a missing key is
 * reported by the first call.
 */
export function createAshby(options: AshbyOptions = {}): Ashby {
  return createClient(ashby, { ...options });
}

/** Makes a client with some of Ashby's entities, `createAshbyWith({ candidates })`: a bundler leaves the others out. */
export function createAshbyWith<E extends Entities>(entities: E, options: AshbyOptions = {}): Client<E> {
  return createClient(defineAshby(entities), { ...options });
}
