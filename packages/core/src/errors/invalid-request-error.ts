import { ConnectorError } from './connector-error.ts';

/** The vendor rejected the request as invalid (400, 422 and other 4xx). */
export class InvalidRequestError extends ConnectorError {
  static override readonly kind: string = 'InvalidRequestError';
  readonly code = 'invalid_request';
}
