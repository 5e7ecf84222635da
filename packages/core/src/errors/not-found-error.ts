import { ConnectorError } from './connector-error.ts';

/** There is no such record, or the credential may not see it (404). */
export class NotFoundError extends ConnectorError {
  static override readonly kind: string = 'NotFoundError';
  readonly code = 'not_found';
}
