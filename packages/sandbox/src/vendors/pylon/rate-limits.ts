import type { VendorLimit } from '../../engine/emulator.ts';
import limits from './data/rate-limits.json' with { type: 'json' };

/**
 * Requests per minute for each endpoint, counted for the whole organization. The documents of autumn 2026 list 30, 120 and
 * 300 but not by endpoint, so the limits here follow from the 10, 20 and 60 of July. Creates that had 60 have 30, as a
 * report from October says. An endpoint in neither list has 120, like most that were added since.
 */
const requestsPerMinute: Readonly<Record<string, number>> = limits;

export function pylonLimitOf(route: string): VendorLimit {
  return { bucket: route, requests: requestsPerMinute[route] ?? 120, windowMs: 60_000 };
}
