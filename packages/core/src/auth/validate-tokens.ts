import type { TokenStore } from '../define/tokens.ts';
import type { Issue } from '../errors/issue.ts';
import { isHeaderText } from '../util/header-text.ts';
import { kindOf, valueOrKindOf } from '../util/kind-of.ts';
import { originOf } from './token-origin.ts';

export function isTokenStore(value: unknown): value is TokenStore {
  if (typeof value !== 'object' || value === null) return false;
  const { load, save } = value as Partial<TokenStore>; // any object may be read by key
  return typeof load === 'function' && typeof save === 'function';
}

/** Returns what is invalid about stored tokens, without repeating a value. */
export function tokenIssues(value: unknown, path: string): Issue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path, expected: 'tokens such as { accessToken, refreshToken, expiresAt }', received: kindOf(value) }];
  }
  const { accessToken, refreshToken, expiresAt, origin } = value as Record<string, unknown>; // any object may be read by key
  const issues: Issue[] = [];
  const token = (name: string, given: unknown) => {
    if (typeof given === 'string' && given !== '' && isHeaderText(given) && !/\s/.test(given)) return;
    const received = typeof given === 'string' && given !== '' ? 'text that is not a token' : kindOf(given);
    issues.push({ path: `${path}.${name}`, expected: 'a token', received });
  };
  token('accessToken', accessToken);
  if (refreshToken !== undefined && refreshToken !== null) token('refreshToken', refreshToken);
  if (origin !== undefined && origin !== null && originOf(origin) === undefined)
    issues.push({ path: `${path}.origin`, expected: 'an https origin', received: kindOf(origin) });
  if (expiresAt === undefined || expiresAt === null) return issues;
  const expected = 'Unix time in milliseconds';
  if (typeof expiresAt !== 'number' || !Number.isFinite(expiresAt)) {
    issues.push({ path: `${path}.expiresAt`, expected, received: valueOrKindOf(expiresAt) });
  } else if (expiresAt > 0 && expiresAt < latestInSeconds) {
    issues.push({ path: `${path}.expiresAt`, expected, received: 'a time in seconds' });
  }
  return issues;
}

/** Read as milliseconds, a time in seconds is long past, and every call would refresh. */
const latestInSeconds = 100_000_000_000;
