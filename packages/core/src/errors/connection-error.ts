import { ConnectorError } from './connector-error.ts';

/** The connection could not be established, or it broke. */
export class ConnectionError extends ConnectorError {
  static override readonly kind: string = 'ConnectionError';
  readonly code = 'connection';
}
