import type { ErrorResponse } from './api.ts';

/**
 * Reads from headers that a limit is used up: nothing remains, and when it starts anew. For `Api.exhausted`.
 *
 * `reset` is a Unix time in seconds (`s`) or milliseconds (`ms`), or how many seconds are left (`seconds_left`).
 */
export function exhaustedBy(options: {
  readonly remaining: string;
  readonly reset: string;
  readonly unit: 's' | 'ms' | 'seconds_left';
}): (response: Pick<ErrorResponse, 'headers'>) => number | undefined {
  const { remaining, reset, unit } = options;
  return ({ headers }) => {
    if (!(Number(headers.get(remaining) ?? Number.NaN) <= 0)) return undefined;
    const time = Number(headers.get(reset) ?? Number.NaN);
    if (!Number.isFinite(time)) return undefined;
    const left = unit === 'seconds_left' ? time * 1000 : time * (unit === 's' ? 1000 : 1) - Date.now();
    return left > 0 ? left : undefined;
  };
}
