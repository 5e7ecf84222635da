import type { VendorLimit } from '../../engine/emulator.ts';
import limits from './data/rate-limits.json' with { type: 'json' };

/**
 * Requests per minute for each endpoint, counted for the whole organisation. The documents of autumn 2026 give 30, 120 and
 * 300 but not which endpoint has which; here they follow from the 10, 20 and 60 of July. Creates that had 60 have 30, as a
 * report of October has it. An endpoint that is in neither list has 120, as have most of those that were added since.
 */
const requestsPerMinute: Readonly<Record<string, number>> = limits;

export function pylonLimitOf(route: string): VendorLimit {
  return { bucket: route, requests: requestsPerMinute[route] ?? 120, windowMs: 60_000 };
}
