import { perMinute, type RateLimit } from '@agent-connectors/core';

/**
 * The requests of an hour, which Linear counts for all operations together. Linear changes the number, and reports of it
 * range from 1,500 to 5,000. So this is the highest: the headers of each response say when a client has to wait earlier.
 */
export const requests: RateLimit = { requests: 5000, intervalMs: 3_600_000, bucket: 'requests' };

/** The limit of each search. */
export const searches: readonly RateLimit[] = [/* @__PURE__ */ perMinute(30), requests];
