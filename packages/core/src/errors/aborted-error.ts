import { ConnectorError } from './connector-error.ts';

/** The caller's `signal` ended the call. */
export class AbortedError extends ConnectorError {
  static override readonly kind: string = 'AbortedError';
  readonly code = 'aborted';
}
