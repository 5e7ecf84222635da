import { ConnectorError } from './connector-error.ts';

/** The vendor failed (5xx). */
export class ServerError extends ConnectorError {
  static override readonly kind: string = 'ServerError';
  readonly code = 'server';
}
