import {
  AbortedError,
  AuthenticationError,
  type CheckResult,
  ConnectionError,
  type Connector,
  createClient,
  type Entities,
  type Fetch,
  InvalidResponseError,
  type IssuedTokens,
  RateLimitError,
  ServerError,
} from '@agent-connectors/core';
import type { Variables } from '../credentials/variables.ts';

/** What is checked. */
export interface Verification {
  readonly connector: Connector<Entities>;
  /** The credentials and addresses of the login, and nothing else. */
  readonly variables: Variables;
  /** The region that the user gave; others are tried where there is none. */
  readonly region: string | undefined;
  /** Whether the login is by OAuth tokens, and those that were issued. */
  readonly usesTokens: boolean;
  readonly tokens: IssuedTokens | undefined;
  readonly timeout?: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly fetch?: Fetch | undefined;
}

/** Credentials that work. */
export interface Verified {
  readonly check: CheckResult;
  readonly region: string | undefined;
  /** The tokens to save: the check may have replaced them. */
  readonly tokens: IssuedTokens | undefined;
}

/**
 * Checks credentials with the vendor. Throws `AuthenticationError` for ones that do not work, `ConnectionError`, `ServerError`, `RateLimitError` or
 * `InvalidResponseError` where this could not be found out, and `InvalidOptionsError` for ones that cannot be sent.
 */
export async function verifyLogin(options: Verification): Promise<Verified> {
  const { connector, region, signal } = options;
  const first = await checkIn(options, region ?? connector.regions?.default);
  const elsewhere = Object.values(first.check.apis).find(({ status }) => status === 'wrong_region')?.region;
  const last =
    region === undefined && elsewhere !== undefined
      ? await checkIn({ ...options, tokens: first.tokens }, elsewhere)
      : first;
  if (signal?.aborted === true)
    throw new AbortedError({ message: 'The login was aborted.', hint: 'Nothing was saved.', outcome: 'not_sent' });
  if (!last.check.ok) throw failed(connector, last.check);
  return last;
}

async function checkIn(
  { connector, variables, usesTokens, tokens, timeout, signal, fetch }: Verification,
  region: string | undefined,
): Promise<Verified> {
  let current = tokens;
  const store = {
    load: () => current,
    save(issued: IssuedTokens) {
      current = issued;
    },
  };
  const client = createClient(connector, {
    env: variables,
    ...(region !== undefined && { region }),
    ...(usesTokens && { tokens: store }),
    ...(timeout !== undefined && { timeout }),
    ...(fetch && { fetch }),
  });
  const check = await client.check(signal && { signal });
  return { check, region, tokens: current };
}

function failed(connector: Connector<Entities>, { apis }: CheckResult) {
  const tried = Object.entries(apis).filter(([, { status }]) => status !== 'ok' && status !== 'missing');
  const bad = tried.length > 0 ? tried : Object.entries(apis);
  const reasons = bad.map(([name, { status, message = status }]) =>
    Object.keys(apis).length === 1 ? message : `${connector.apis[name]?.title ?? name}: ${message}`,
  );
  const message = reasons.join(' ');
  const place = { connector: connector.name };
  if (bad.every(([, { status }]) => status === 'unreachable')) return unverified(message, bad[0]?.[1].code, place);
  return new AuthenticationError({
    message: `${connector.title} does not accept the credential: ${message}`,
    outcome: 'rejected',
    hint: 'Nothing was saved. Check that the credential was copied completely and was not revoked.',
    ...place,
  });
}

/** Returns the error for a credential of which the vendor's response says nothing. */
function unverified(reason: string, code: string | undefined, place: { readonly connector: string }) {
  const details = {
    message: `The credential could not be verified: ${reason}`,
    hint: 'Nothing was saved. Try again.',
    retryable: true,
    outcome: 'unknown',
    ...place,
  } as const;
  if (code === 'server') return new ServerError(details);
  if (code === 'rate_limited') return new RateLimitError(details);
  return code === 'invalid_response' ? new InvalidResponseError(details) : new ConnectionError(details);
}
