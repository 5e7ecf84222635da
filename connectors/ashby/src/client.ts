import { type Client, type ClientOptions, createClient, type Entities, type Secret } from '@agent-connectors/core';
import { ashby, defineAshby } from './connector.ts';

/** Options of an Ashby client. */
export interface AshbyOptions extends ClientOptions {
  /** API key. Default: `ASHBY_API_KEY`. */
  readonly apiKey?: Secret | undefined;
}

/** Ashby client. */
export interface Ashby extends Client<typeof ashby.entities> {}

/**
 * Creates an Ashby client. Throws `InvalidOptionsError` if an option is unknown or invalid. If the API key is missing, the first
 * call throws.
 */
export function createAshby(options: AshbyOptions = {}): Ashby {
  return createClient(ashby, { ...options });
}

/** Creates a client with some of Ashby's entities, such as `createAshbyWith({ candidates })`. Bundlers drop the others. */
export function createAshbyWith<E extends Entities>(entities: E, options: AshbyOptions = {}): Client<E> {
  return createClient(defineAshby(entities), { ...options });
}
