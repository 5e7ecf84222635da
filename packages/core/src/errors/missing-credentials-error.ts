import { ConnectorError } from './connector-error.ts';

/** A credential that the call needs was neither passed nor set in the environment. Nothing was sent. */
export class MissingCredentialsError extends ConnectorError {
  static override readonly kind: string = 'MissingCredentialsError';
  readonly code = 'missing_credentials';
}
