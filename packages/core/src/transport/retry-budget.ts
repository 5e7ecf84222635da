/** Stops retry storms: retries are paid for from a quota that good answers fill up again. */
export interface RetryBudget {
  /** Takes the price of a retry; false when the quota does not hold it. */
  take(reason: 'transient' | 'throttled'): boolean;
  /** An answer was good, after so many retries. */
  succeeded(retries: number): void;
}

/** The quota and prices that the AWS SDKs settled on for their standard mode. */
const capacity = 500;
const price = { transient: 14, throttled: 5 } as const;

/** Makes the retry budget of one client. */
export function createRetryBudget(): RetryBudget {
  let left = capacity;
  return {
    take(reason) {
      if (left < price[reason]) return false;
      left -= price[reason];
      return true;
    },
    succeeded(retries) {
      left = Math.min(capacity, left + Math.max(1, retries * price.transient));
    },
  };
}
