import { ConnectorError } from './connector-error.ts';

/** The record already exists, or its state does not allow the change (409). */
export class ConflictError extends ConnectorError {
  static override readonly kind: string = 'ConflictError';
  readonly code = 'conflict';
}
