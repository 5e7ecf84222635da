import { ConnectorError } from './connector-error.ts';

/** There is no such entity or action. The hint names the nearest ones. Nothing was sent. */
export class UnknownOperationError extends ConnectorError {
  static override readonly kind: string = 'UnknownOperationError';
  readonly code = 'unknown_operation';
}
