import type { LinearRecord } from './records.ts';
import type { Store } from './store.ts';

/** What resolvers know about a request. */
export interface Session {
  readonly store: Store;
  /** The user whose credential it is. */
  readonly viewer: LinearRecord;
  /** Whether an OAuth app acts for itself. */
  readonly isApp: boolean;
  /** The scheme, host and mount with which the client reached the sandbox. */
  readonly baseUrl: string;
}
