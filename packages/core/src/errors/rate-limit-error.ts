import { ConnectorError } from './connector-error.ts';

/**
 * A rate limit was hit, and waiting for it would take longer than `maxWait`. `retryAfterMs` is the wait, where it is
 * known (429).
 */
export class RateLimitError extends ConnectorError {
  static override readonly kind: string = 'RateLimitError';
  readonly code = 'rate_limited';
}
