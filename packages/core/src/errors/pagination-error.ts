import { ConnectorError } from './connector-error.ts';

/** A walk over pages does not advance: a cursor was returned twice, or empty pages do not end. */
export class PaginationError extends ConnectorError {
  static override readonly kind: string = 'PaginationError';
  readonly code = 'pagination';
}
