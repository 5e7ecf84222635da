import type { ExecutionResult } from './executor.ts';

/** The result of requests to the vendor: what an executor's has, and what only a response can say. */
export interface DirectResult extends ExecutionResult {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly notModified?: true | undefined;
}
