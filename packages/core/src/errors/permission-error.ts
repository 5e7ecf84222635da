import { ConnectorError } from './connector-error.ts';

/** The credential is good but may not do this (403). */
export class PermissionError extends ConnectorError {
  static override readonly kind: string = 'PermissionError';
  readonly code = 'permission';
}
