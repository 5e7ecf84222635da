import { isTokenStore, tokenIssues } from '../auth/validate-tokens.ts';
import type { Executor } from '../call/executor.ts';
import type { Hooks } from '../call/hooks.ts';
import type { Policy } from '../call/policy.ts';
import { waysOf } from '../define/auth.ts';
import type { Connector } from '../define/connector.ts';
import type { IssuedTokens, TokenCache, TokenStore } from '../define/tokens.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { Issue } from '../errors/issue.ts';
import type { RateLimiter } from '../transport/rate-limiter.ts';
import type { Transport } from '../transport/transport.ts';
import { isAbortSignal } from '../util/abort-signal.ts';
import type { Environment } from '../util/environment.ts';
import type { Fetch } from '../util/fetch.ts';
import { kindOf, valueOrKindOf } from '../util/kind-of.ts';
import { suggestion } from '../util/nearest.ts';

/** Options that every connector's client takes, besides its credentials and region. */
export interface ClientOptions {
  /** What the client may do. Default: everything. */
  readonly policy?: Policy | undefined;
  /**
   * Milliseconds for a call's own work: connecting, sending, the last byte of the response, and pauses between
   * attempts. Waits for rate limits are not counted. The stream of a download has as long for its next bytes. Default:
   * 30,000.
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds that a call may wait for rate limits: for a slot of the vendor's documented ones, and as long as
   * `Retry-After` says. A longer wait throws `RateLimitError` at once, with `retryAfterMs`. 0 never waits,
   * `Infinity` always. Default: 130,000, a little over two windows of a minute.
   */
  readonly maxWait?: number | undefined;
  /** How often a call is retried where that is safe. Default: 2. */
  readonly retries?: number | undefined;
  /** Aborts every call of the client. */
  readonly signal?: AbortSignal | null | undefined;
  /**
   * Functions that receive an event for every call, request, response, retry, wait and error, credentials removed; one
   * object or several.
   */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /** An address in place of the vendor's, such as a proxy or the sandbox; by API name where the connector has several. */
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
  /** The largest response to read, in bytes after decompression; streams are not limited. Default: 10,000,000. */
  readonly maxResponseBytes?: number | undefined;
  /** Environment variables for credentials and addresses that are not passed. Default: the process's. */
  readonly env?: Environment | undefined;
  /**
   * Keeps the vendor's rate limits. Default: one per client. Clients with the same limiter share the limits of the credentials
   * that they have in common: a server that creates a client for every request passes the same limiter to all. Several
   * processes share one with `@agent-connectors/core/rate-limiter-flexible`.
   */
  readonly rateLimiter?: RateLimiter | undefined;
  /**
   * A name for the account whose limits the client uses, such as your customer's id; the same in every process. For
   * clients that share a `rateLimiter`. Default: derived from the credentials. A refresh token does not identify an
   * account, because it is replaced: a client that authenticates by one and shares a `rateLimiter` needs it.
   */
  readonly account?: string | undefined;
  /**
   * OAuth tokens that were issued earlier: used until they expire, and their refresh token in place of the one that is
   * configured. Or a store that keeps them, for one process or several: use one where refresh tokens are replaced
   * by new ones, or where each request has a client of its own.
   */
  readonly tokens?: IssuedTokens | TokenStore | undefined;
  /**
   * Keeps access tokens that were issued for credentials, such as those of a service account or an app, for other clients and
   * processes. Without one, each client requests its own. `tokens` replaces it.
   */
  readonly tokenCache?: TokenCache | undefined;
  /** Sends single requests in another way than `fetch`. Credentials, limits and retries remain the client's. */
  readonly transport?: Transport | undefined;
  /**
   * Executes whole operations in place of requests to the vendor, such as a platform that holds the credentials. The
   * client needs none then, and reads none from the environment. Limits and retries are the executor's; parameters,
   * policy, dry runs, fields and warnings remain the client's.
   */
  readonly executor?: Executor | undefined;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

export const isOriginList = (value: unknown) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && URL.parse(item)?.origin === item);

const hookNames: readonly string[] = [
  'onStart',
  'onRequest',
  'onResponse',
  'onRetry',
  'onWait',
  'onResult',
  'onError',
] satisfies (keyof Hooks)[];

/** A misspelt hook would never be called. */
const areHooks = (value: unknown) =>
  isObject(value) &&
  Object.entries(value as object).every(
    ([name, hook]) =>
      !name.startsWith('on') || (hookNames.includes(name) && ['function', 'undefined'].includes(typeof hook)),
  );

const hasFunction = (value: unknown, name: string) =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[name] === 'function'; // any object can be read by key

/** An object of the caller's may throw when it is read. */
function isExecutor(value: unknown): boolean {
  try {
    if (!hasFunction(value, 'execute')) return false;
    const { secrets, check, preview } = value as Partial<Record<string, unknown>>; // an object, as just seen
    const areTexts = Array.isArray(secrets) && secrets.every((secret) => typeof secret === 'string');
    return (
      (secrets === undefined || areTexts) &&
      [check, preview].every((each) => ['function', 'undefined'].includes(typeof each))
    );
  } catch {
    return false;
  }
}

/** The kinds of options: in words, and as a test. */
const kinds = {
  object: ['an object', isObject],
  function: ['a function', (value: unknown) => typeof value === 'function'],
  // null is none, as for `fetch`.
  signal: ['an AbortSignal', (value: unknown) => value === null || isAbortSignal(value)],
  address: ['an address', (value: unknown) => typeof value === 'string' || isObject(value)],
  name: ['text that is not empty', (value: unknown) => typeof value === 'string' && value.trim() !== ''],
  tokens: ['tokens or a store of them', isTokenStore],
  cache: ['an object with functions `load` and `save`', isTokenStore],
  hooks: ['hooks such as onRequest and onWait, or a list of them', (value: unknown) => [value].flat().every(areHooks)],
  duration: ['milliseconds, 0 or more', (value: unknown) => typeof value === 'number' && value >= 0],
  executor: ['an object with a function `execute`, whose `secrets` are a list of texts', isExecutor],
  transport: ['an object with a function `send`', (value: unknown) => hasFunction(value, 'send')],
  origins: ['a list of origins such as https://files.example.com', isOriginList],
  positive: ['a positive number', (value: unknown) => typeof value === 'number' && value > 0],
  count: ['a whole number', (value: unknown) => Number.isInteger(value) && Number(value) >= 0],
} as const satisfies Readonly<Record<string, readonly [string, (value: unknown) => boolean]>>;

const common: { readonly [K in keyof Required<ClientOptions>]: keyof typeof kinds } = {
  policy: 'object',
  timeout: 'positive',
  maxWait: 'duration',
  retries: 'count',
  signal: 'signal',
  hooks: 'hooks',
  baseUrl: 'address',
  fetch: 'function',
  trustedOrigins: 'origins',
  maxResponseBytes: 'positive',
  env: 'object',
  rateLimiter: 'object',
  account: 'name',
  tokens: 'tokens',
  tokenCache: 'cache',
  transport: 'transport',
  executor: 'executor',
};

/** Throws `InvalidOptionsError` for options that are unknown or of the wrong kind. Names the nearest known one. */
export function validateClientOptions(connector: Connector, options: Readonly<Record<string, unknown>>): void {
  const refuse = (issues: readonly Issue[]) => {
    throw new InvalidOptionsError({
      what: `The ${connector.title} client was created with invalid options`,
      issues,
      connector: connector.name,
    });
  };
  if (!isObject(options)) refuse([{ path: 'options', expected: 'an object', received: kindOf(options) }]);
  const credentials = Object.keys(connector.credentials);
  const ways = Object.values(connector.apis).flatMap(({ auth }) => waysOf(auth));
  const hasTokens = ways.some(({ takesTokens }) => takesTokens);
  const shared = Object.keys(common).filter((name) => name !== 'tokens' || hasTokens);
  const names = [...credentials, ...(connector.regions ? ['region'] : []), ...shared];
  const issues = Object.entries(options).flatMap(([name, value]): Issue[] => {
    if (!names.includes(name))
      return [{ path: name, expected: 'a client option', received: `'${name}'`, hint: suggestion(name, names) }];
    const kind = Object.hasOwn(common, name) ? common[name as keyof typeof common] : undefined; // own key, just checked
    if (value === undefined || kind === undefined) return [];
    const [expected, fits] = kinds[kind];
    if (fits(value)) return [];
    return kind === 'tokens' ? tokenIssues(value, name) : [{ path: name, expected, received: valueOrKindOf(value) }];
  });
  if (options['executor'] !== undefined && options['transport'] !== undefined) {
    issues.push({
      path: 'transport',
      expected: 'no transport together with an `executor`',
      received: kindOf(options['transport']),
      hint: 'an executor replaces the transport',
    });
  }
  if (issues.length > 0) refuse(issues);
}
