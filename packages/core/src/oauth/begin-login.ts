import { createAuthContext } from '../auth/auth-context.ts';
import { resolveCredentials } from '../auth/credentials.ts';
import { regional, scopeOf, tokenAddress } from '../auth/oauth.ts';
import { requestToken } from '../auth/token-request.ts';
import { resolveBaseUrl } from '../client/base-url.ts';
import { resolveRegion } from '../client/region.ts';
import type { AuthContext, Consent } from '../define/auth.ts';
import { waysOf } from '../define/auth.ts';
import { apiOf, type Connector } from '../define/connector.ts';
import type { IssuedTokens } from '../define/tokens.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { type OptionRule, optionRules, validateOptions } from '../errors/validate-options.ts';
import { createRedactor } from '../redaction/redactor.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { addressProblem } from '../transport/address.ts';
import { base64UrlOf } from '../util/base64-url.ts';
import { type Environment, processEnvironment } from '../util/environment.ts';
import { type Fetch, platformFetch } from '../util/fetch.ts';
import { codeOf, isCallback } from './read-callback.ts';

/** What a consent is begun with. */
export interface LoginOptions {
  /** Where the vendor redirects the user's browser: an https address, or one of this machine. Register it with the vendor. */
  readonly redirectUri: string;
  /** Values of the connector's credential fields, such as the client's id and secret. Others are read from `env`. */
  readonly credentials?: Readonly<Record<string, unknown>> | undefined;
  /** Scopes in place of the connector's. */
  readonly scopes?: readonly string[] | undefined;
  /** The API to log in to. Default: the first that has OAuth. */
  readonly api?: string | undefined;
  readonly region?: string | undefined;
  /** Default: the environment of the process. */
  readonly env?: Environment | undefined;
  readonly fetch?: Fetch | undefined;
}

const text: OptionRule = ['text', (value) => typeof value === 'string'];

/** The rules for the options of a login. */
export const loginRules: Readonly<Record<keyof Required<LoginOptions>, OptionRule>> = {
  redirectUri: text,
  credentials: optionRules.object,
  scopes: [
    'a list of scopes',
    (value) => Array.isArray(value) && value.every((scope) => typeof scope === 'string' && scope !== ''),
  ],
  api: text,
  region: text,
  env: optionRules.object,
  fetch: optionRules.function,
};

/** A consent that was begun. Keep it with the user's session until the redirect: it belongs to one browser. */
export interface Login {
  /** The address to open in the user's browser. */
  readonly url: string;
  /** Returns whether an address is the redirect of this login: it has the same path and state. */
  isCallback(address: string): boolean;
  /**
   * Exchanges the code of the redirect for tokens, once. `address` is the one that the browser was redirected to.
   * Pass the tokens to a client as `tokens`, or save them in its store.
   *
   * Throws `AuthenticationError` where the user or the vendor declined, or where the state or the issuer is
   * another one: nothing is sent then. No error contains the code or a token.
   */
  finish(address: string): Promise<IssuedTokens>;
}

/**
 * Begins the consent of a user: the authorization code grant (RFC 6749 4.1) with PKCE (RFC 7636, S256), `state`, and the
 * check of `iss` (RFC 9207) where the connector names the issuer. Sends nothing.
 *
 * Throws `InvalidOptionsError` for a connector without OAuth, an invalid address or an unknown option, and
 * `MissingCredentialsError` without the client's id.
 */
export async function beginLogin(connector: Connector, options: LoginOptions): Promise<Login> {
  const redactor = createRedactor();
  const safely = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw sanitizeError(error, { connector: connector.name }, redactor);
    }
  };
  return safely(async () => {
    validateLogin(connector, options);
    const { consent, api } = consentOf(connector, options.api);
    const context = contextOf(connector, api, options, redactor);
    const [state, verifier] = [randomText(), randomText()];
    redactor.add(verifier);
    redactor.add(state);
    const url = await authorizationUrl(consent, context, options, { state, verifier });
    const expected = { redirectUri: options.redirectUri, state, issuer: consent.issuer };
    let isUsed = false;
    return {
      url,
      isCallback: (address) => isCallback(address, expected),
      finish: (address) =>
        safely(async () => {
          const code = codeOf(address, expected, isUsed);
          isUsed = true;
          redactor.add(code);
          return exchangeCode(consent, context, { code, redirect_uri: options.redirectUri, code_verifier: verifier });
        }),
    };
  });
}

async function exchangeCode(
  { clientId, clientSecret, clientAuthentication, tokenUrl, origin }: Consent,
  context: AuthContext,
  form: Readonly<Record<string, string>>,
): Promise<IssuedTokens> {
  const issued = await requestToken(context, {
    url: tokenAddress(context, regional(tokenUrl, context.region, 'token endpoint')),
    clientId: await context.credential(clientId),
    clientSecret: clientSecret === undefined ? undefined : await context.credential(clientSecret),
    clientAuthentication,
    form: { grant_type: 'authorization_code', ...form },
    origin,
  });
  return {
    accessToken: issued.accessToken,
    ...(issued.refreshToken !== undefined && { refreshToken: issued.refreshToken }),
    ...(issued.expiresInMs !== undefined && { expiresAt: Date.now() + issued.expiresInMs }),
    ...(issued.origin !== undefined && { origin: issued.origin }),
  };
}

async function authorizationUrl(
  consent: Consent,
  context: AuthContext,
  { redirectUri, scopes = consent.scopes }: LoginOptions,
  { state, verifier }: { readonly state: string; readonly verifier: string },
): Promise<string> {
  const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const url = new URL(tokenAddress(context, regional(consent.authorizeUrl ?? {}, context.region, 'consent page')));
  const parameters = {
    response_type: 'code',
    client_id: await context.credential(consent.clientId),
    redirect_uri: redirectUri,
    ...scopeOf({ ...consent, ...(scopes && { scopes }) }),
    ...consent.authorizeParams,
    state,
    code_challenge: base64UrlOf(new Uint8Array(challenge)),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** 256 bits, as 43 characters (RFC 7636 4.1). */
const randomText = () => base64UrlOf(crypto.getRandomValues(new Uint8Array(32)));

function consentOf(connector: Connector, wanted: string | undefined): { consent: Consent; api: string } {
  for (const api of wanted === undefined ? Object.keys(connector.apis) : [wanted]) {
    const ways = waysOf(apiOf(connector, api).api.auth);
    const consent = ways.map((way) => way.consent).find((found) => found?.authorizeUrl !== undefined);
    if (consent !== undefined) return { consent, api };
  }
  throw new InvalidOptionsError({
    what: `${connector.title} has no login by a browser`,
    issues: [
      { path: 'api', expected: 'an API with OAuth 2 and a consent page', received: `'${wanted ?? connector.name}'` },
    ],
    connector: connector.name,
  });
}

function contextOf(
  connector: Connector,
  api: string,
  {
    credentials: passed = {},
    env: environment = processEnvironment(),
    region: wanted,
    fetch = platformFetch,
  }: LoginOptions,
  redactor: ReturnType<typeof createRedactor>,
): AuthContext {
  const credentials = resolveCredentials(connector, passed, environment, redactor);
  const region = resolveRegion(connector, wanted, environment);
  const baseUrlOf = (name: string | undefined) => {
    const found = apiOf(connector, name);
    const sources = { region, passed: undefined, environment, fieldValue: credentials.find };
    const { baseUrl, missing } = resolveBaseUrl(connector, found.name, found.api, sources);
    if (missing.length > 0) throw credentials.missing(missing);
    return baseUrl;
  };
  return createAuthContext({
    credentials,
    baseUrlOf,
    api,
    region,
    redactor,
    fetch,
    tokens: undefined,
    tokenCache: undefined,
  });
}

function validateLogin(connector: Connector, options: LoginOptions): void {
  validateOptions('beginLogin', options ?? null, loginRules);
  const { redirectUri, credentials } = options;
  const known = Object.keys(connector.credentials).map((name) => [name, ['a credential', () => true]] as const);
  validateOptions('beginLogin', credentials, Object.fromEntries(known));
  const url = URL.parse(redirectUri);
  const problem =
    url?.hash === '' ? addressProblem(url) : url === null ? 'no valid address' : 'an address with a fragment';
  if (problem === undefined) return;
  throw new InvalidOptionsError({
    what: `The login to ${connector.title} is invalid`,
    issues: [{ path: 'redirectUri', expected: 'an https address, or one of this machine', received: problem }],
    connector: connector.name,
  });
}
