import { execute } from '../call/execute.ts';
import { find } from '../call/find.ts';
import type { CallOptions } from '../call/options.ts';
import { protect } from '../call/protect.ts';
import type { Page, Result } from '../call/result.ts';
import type { Found, Runtime } from '../call/runtime.ts';
import type { Connector } from '../define/connector.ts';
import type { Entities } from '../define/entity.ts';
import { checkCredentials } from './check.ts';
import type { Client } from './client-types.ts';
import { createPagePromise, type PagePromise } from './page-promise.ts';
import { type AnyClientOptions, createRuntime } from './runtime.ts';

/**
 * Makes a client of a connector. Credentials that are not passed are read from the connector's environment variables,
 * and asked for only when a call needs them.
 *
 * Throws `InvalidOptionsError` for an option, a policy or a region that it does not understand.
 */
export function createClient<E extends Entities>(connector: Connector<E>, options: AnyClientOptions = {}): Client<E> {
  const runtime = createRuntime(connector, options);
  const elsewhere = (region: string) => createRuntime(connector, { ...options, region, policy: undefined });
  const client: Record<string, unknown> = {
    execute: (entity: string, action: string, params?: unknown, callOptions?: CallOptions) =>
      run(runtime, entity, action, params, callOptions),
    // A check reads nothing but whose credential it is, whatever the policy allows.
    check: (checkOptions?: Pick<CallOptions, 'signal' | 'timeout'>) =>
      checkCredentials(createRuntime(connector, { ...options, policy: undefined }), elsewhere, checkOptions),
  };
  for (const [entity, { operations }] of Object.entries(connector.entities)) {
    const methods = Object.keys(operations).map((action) => [
      action,
      (params?: unknown, callOptions?: CallOptions) => run(runtime, entity, action, params, callOptions),
    ]);
    client[entity] = Object.freeze(Object.fromEntries(methods));
  }
  // Built from the very table that the type is mapped over.
  return Object.freeze(client) as unknown as Client<E>;
}

function run(
  runtime: Runtime,
  entity: string,
  action: string,
  params: unknown,
  options: CallOptions | undefined,
): Promise<Result<unknown>> | PagePromise<unknown> {
  let found: Found;
  try {
    found = find(runtime.connector, entity, action);
  } catch (error) {
    return Promise.reject(protect(error, { connector: runtime.connector.name }, runtime.redactor));
  }
  if (found.operation.kind !== 'list' || options?.dryRun === true) return execute(runtime, found, params, options);
  // A listing's data is an array: `shape` made it one.
  const load = (cursor: string | undefined) =>
    execute(runtime, found, params, options, { cursor }) as Promise<Page<unknown>>;
  return createPagePromise(found, load);
}
