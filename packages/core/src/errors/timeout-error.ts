import { ConnectorError } from './connector-error.ts';

/** The deadline passed before the last byte of the response. */
export class TimeoutError extends ConnectorError {
  static override readonly kind: string = 'TimeoutError';
  readonly code = 'timeout';
}
