import type { IssuedTokens, TokenCache } from '@agent-connectors/core';
import { cacheFile, removeCached } from '../cache-file.ts';
import type { Io } from '../io.ts';

type Place = Pick<Io, 'env' | 'home' | 'platform'>;

/** Nearly all are valid for an hour. One that is valid for longer is requested again after a day. */
const keptMs = 86_400_000;

/**
 * Returns a cache in which commands keep the access tokens that service accounts and apps are exchanged for: in files that only the user can
 * read, whose names tell nothing of the credentials.
 */
export function tokenCache(place: Place): TokenCache {
  const fileOf = (key: string) => cacheFile(place, 'token', key, ({ age }) => age > keptMs);
  return {
    // The client compares what it finds with what tokens are.
    load: (key) => fileOf(key).read() as IssuedTokens | undefined,
    save: (key, tokens) => fileOf(key).write(tokens),
  };
}

/** Removes all of them: whoever logs out expects that nothing is left. */
export const removeCachedTokens = (place: Place): void => removeCached(place, 'token');
