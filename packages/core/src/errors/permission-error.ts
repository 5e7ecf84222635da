import { ConnectorError } from './connector-error.ts';

/** The credential works but lacks the permission (403). */
export class PermissionError extends ConnectorError {
  static override readonly kind: string = 'PermissionError';
  readonly code = 'permission';
}
