import { ConnectorError } from './connector-error.ts';

/** The record is in a state that does not allow this, or exists already (409). */
export class ConflictError extends ConnectorError {
  static override readonly kind: string = 'ConflictError';
  readonly code = 'conflict';
}
