import type { IssuedTokens, TokenStore } from '../define/tokens.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { tokenIssues } from './validate-tokens.ts';
import { within } from './within.ts';

/** A store that hangs must not block its clients. */
const timeoutMs = 10_000;

/** Loads tokens from a store and validates them. */
export async function loadTokens(store: TokenStore): Promise<IssuedTokens | undefined> {
  let loaded: IssuedTokens | null | undefined;
  try {
    loaded = await within(timeoutMs, () => store.load());
  } catch (cause) {
    throw new ConnectionError({
      message: 'The `tokens` store failed to load.',
      hint: 'Nothing was sent. No token was refreshed, because another process may have refreshed it already.',
      retryable: true,
      cause,
    });
  }
  if (loaded === undefined || loaded === null) return undefined;
  const issues = tokenIssues(loaded, 'tokens.load()');
  if (issues.length > 0) throw new InvalidOptionsError({ what: 'The `tokens` store returned invalid tokens', issues });
  return loaded;
}

/** Saves tokens. Returns the error to report where that fails: the tokens are valid nevertheless. */
export async function saveTokens(store: TokenStore, tokens: IssuedTokens): Promise<ConnectionError | undefined> {
  try {
    await within(timeoutMs, () => store.save(tokens));
    return undefined;
  } catch (cause) {
    return new ConnectionError({
      message: 'New tokens were issued, but the `tokens` store failed to save them.',
      hint: 'Nothing was sent to the API. This client continues with the new tokens. The refresh token in the store may no longer work.',
      cause,
    });
  }
}
