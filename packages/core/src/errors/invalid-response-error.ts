import { ConnectorError } from './connector-error.ts';

/** The response is not what the API documents: not JSON, incomplete, too large, or a redirect to another address. */
export class InvalidResponseError extends ConnectorError {
  static override readonly kind: string = 'InvalidResponseError';
  readonly code = 'invalid_response';
}
