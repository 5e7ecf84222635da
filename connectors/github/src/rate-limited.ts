import type { ErrorResponse, VendorError } from '@agent-connectors/core';

/** How long to wait where GitHub does not say. */
const secondaryWaitMs = 60_000;

/**
 * Recognizes a rate limit, which GitHub reports by 429 or by 403, as it does missing permissions. The primary limit says so
 * by headers, and a secondary one often by its message alone.
 */
export function rateLimited({ status, headers }: ErrorResponse, message: string): Partial<VendorError> | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const isSecondary = /secondary rate limit|abuse detection/i.test(message);
  const isUsedUp = headers.get('x-ratelimit-remaining')?.trim() === '0';
  const retryAfter = headers.get('retry-after');
  const isLimit = isSecondary || isUsedUp || retryAfter !== null || /rate limit exceeded/i.test(message);
  if (status !== 429 && !isLimit) return undefined;
  // Core reads `Retry-After`, and the headers that say when a limit that is used up starts anew.
  const isTold = retryAfter !== null || isUsedUp;
  return { kind: 'rate_limited', ...(!isTold && { retryAfterMs: secondaryWaitMs }) };
}
