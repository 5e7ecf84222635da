import type { Api } from '../define/api.ts';
import type { AuthHeaders, Authorizer } from '../define/auth.ts';
import type { Connector } from '../define/connector.ts';
import type { AnyOperation } from '../define/operation.ts';
import type { Wire } from '../define/wire.ts';
import type { Redactor } from '../redaction/redactor.ts';
import type { RateLimiter } from '../transport/rate-limiter.ts';
import type { RetryBudget } from '../transport/retry-budget.ts';
import type { Transport } from '../transport/transport.ts';
import type { Fetch } from '../util/fetch.ts';
import type { Executor } from './executor.ts';
import type { Hooks } from './hooks.ts';
import type { CompiledPolicy } from './policy.ts';

/** One of the connector's APIs as a client uses it. */
export interface ApiRuntime {
  readonly name: string;
  readonly api: Api;
  /** Origin, and a path prefix where it is pointed at a proxy or a sandbox; without a trailing slash. */
  readonly baseUrl: string;
  /** The same, taken apart. */
  readonly base: URL;
  /** Throws `MissingCredentialsError` where a credential it needs is missing. */
  authorizer(): Authorizer;
  /**
   * Tells whose limits a request draws on, where clients share a limiter: the same for the same credential at the same
   * address, another for any other, and neither can be had from it.
   */
  account(): string | Promise<string>;
  /** What a dry run shows of the credential. */
  previewAuth(): AuthHeaders;
}

/** What a client is made of: everything its calls share. */
export interface Runtime {
  readonly connector: Connector;
  readonly region: string | undefined;
  api(name: string | undefined): ApiRuntime;
  readonly policy: CompiledPolicy;
  readonly hooks: readonly Hooks[];
  readonly redactor: Redactor;
  readonly transport: Transport;
  /** Carries out operations in place of `transport`. */
  readonly executor: Executor | undefined;
  readonly limiter: RateLimiter;
  readonly budget: RetryBudget;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly maxWaitMs: number;
  /** Origins that a link or a redirect may lead to although they are private or not https. */
  readonly trustedOrigins: ReadonlySet<string>;
  readonly fetch: Fetch;
  readonly retries: number;
  readonly maxResponseBytes: number;
}

/** The ids of an operation. */
export interface OperationIds {
  readonly connector: string;
  readonly entity: string;
  readonly action: string;
}

/** An operation of a connector with its ids. */
export interface ResolvedOperation {
  readonly place: OperationIds;
  readonly operation: AnyOperation;
  readonly wire: Wire;
  /** The field that tells one record of the entity from another. */
  readonly key?: string | undefined;
}

/** Returns the `entity.action` id of an operation. */
export const idOf = ({ place }: ResolvedOperation) => `${place.entity}.${place.action}`;
