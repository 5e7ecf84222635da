import { accountFingerprint } from '../auth/account-fingerprint.ts';
import { resolveCredentials } from '../auth/credentials.ts';
import { compilePolicy } from '../call/compile-policy.ts';
import type { ApiRuntime, Runtime } from '../call/runtime.ts';
import type { Auth, AuthContext, Authorizer } from '../define/auth.ts';
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
  const context: AuthContext = {
    credential: credentials.need,
    optionalCredential: credentials.find,
    region,
    redactor,
    fetch,
    tokens: options.tokens,
  };
  const authorizers = new Map<Auth, Authorizer>();
  const apis = new Map<string, ApiRuntime>();
  const makeApi = (wanted: string | undefined): ApiRuntime => {
    const { name, api } = apiOf(connector, wanted);
    const baseUrl = resolveBaseUrl(connector, name, api, region, options.baseUrl, environment);
    let account: Promise<string> | undefined;
    return {
      name,
      api,
      baseUrl,
      base: new URL(baseUrl),
      account() {
        if (options.rateLimiter === undefined) return 'own'; // no other client uses the limiter
        account ??= accountFingerprint(baseUrl, api.auth.credentials, credentials, options.account);
        return account;
      },
      previewAuth: () => api.auth.preview,
      authorizer() {
        // One for all APIs with the same way to authenticate: a refresh token can be used once.
        const authorizer = authorizers.get(api.auth) ?? api.auth.authorizer(context);
        authorizers.set(api.auth, authorizer);
        return authorizer;
      },
    };
  };
  // Created now, so that an invalid address is reported with the options and not at the first call.
  for (const name of Object.keys(connector.apis)) apis.set(name, makeApi(name));
  return {
    connector,
    region,
    api: (name) => apis.get(name ?? apiOf(connector, undefined).name) ?? makeApi(name),
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
