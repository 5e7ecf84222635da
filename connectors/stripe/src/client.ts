import { type Client, type ClientOptions, createClient, type Entities, type Secret } from '@agent-connectors/core';
import { defineStripe, stripe } from './connector.ts';

/** Options of a Stripe client. */
export interface StripeOptions extends ClientOptions {
  /** Secret or restricted API key, or a function that returns it. Default: `STRIPE_API_KEY`. */
  readonly apiKey?: Secret | undefined;
  /** Connect: ID of the connected account to act for, `acct_…`. Default: `STRIPE_ACCOUNT`. */
  readonly stripeAccount?: string | undefined;
  /** Organization keys: the account to act in, `acct_…`. Default: `STRIPE_CONTEXT`. */
  readonly stripeContext?: string | undefined;
  /** API version of requests and responses. Default: `STRIPE_API_VERSION`, or the version that this package is written for. */
  readonly apiVersion?: string | undefined;
}

/** A Stripe client. */
export interface Stripe extends Client<typeof stripe.entities> {}

/** Creates a Stripe client. Throws `InvalidOptionsError` for invalid options. A missing key is reported by the first call. */
export function createStripe(options: StripeOptions = {}): Stripe {
  return createClient(stripe, { ...options });
}

/**
 * Creates a client with only the given entities, as in `createStripeWith({ invoices })`. Bundlers can then drop the others.
 */
export function createStripeWith<E extends Entities>(entities: E, options: StripeOptions = {}): Client<E> {
  return createClient(defineStripe(entities), { ...options });
}
