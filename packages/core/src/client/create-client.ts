import type { CallOptions } from '../call/call-options.ts';
import { compilePolicy } from '../call/compile-policy.ts';
import { type Prepared, perform, prepare } from '../call/execute.ts';
import { resolveOperation } from '../call/resolve-operation.ts';
import type { Page, Result } from '../call/result.ts';
import type { ResolvedOperation, Runtime } from '../call/runtime.ts';
import type { Connector } from '../define/connector.ts';
import type { Entities } from '../define/entity.ts';
import { isForeignFile, localFile } from '../define/file.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { checkCredentials } from './check-credentials.ts';
import type { Client } from './client-types.ts';
import { type AnyClientOptions, createRuntime } from './create-runtime.ts';
import { createPagePromise, type PagePromise } from './page-promise.ts';
import { rememberRuntime } from './runtime-of.ts';

/**
 * Creates a client of a connector. Credentials that are not passed are read from the connector's environment variables,
 * and are required only when a call needs them.
 *
 * Throws `InvalidOptionsError` for an option, a policy or a region that is invalid.
 */
export function createClient<E extends Entities>(connector: Connector<E>, options: AnyClientOptions = {}): Client<E> {
  const runtime = createRuntime(connector, options);
  const elsewhere = (region: string) => createRuntime(connector, { ...options, region, policy: undefined });
  const client: Record<string, unknown> = {
    execute: (entity: string, action: string, params?: unknown, callOptions?: CallOptions) =>
      run(runtime, entity, action, params, callOptions),
    // A check only reads whose credential it is, so the policy does not apply.
    check: (validateOptions?: Pick<CallOptions, 'signal' | 'timeout'>) =>
      checkCredentials({ ...runtime, policy: compilePolicy(connector, undefined) }, elsewhere, validateOptions),
  };
  for (const [entity, definition] of Object.entries(connector.entities)) {
    let methods: object | undefined;
    Object.defineProperty(client, entity, {
      enumerable: true,
      // An entity that is not used is not even defined.
      get: () => {
        methods ??= methodsOf(entity, Object.keys(definition.operations), runtime);
        return methods;
      },
    });
  }
  // Built from the very table that the type is mapped over.
  rememberRuntime(client, runtime);
  return Object.freeze(client) as unknown as Client<E>;
}

function methodsOf(entity: string, actions: readonly string[], runtime: Runtime): object {
  const methods = actions.map((action) => [action, methodOf(runtime, entity, action)]);
  return Object.freeze(Object.fromEntries(methods));
}

function methodOf(runtime: Runtime, entity: string, action: string) {
  let resolved: ResolvedOperation | undefined; // looked for once
  return (params?: unknown, options?: CallOptions) => {
    resolved ??= resolveOperation(runtime.connector, entity, action);
    return start(runtime, resolved, params, options);
  };
}

function run(
  runtime: Runtime,
  entity: string,
  action: string,
  params: unknown,
  options: CallOptions | undefined,
): Promise<Result<unknown>> | PagePromise<unknown> {
  let resolved: ResolvedOperation;
  try {
    resolved = resolveOperation(runtime.connector, entity, action);
  } catch (error) {
    // The same error whether it is awaited or walked: an unknown operation might have been a listing.
    const failure = sanitizeError(error, { connector: runtime.connector.name }, runtime.redactor);
    return createPagePromise(undefined, () => Promise.reject(failure));
  }
  return start(runtime, resolved, params, options);
}

function start(
  runtime: Runtime,
  resolved: ResolvedOperation,
  params: unknown,
  options: CallOptions | undefined,
): Promise<Result<unknown>> | PagePromise<unknown> {
  if (resolved.operation.kind === 'list' && options?.dryRun !== true)
    return walkable(runtime, resolved, params, options);
  return (async () => {
    const given = resolved.operation.encode === 'multipart' ? await withLocalFiles(params) : params;
    return (await perform(runtime, prepare(runtime, resolved, given, options))).result;
  })();
}

/** Starts a listing. Its parameters are validated once and now: changing them later does not change the walk. */
function walkable(
  runtime: Runtime,
  resolved: ResolvedOperation,
  params: unknown,
  options: CallOptions | undefined,
): PagePromise<unknown> {
  let prepared: Prepared;
  try {
    prepared = prepare(runtime, resolved, params, options);
  } catch (error) {
    return createPagePromise(resolved, () => Promise.reject(error));
  }
  const { cursor } = prepared.params;
  const load = async (at: string | undefined) => {
    const { result, keys } = await perform(runtime, prepared, at);
    return { page: result as Page<unknown>, keys }; // a listing's data is an array: `read` made sure of it
  };
  return createPagePromise(resolved, load, typeof cursor === 'string' ? cursor : undefined);
}

/** Converts files of other libraries, which cannot be part of a form. */
async function withLocalFiles(params: unknown): Promise<unknown> {
  if (typeof params !== 'object' || params === null || !Object.values(params).flat().some(isForeignFile)) return params;
  const local = Object.entries(params).map(async ([name, value]) => {
    return [name, Array.isArray(value) ? await Promise.all(value.map(localFile)) : await localFile(value)];
  });
  return Object.fromEntries(await Promise.all(local));
}
