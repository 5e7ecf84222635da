import { ConnectorError } from './connector-error.ts';

/** A bug in this library, in a connector, or in a function that was given to the client. Retrying does not help. */
export class InternalError extends ConnectorError {
  static override readonly kind: string = 'InternalError';
  readonly code = 'internal';
}
