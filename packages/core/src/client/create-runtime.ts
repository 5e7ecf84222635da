import { accountFingerprint } from '../auth/account-fingerprint.ts';
import { createAuthContext } from '../auth/auth-context.ts';
import { chooseWay } from '../auth/choose-way.ts';
import { resolveCredentials } from '../auth/credentials.ts';
import { compilePolicy } from '../call/compile-policy.ts';
import type { ApiRuntime, Runtime } from '../call/runtime.ts';
import { fillHeaders } from '../define/address-template.ts';
import { type Auth, type Authorizer, waysOf } from '../define/auth.ts';
import { apiOf, type Connector } from '../define/connector.ts';
import { createRedactor } from '../redaction/redactor.ts';
import { httpTransport } from '../transport/http-transport.ts';
import { createRateLimiter } from '../transport/rate-limiter.ts';
import { createRetryBudget } from '../transport/retry-budget.ts';
import { processEnvironment } from '../util/environment.ts';
import { platformFetch } from '../util/fetch.ts';
import { resolveBaseUrl, validateBaseUrls } from './base-url.ts';
import { type ClientOptions, validateClientOptions } from './client-options.ts';
import { resolveRegion } from './region.ts';
import { requireAccount } from './require-account.ts';

/** Options of a client of any connector: the common ones, its credentials by name, its region. */
export type AnyClientOptions = ClientOptions & { readonly region?: string | undefined } & Readonly<
    Record<string, unknown>
  >;

/** Creates what the calls of one client share. Throws `InvalidOptionsError`. */
export function createRuntime(connector: Connector, options: AnyClientOptions): Runtime {
  validateClientOptions(connector, options);
  validateBaseUrls(connector, options.baseUrl);
  const environment = options.env ?? processEnvironment();
  const redactor = createRedactor();
  const { executor } = options;
  for (const secret of executor?.secrets ?? []) redactor.add(secret);
  // An executor has credentials of its own, and does not need those of this process.
  const credentials = resolveCredentials(connector, options, executor === undefined ? environment : {}, redactor);
  const region = resolveRegion(connector, options.region, environment);
  const fetch = options.fetch ?? platformFetch;
  const hasTokens = options.tokens !== undefined;
  const ways = new Map(
    Object.values(connector.apis).map(({ auth }) => [auth, chooseWay(connector, auth, credentials, hasTokens)]),
  );
  requireAccount(connector, options, credentials, [...ways.values()]);
  const sources = { region, passed: options.baseUrl, environment, fieldValue: credentials.find };
  const authorizers = new Map<Auth, Authorizer>();
  const apis = new Map<string, ApiRuntime>();
  const makeApi = (wanted: string | undefined): ApiRuntime => {
    const { name, api } = apiOf(connector, wanted);
    const { baseUrl, isOwnAddress, missing } = resolveBaseUrl(connector, name, api, sources);
    const { auth, missing: missingWay } = ways.get(api.auth) ?? { auth: api.auth };
    const headers = fillHeaders(api.headers, credentials.find);
    let account: Promise<string> | undefined;
    return {
      name,
      api,
      auth,
      baseUrl,
      base: new URL(baseUrl),
      isOwnAddress,
      headers: () => headers,
      requireHost() {
        if (missing.length > 0) throw credentials.missing(missing);
      },
      account() {
        if (options.rateLimiter === undefined) return 'own'; // no other client uses the limiter
        account ??= accountFingerprint(baseUrl, auth.credentials, credentials, options.account);
        return account;
      },
      previewAuth: () => auth.preview,
      authorizer() {
        if (missingWay !== undefined) throw missingWay;
        // One for all APIs with the same way to authenticate: a refresh token can be used once.
        const authorizer = authorizers.get(auth) ?? auth.authorizer(contextOf(auth));
        authorizers.set(auth, authorizer);
        return authorizer;
      },
    };
  };
  const runtimeOf = (name: string | undefined) => apis.get(name ?? apiOf(connector, undefined).name) ?? makeApi(name);
  const baseUrlOf = (name: string | undefined) => {
    const { baseUrl, requireHost } = runtimeOf(name);
    requireHost();
    return baseUrl;
  };
  const contextOf = (auth: Auth) => {
    const api = Object.keys(connector.apis).find((name) => waysOf(apiOf(connector, name).api.auth).includes(auth));
    const { tokens, tokenCache } = options;
    return createAuthContext({ credentials, baseUrlOf, api, region, redactor, fetch, tokens, tokenCache });
  };
  // Created now, so that an invalid address is reported with the options and not at the first call.
  for (const name of Object.keys(connector.apis)) apis.set(name, makeApi(name));
  return {
    connector,
    region,
    api: runtimeOf,
    credential: credentials.find,
    policy: compilePolicy(connector, options.policy),
    hooks: [options.hooks ?? []].flat(),
    redactor,
    transport: options.transport ?? httpTransport(fetch),
    executor,
    limiter: options.rateLimiter ?? createRateLimiter(),
    budget: createRetryBudget(),
    signal: options.signal ?? undefined,
    timeoutMs: options.timeout ?? 30_000,
    maxWaitMs: options.maxWait ?? 130_000,
    trustedOrigins: new Set([...(options.trustedOrigins ?? []), ...[...apis.values()].map(({ base }) => base.origin)]),
    fetch,
    retries: options.retries ?? 2,
    maxResponseBytes: options.maxResponseBytes ?? 10_000_000,
  };
}
