import type { Api } from './api.ts';
import type { Idempotency } from './idempotency.ts';
import type { AnyOperation } from './operation.ts';

/** Returns how an operation sends a key in a header: the way of its API, for a write by POST. */
export function keyHeaderOf({ idempotency }: Api, operation: AnyOperation): Idempotency | undefined {
  const takesKey = operation.idempotency === undefined && operation.effect !== 'read';
  return takesKey && operation.route.startsWith('POST ') ? idempotency : undefined;
}
