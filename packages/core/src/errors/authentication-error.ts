import { ConnectorError } from './connector-error.ts';

/** The vendor does not accept the credential (401). */
export class AuthenticationError extends ConnectorError {
  static override readonly kind: string = 'AuthenticationError';
  readonly code = 'authentication';
}
