import type { CallOptions } from '../call/call-options.ts';
import type { CheckResult } from '../call/check-result.ts';
import type { Result } from '../call/result.ts';
import type { PagePromise } from './page-promise.ts';

/** A client of any connector, for callers that get names and parameters at run time: a command line, an agent's tool. */
export interface AnyClient {
  execute(
    entity: string,
    action: string,
    params?: unknown,
    options?: CallOptions,
  ): Promise<Result<unknown>> | PagePromise<unknown>;
  check(options?: Pick<CallOptions, 'signal' | 'timeout'>): Promise<CheckResult>;
}
