import { type Auth, waysOf } from '../define/auth.ts';
import type { Connector } from '../define/connector.ts';
import { MissingCredentialsError } from '../errors/missing-credentials-error.ts';
import type { Credentials } from './credentials.ts';

/** The way to authenticate that a client uses, or the error for having none. */
export type ChosenWay = { readonly auth: Auth; readonly missing?: MissingCredentialsError };

/**
 * Returns the way of `anyOf` that a client uses; see there. `hasTokens` says that OAuth tokens were passed, which make a
 * refresh token unnecessary. The only way of an API is always the one.
 */
export function chooseWay(connector: Connector, auth: Auth, credentials: Credentials, hasTokens: boolean): ChosenWay {
  const ways = waysOf(auth);
  const [only] = ways;
  if (only === undefined || ways.length === 1) return { auth: only ?? auth };
  const needs = (way: Auth) => way.credentials.filter((name) => !(hasTokens && name === way.refreshToken));
  const lacks = (way: Auth) => needs(way).filter((name) => !credentials.has(name));
  const passed = (way: Auth) =>
    needs(way).filter(credentials.wasPassed).length + (hasTokens && way.takesTokens === true ? 1 : 0);
  const isPassed = ways.some((way) => passed(way) > 0);
  const candidates = isPassed ? ways.filter((way) => passed(way) > 0) : ways;
  const complete = candidates.filter((way) => lacks(way).length === 0);
  const whole = complete.find((way) => isPassed && needs(way).every(credentials.wasPassed));
  // An access token is enough as long as it is valid.
  const byTokens = hasTokens ? candidates.find(({ takesTokens }) => takesTokens) : undefined;
  const chosen = whole ?? complete[0] ?? byTokens;
  if (chosen !== undefined) return { auth: chosen };
  const missing = missingWays(connector, { ways, candidates, needs, lacks }, credentials);
  return { auth, missing };
}

interface Ways {
  readonly ways: readonly Auth[];
  readonly candidates: readonly Auth[];
  readonly needs: (way: Auth) => readonly string[];
  readonly lacks: (way: Auth) => readonly string[];
}

/** Creates the error for a client without a complete way: what the closest way lacks, and every way in a line of its own. */
function missingWays(
  connector: Connector,
  { ways, candidates, needs, lacks }: Ways,
  { missing }: Credentials,
): MissingCredentialsError {
  const begun = candidates.filter((way) => lacks(way).length < needs(way).length);
  const [closest] = begun.toSorted((a, b) => lacks(a).length - lacks(b).length);
  const fields = (names: readonly string[]) =>
    names.map((name) => `\`${name}\` (${connector.credentials[name]?.variable})`).join(' and ');
  const lines = ways.map((way) => `- ${fields(needs(way))}`).join('\n');
  const lacking = closest && lacks(closest);
  return new MissingCredentialsError({
    message:
      lacking === undefined
        ? `${connector.title}'s credentials are missing.`
        : `${connector.title}'s credentials are incomplete: ${fields(lacking)} ${lacking.length > 1 ? 'are' : 'is'} missing.`,
    hint: `${lacking === undefined ? '' : `${missing(lacking).hint} `}Pass the fields of one way, or set their variables:\n${lines}`,
    connector: connector.name,
  });
}
