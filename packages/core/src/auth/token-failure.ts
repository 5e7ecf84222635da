import type { ConnectorError } from '../errors/connector-error.ts';

const marker = Symbol.for('agent-connectors.token-failure');

/** Marks an error as one of requesting a token. It says nothing about the API, whose limits it must not pause. */
export function markTokenFailure<E extends ConnectorError>(error: E): E {
  return Object.defineProperty(error, marker, { value: true });
}

/** Returns whether a call failed before its request, for lack of a token. */
export const isTokenFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && marker in error;
