import { enforcePolicy } from '../call/enforce-policy.ts';
import { resolveOperation } from '../call/resolve-operation.ts';
import { runtimeOf } from './runtime-of.ts';

/**
 * Throws `NotPermittedError` where the policy of a client does not permit an operation: for functions beside the client that do the same as the
 * operation in another way. Throws `UnknownOperationError` where there is no such operation.
 */
export function assertPermitted(client: object, entity: string, action: string): void {
  const runtime = runtimeOf(client);
  if (runtime === undefined) throw new TypeError('The client was created by another copy of the library.');
  enforcePolicy(runtime.policy, resolveOperation(runtime.connector, entity, action), {});
}
