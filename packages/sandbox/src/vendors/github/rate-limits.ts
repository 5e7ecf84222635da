import type { SandboxRequest, SandboxResponse } from '../../engine/emulator.ts';
import { json } from '../../engine/wire-response.ts';
import { docs } from './errors.ts';

const hour = 3600;

/** Requests per window in seconds. GraphQL counts points on GitHub; here, each request is one. */
const resources = {
  core: { limit: 5000, window: hour },
  graphql: { limit: 5000, window: hour },
  search: { limit: 30, window: 60 },
  code_search: { limit: 10, window: 60 },
};

/** Content that one account may create in a minute. */
const creationsPerMinute = 80;

type Resource = keyof typeof resources;

function resourceOf({ path }: SandboxRequest): Resource {
  if (path === '/search/code') return 'code_search';
  return path.startsWith('/search/') ? 'search' : path === '/graphql' ? 'graphql' : 'core';
}

interface Window {
  used: number;
  /** The end of the window, in seconds since the epoch. */
  reset: number;
}

/** Counts requests per credential. Limits are in the headers of every response, and enforced if `enforced` is true. */
export function createRateLimits(now: () => number, enforced: boolean) {
  const windows = new Map<string, Window>();
  const creations = new Map<string, number[]>();
  const seconds = () => Math.floor(now() / 1000);
  const keyOf = ({ headers }: SandboxRequest) => headers.authorization ?? '';
  const windowOf = (request: SandboxRequest, resource = resourceOf(request)): Window => {
    const key = `${keyOf(request)} ${resource}`;
    const known = windows.get(key);
    if (known && known.reset > seconds()) return known;
    const fresh = { used: 0, reset: seconds() + resources[resource].window };
    windows.set(key, fresh);
    return fresh;
  };
  const recent = (request: SandboxRequest) =>
    (creations.get(keyOf(request)) ?? []).filter((time) => time > now() - 60_000);

  return {
    /** Counts a request. */
    count: (request: SandboxRequest): void => {
      windowOf(request).used += 1;
    },
    /** Returns the headers of a response. */
    headers(request: SandboxRequest): Record<string, string> {
      const resource = resourceOf(request);
      const [{ used, reset }, { limit }] = [windowOf(request), resources[resource]];
      return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - used)),
        'x-ratelimit-used': String(used),
        'x-ratelimit-reset': String(reset),
        'x-ratelimit-resource': resource,
      };
    },
    /** Returns the response to a request above a limit. A request that creates content counts against the secondary limit. */
    exceeded(request: SandboxRequest, creates: boolean): SandboxResponse | undefined {
      if (!enforced) return undefined;
      const resource = resourceOf(request);
      if (windowOf(request).used >= resources[resource].limit) return primaryLimit(resource);
      if (!creates) return undefined;
      const times = recent(request);
      if (times.length >= creationsPerMinute)
        return secondaryLimit(403, Math.ceil(((times[0] ?? 0) + 60_000 - now()) / 1000));
      creations.set(keyOf(request), [...times, now()]);
      return undefined;
    },
  };
}

/** Creates the response to a request without remaining ones. GraphQL reports it with status 200. */
function primaryLimit(resource: Resource): SandboxResponse {
  const message = 'API rate limit exceeded. Wait until the time in x-ratelimit-reset.';
  if (resource === 'graphql') return json({ errors: [{ type: 'RATE_LIMITED', message }] });
  const documentation_url = `${docs}/using-the-rest-api/rate-limits-for-the-rest-api`;
  return json({ message, documentation_url, status: '403' }, 403);
}

/** Creates the response to a client that sends too much in a short time. GitHub uses 403 and 429 for it. */
export function secondaryLimit(status: 403 | 429, retryAfter: number): SandboxResponse {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const documentation_url = `${docs}/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits`;
  return json({ message, documentation_url, status: String(status) }, status, { 'retry-after': String(retryAfter) });
}
