import type { Api } from '../define/api.ts';
import type { Auth, AuthHeaders, Authorizer } from '../define/auth.ts';
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

/** One of the connector's APIs with what a client needs to call it. */
export interface ApiRuntime {
  readonly name: string;
  readonly api: Api;
  /** The way to authenticate that the client uses; of an API with several ways, the API's own where none is complete. */
  readonly auth: Auth;
  /** Origin, and a path prefix where it is pointed at a proxy or a sandbox; without a trailing slash. */
  readonly baseUrl: string;
  /** The same, parsed. */
  readonly base: URL;
  /** Whether the client was given the address in place of the vendor's. */
  readonly isOwnAddress: boolean;
  /** Returns the API's headers, with the values of their fields. */
  headers(): Readonly<Record<string, string>>;
  /** Throws `MissingCredentialsError` where a field of the address has no value. */
  requireHost(): void;
  /** Returns what puts the credential on requests. Throws `MissingCredentialsError` where one is missing. */
  authorizer(): Authorizer;
  /**
   * Returns a name for the account whose limits a request uses, where clients share a limiter: the same for the same
   * credential at the same address, another for any other. Neither can be derived from it.
   */
  account(): string | Promise<string>;
  /** Returns the headers that a dry run shows in place of the credential. */
  previewAuth(): AuthHeaders;
}

/** Everything that the calls of a client share. */
export interface Runtime {
  readonly connector: Connector;
  readonly region: string | undefined;
  api(name: string | undefined): ApiRuntime;
  /** Returns the value of a credential field that was given as text. */
  credential(name: string): string | undefined;
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
  /** Origins that links and redirects may lead to although they are private or not https. */
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
  /** The field that identifies a record of the entity. */
  readonly key?: string | undefined;
}

/** Returns the `entity.action` id of an operation. */
export const idOf = ({ place }: ResolvedOperation) => `${place.entity}.${place.action}`;
