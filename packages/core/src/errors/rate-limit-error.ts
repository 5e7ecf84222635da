import { ConnectorError } from './connector-error.ts';

/** A rate limit is hit and waiting for it does not fit the deadline; `retryAfterMs` says how long, where that is known (429). */
export class RateLimitError extends ConnectorError {
  static override readonly kind: string = 'RateLimitError';
  readonly code = 'rate_limited';
}
