import { ConnectorError } from './connector-error.ts';

/** The record does not exist, or the credential may not read it (404). */
export class NotFoundError extends ConnectorError {
  static override readonly kind: string = 'NotFoundError';
  readonly code = 'not_found';
}
