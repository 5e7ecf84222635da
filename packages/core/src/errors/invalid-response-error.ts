import { ConnectorError } from './connector-error.ts';

/** The answer is not what the API promises: not JSON, cut short, too large, or a redirect to somewhere else. */
export class InvalidResponseError extends ConnectorError {
  static override readonly kind: string = 'InvalidResponseError';
  readonly code = 'invalid_response';
}
