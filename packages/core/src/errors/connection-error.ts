import { ConnectorError } from './connector-error.ts';

/** The connection could not be made, or broke. */
export class ConnectionError extends ConnectorError {
  static override readonly kind: string = 'ConnectionError';
  readonly code = 'connection';
}
