/** Prevents retry storms: each retry costs a part of a quota, which successful responses refill. */
export interface RetryBudget {
  /** Takes the cost of a retry from the quota. Returns false when too little is left. */
  take(reason: 'transient' | 'throttled'): boolean;
  /** Refills the quota after a success, which took so many retries. */
  succeeded(retries: number): void;
}

/** The quota and prices that the AWS SDKs settled on for their standard mode. */
const capacity = 500;
const price = { transient: 14, throttled: 5 } as const;

/** Creates the retry budget of one client. */
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
