/** Longer waits are ignored: a header that names years is a mistake of the sender. */
const longest = 7 * 24 * 3600 * 1000;

/**
 * Returns how long a response requires to wait, in milliseconds; `undefined` when it does not say so, or not plausibly.
 *
 * Understands `retry-after-ms`, and `Retry-After`, `X-Retry-After` and `X-RateLimit-Retry-After` as seconds, fractions of
 * them, or an HTTP date. Where a limit was hit, also when the limit resets: `RateLimit-Reset`, `X-RateLimit-Reset`
 * (unix seconds, or seconds from now) and the field `RateLimit` of the IETF draft (`reset=30`, or `"default";r=0;t=30`);
 * vendors send these with every response. Dates are compared with the server's own `Date`, so that a wrong clock on either
 * side does no harm.
 */
export function retryAfterOf(headers: Headers, limited: boolean): number | undefined {
  const serverNow = Date.parse(headers.get('date') ?? '') || Date.now();
  const milliseconds = plausible(number(headers.get('retry-after-ms')));
  if (milliseconds !== undefined) return milliseconds;
  for (const name of ['retry-after', 'x-retry-after', 'x-ratelimit-retry-after']) {
    const value = headers.get(name);
    if (value === null) continue;
    const seconds = largest(value);
    const wait = plausible(seconds === undefined ? Date.parse(value) - serverNow : seconds * 1000);
    if (wait !== undefined) return wait;
  }
  if (!limited) return undefined;
  const reset = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset']
    .map((name) => number(headers.get(name)))
    .find((value) => value !== undefined);
  if (reset === undefined) return plausible(draftReset(headers.get('ratelimit')));
  return plausible(reset > 1_000_000_000 ? reset * 1000 - serverNow : reset * 1000);
}

/** The field `RateLimit`: `limit=100, remaining=0, reset=30`, or `"default";r=0;t=30`. */
function draftReset(header: string | null): number | undefined {
  const seconds = number(/(?:^|[\s,;])(?:reset|t)=(\d+)/.exec(header ?? '')?.[1] ?? null);
  return seconds === undefined ? undefined : seconds * 1000;
}

/** A number of seconds; the largest where a proxy added its own to the server's. */
function largest(value: string): number | undefined {
  const parts = value.split(',').map(number);
  return parts.every((part) => part !== undefined) ? Math.max(...parts) : undefined;
}

function number(value: string | null): number | undefined {
  return value !== null && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

function plausible(ms: number | undefined): number | undefined {
  return ms !== undefined && ms >= 0 && ms <= longest ? Math.ceil(ms) : undefined;
}
