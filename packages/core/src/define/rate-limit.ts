/** A rate limit of the vendor: at most `requests` in any `intervalMs`. */
export interface RateLimit {
  readonly requests: number;
  readonly intervalMs: number;
  /** How many of `requests` one request counts as, where the vendor counts in points. Default: 1. */
  readonly cost?: number;
  /** The most requests at a time, each from when it is sent until its response has arrived. */
  readonly concurrent?: number;
  /**
   * What is counted together, per credential. On an API the default is all of its operations, on an operation that
   * operation alone; operations that share a limit name the same bucket.
   */
  readonly bucket?: string;
}

/** Returns a rate limit per minute. */
// @__NO_SIDE_EFFECTS__
export function perMinute(requests: number, bucket?: string): RateLimit {
  return { requests, intervalMs: 60_000, ...(bucket !== undefined && { bucket }) };
}

/** Returns a rate limit per second. */
// @__NO_SIDE_EFFECTS__
export function perSecond(requests: number, bucket?: string): RateLimit {
  return { requests, intervalMs: 1000, ...(bucket !== undefined && { bucket }) };
}

/** Returns how many of a limit's requests one request counts as; never more than there are. */
export const costOf = ({ cost = 1, requests }: RateLimit): number => Math.min(cost, requests);
