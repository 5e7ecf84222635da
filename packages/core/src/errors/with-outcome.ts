import type { ConnectorError } from './connector-error.ts';
import { copyError } from './copy-error.ts';
import type { Outcome } from './kind.ts';

/**
 * Returns a copy of an error whose outcome is known: for an executor that knows more than the kind of the error says. Its own outcome stays
 * where none is passed.
 */
export function withOutcome<E extends ConnectorError>(error: E, outcome: Outcome = error.outcome): E {
  const copy = Object.assign(copyError(error), { outcome });
  return Object.defineProperty(copy, Symbol.for('agent-connectors.error.outcome-given'), { value: true });
}
