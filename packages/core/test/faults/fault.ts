import type { AnyClientOptions } from '../../src/client/create-runtime.ts';
import type { RateLimit } from '../../src/define/rate-limit.ts';
import type { Step } from '../fault-server.ts';

/** The visible result of a call: how it ended, and how many requests and waits it took. */
export interface Expected {
  /** Requests that the server received. */
  readonly requests: number;
  /** Milliseconds between the attempts. */
  readonly waits?: readonly number[];
  /** Requests to the token endpoint. */
  readonly tokens?: unknown;
  readonly [what: string]: unknown;
}

/** A behaviour of a server, and the expected results of calls. */
export interface Fault {
  readonly name: string;
  /** Steps for the first request, the second, and so on; the last applies to all that follow. */
  readonly does: readonly Step[];
  /** The same for the token endpoint of a client that authenticates by OAuth. */
  readonly tokens?: readonly Step[];
  readonly read?: Expected;
  readonly write?: Expected;
  /** A walk over all records of a listing. */
  readonly walk?: Expected & { readonly of: 'cursor' | 'page' | 'offset' | 'link' | 'bodyLink' };
  /** A download that is read to its end. */
  readonly download?: Expected;
  readonly options?: AnyClientOptions;
  /** The base URL of the client. */
  readonly at?: (origins: { readonly here: string; readonly closed: string }) => string;
  /** Fields that the call selects. */
  readonly fields?: readonly 'id'[];
  readonly auth?: 'key' | 'basic' | 'oauth';
  /** Number of calls, concurrent or one after the other. Default: one. */
  readonly calls?: { readonly count: number; readonly together: boolean };
  /** A limit that the API declares. */
  readonly limit?: RateLimit;
  /** Whether the deadline or the caller ends the call, or the last of several, and when. */
  readonly ends?: {
    readonly by: 'timeout' | 'abort';
    readonly at: 'start' | 'request' | 'response' | 'retry' | 'token' | 'last call';
  };
}
