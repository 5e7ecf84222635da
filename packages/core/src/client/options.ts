import type { IssuedTokens } from '../auth/auth.ts';
import type { Hooks } from '../call/hooks.ts';
import type { Policy } from '../call/permit.ts';
import type { Connector } from '../define/connector.ts';
import type { Environment } from '../environment.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import type { Issue } from '../errors/issue.ts';
import { kindOf, valueOrKindOf } from '../errors/kind-of.ts';
import { suggestion } from '../nearest.ts';
import { isAbortSignal } from '../transport/abort-signal.ts';
import type { RateLimiter } from '../transport/rate-limiter.ts';
import type { Transport } from '../transport/transport.ts';

/** Options that every connector's client takes, besides its credentials and region. */
export interface ClientOptions {
  /** What the client may do. Default: everything. */
  readonly policy?: Policy | undefined;
  /** Milliseconds for a whole call: waits, retries and the last byte of the answer. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** How often a call is tried again where that is safe. Default: 2. */
  readonly retries?: number | undefined;
  /** Ends every call of the client. */
  readonly signal?: AbortSignal | null | undefined;
  /** Told about every request, answer, retry and error, credentials removed. */
  readonly hooks?: Hooks | undefined;
  /** Another address than the vendor's, such as a proxy or the sandbox; one by API where the connector has several. */
  readonly baseUrl?: string | Readonly<Record<string, string>> | undefined;
  /** Another implementation of `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
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
  retries: 'whole number',
  signal: 'AbortSignal',
  hooks: 'object',
  baseUrl: 'address',
  fetch: 'function',
  maxResponseBytes: 'positive number',
  env: 'object',
  rateLimiter: 'object',
  onTokens: 'function',
  transport: 'object',
};

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  function: (value) => typeof value === 'function',
  // null is none, as for `fetch`.
  AbortSignal: (value) => value === null || isAbortSignal(value),
  address: (value) =>
    typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value)),
  'positive number': (value) => typeof value === 'number' && value > 0,
  'whole number': (value) => Number.isInteger(value) && Number(value) >= 0,
};

/** Refuses options that are unknown or of the wrong kind, naming the nearest known one. */
export function checkClientOptions(connector: Connector, options: Readonly<Record<string, unknown>>): void {
  if (!fits['object']?.(options)) {
    throw new InvalidOptionsError({
      what: `The ${connector.title} client was given options that do not fit`,
      issues: [{ path: 'options', expected: 'an object', received: kindOf(options) }],
      connector: connector.name,
    });
  }
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
        expected: /^[aAo]/.test(kind) ? `an ${kind}` : `a ${kind}`,
        received: valueOrKindOf(value),
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
