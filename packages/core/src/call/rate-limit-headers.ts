import { parseHeader } from '../util/header-parameters.ts';
import type { RateLimitState } from './result.ts';

/**
 * Returns the rate limit that headers state: `X-RateLimit-Limit` and `-Remaining` in either spelling, `RateLimit-Limit` and
 * `-Remaining`, and the one field `RateLimit` of the IETF draft, in its older form (`limit=100, remaining=7`) or its newer
 * one (`"default";r=7`).
 */
export function rateLimitOf(headers: Headers): RateLimitState | undefined {
  const limit = stated(headers, 'limit');
  const remaining = stated(headers, 'remaining');
  if (limit === undefined && remaining === undefined) return draft(headers.get('ratelimit'));
  return stateOf(limit, remaining);
}

function stated(headers: Headers, name: 'limit' | 'remaining'): number | undefined {
  for (const prefix of ['x-ratelimit', 'x-rate-limit', 'ratelimit']) {
    const value = headers.get(`${prefix}-${name}`);
    if (value !== null) return wholeNumber(value);
  }
  return undefined;
}

function draft(header: string | null): RateLimitState | undefined {
  if (header === null) return undefined;
  const values = parseHeader(header);
  const older = (name: string) =>
    values.map(({ value }) => value.split('=')).find(([key]) => key?.trim() === name)?.[1];
  return stateOf(wholeNumber(older('limit')), wholeNumber(older('remaining') ?? values[0]?.parameters.get('r')));
}

const wholeNumber = (value: string | undefined) =>
  value !== undefined && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;

function stateOf(limit: number | undefined, remaining: number | undefined): RateLimitState | undefined {
  if (limit === undefined && remaining === undefined) return undefined;
  return { ...(limit !== undefined && { limit }), ...(remaining !== undefined && { remaining }) };
}
