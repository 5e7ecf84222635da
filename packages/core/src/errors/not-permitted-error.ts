import { ConnectorError } from './connector-error.ts';

/** The policy of the client does not permit the call. Nothing was sent. */
export class NotPermittedError extends ConnectorError {
  static override readonly kind: string = 'NotPermittedError';
  readonly code = 'not_permitted';
}
