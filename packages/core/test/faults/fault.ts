import type { AnyClientOptions } from '../../src/client/create-runtime.ts';
import type { RateLimit } from '../../src/define/rate-limit.ts';
import type { Step } from '../fault-server.ts';

/** What comes of a call, as far as it can be seen: how it ended, and how many requests and waits it took. */
export interface Expected {
  /** Requests that the server saw. */
  readonly requests: number;
  /** Milliseconds between the tries. */
  readonly waits?: readonly number[];
  /** Requests to the token endpoint. */
  readonly tokens?: unknown;
  readonly [what: string]: unknown;
}

/** Something that a server does, and what must come of it. */
export interface Fault {
  readonly name: string;
  /** What the server does with the first request, the second, and so on; the last is for all that follow. */
  readonly does: readonly Step[];
  /** The same for the token endpoint, of a client that authenticates by OAuth. */
  readonly tokens?: readonly Step[];
  readonly read?: Expected;
  readonly write?: Expected;
  /** A walk over all records of a listing. */
  readonly walk?: Expected & { readonly of: 'cursor' | 'page' | 'offset' | 'link' | 'bodyLink' };
  /** A download that is read to its end. */
  readonly download?: Expected;
  readonly options?: AnyClientOptions;
  /** Where the client thinks that the server is. */
  readonly at?: (origins: { readonly here: string; readonly closed: string }) => string;
  /** Fields that the call selects. */
  readonly fields?: readonly 'id'[];
  readonly auth?: 'key' | 'basic' | 'oauth';
  /** Calls, at the same time or one after the other. Default: one. */
  readonly calls?: { readonly count: number; readonly together: boolean };
  /** A limit that the API declares. */
  readonly limit?: RateLimit;
  /** What ends the call, or the last of several: its deadline or its caller, and when. */
  readonly ends?: {
    readonly by: 'timeout' | 'abort';
    readonly at: 'start' | 'request' | 'answer' | 'retry' | 'token' | 'last call';
  };
}
