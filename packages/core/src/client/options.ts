import type { IssuedTokens } from '../auth/auth.ts';
import type { Hooks } from '../call/hooks.ts';
import type { Policy } from '../call/permit.ts';
import type { Connector } from '../define/connector.ts';
import type { Environment } from '../environment.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { type Issue, kindOf } from '../errors/issue.ts';
import { suggestion } from '../nearest.ts';
import type { Fetch } from '../transport/fetch.ts';
import type { RateLimiter } from '../transport/rate-limiter.ts';
import type { Transport } from '../transport/transport.ts';

/** Options that every connector's client takes, besides its credentials and region. */
export interface ClientOptions {
  /** What the client may do. Default: everything. */
  readonly policy?: Policy | undefined;
  /**
   * Milliseconds for a call's own work: connecting, sending, the last byte of the answer, and pauses between tries. Waits for
   * rate limits are not counted. A stream of a download has as long for its next bytes. Default: 30,000.
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds that a call may wait for rate limits: for its turn under the vendor's documented ones, and as long as
   * `Retry-After` says. A wait that would be longer is `RateLimitError` at once, with `retryAfterMs`. 0 never waits,
   * `Infinity` always. Default: 130,000, a little over two windows of a minute.
   */
  readonly maxWait?: number | undefined;
  /** How often a call is tried again where that is safe. Default: 2. */
  readonly retries?: number | undefined;
  /** Ends every call of the client. */
  readonly signal?: AbortSignal | undefined;
  /** Told about every request, answer, retry and error, credentials removed. */
  readonly hooks?: Hooks | undefined;
  /** Another address than the vendor's, such as a proxy or the sandbox; one by API where the connector has several. */
  readonly baseUrl?: string | Readonly<Record<string, string>> | undefined;
  /**
   * Another implementation of `fetch`: undici's with a dispatcher, node-fetch, a stub in a test. Addresses that links lead
   * to are then checked by their names alone, and not when they are resolved.
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Origins, such as `http://127.0.0.1:9000`, that links to files and redirects of downloads may lead to although they are
   * private or not https. The client's own addresses are trusted.
   */
  readonly trustedOrigins?: readonly string[] | undefined;
  /** The largest answer that is taken in, in bytes after decompression; streams are not limited. Default: 10,000,000. */
  readonly maxResponseBytes?: number | undefined;
  /** Where credentials and addresses are looked up that are not passed. Default: the process's environment. */
  readonly env?: Environment | undefined;
  /**
   * Keeps the vendor's limits. Default: one of its own. Clients that share one share the limits of those credentials
   * that they have in common: a server that makes a client for every request passes them all the same. Several
   * processes share one by `@agent-connectors/core/rate-limiter-flexible`.
   */
  readonly rateLimiter?: RateLimiter | undefined;
  /** Told of new OAuth tokens, so that rotated ones can be kept. */
  readonly onTokens?: ((tokens: IssuedTokens) => void | Promise<void>) | undefined;
  /** Carries requests in another way than straight over HTTP. */
  readonly transport?: Transport | undefined;
}

const common: { readonly [K in keyof Required<ClientOptions>]: string } = {
  policy: 'object',
  timeout: 'positive number',
  maxWait: 'number of milliseconds',
  retries: 'whole number',
  signal: 'object',
  hooks: 'object',
  baseUrl: 'address',
  fetch: 'function',
  trustedOrigins: 'list of origins',
  maxResponseBytes: 'positive number',
  env: 'object',
  rateLimiter: 'object',
  onTokens: 'function',
  transport: 'object',
};

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && value !== null,
  function: (value) => typeof value === 'function',
  address: (value) => typeof value === 'string' || (typeof value === 'object' && value !== null),
  'number of milliseconds': (value) => typeof value === 'number' && value >= 0,
  'list of origins': (value) => Array.isArray(value) && value.every(isOrigin),
  'positive number': (value) => typeof value === 'number' && value > 0,
  'whole number': (value) => Number.isInteger(value) && Number(value) >= 0,
};

const isOrigin = (value: unknown) => typeof value === 'string' && URL.parse(value)?.origin === value;

/** Refuses options that are unknown or of the wrong kind, naming the nearest known one. */
export function checkClientOptions(connector: Connector, options: Readonly<Record<string, unknown>>): void {
  const credentials = Object.keys(connector.credentials);
  const names = [...credentials, ...(connector.regions ? ['region'] : []), ...Object.keys(common)];
  const issues = Object.entries(options).flatMap(([name, value]): Issue[] => {
    if (!names.includes(name))
      return [
        { path: name, expected: 'an option of the client', received: `'${name}'`, hint: suggestion(name, names) },
      ];
    const kind = Object.hasOwn(common, name) ? common[name as keyof typeof common] : undefined; // own key, just checked
    if (value === undefined || kind === undefined || fits[kind]?.(value)) return [];
    return [
      {
        path: name,
        expected: kind === 'object' || kind === 'address' ? `an ${kind}` : `a ${kind}`,
        received: kindOf(value),
      },
    ];
  });
  if (issues.length > 0) {
    throw new InvalidOptionsError({
      what: `The ${connector.title} client was given options that do not fit`,
      issues,
      connector: connector.name,
    });
  }
}
