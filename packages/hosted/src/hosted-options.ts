import {
  type ClientOptions,
  InvalidOptionsError,
  type Issue,
  processEnvironment,
  readVariable,
  type Secret,
  suggestion,
} from '@agent-connectors/core';
import type { HostedDefinition, HostedOperations } from './definitions/hosted-connector.ts';

/** The credentials of Airbyte's Agent API: those of an application, or a token. */
export interface AirbyteCredentials {
  /** Client ID of an application of your organization. Default: `AIRBYTE_CLIENT_ID`. */
  readonly clientId?: string | undefined;
  /** Client secret of the application. Default: `AIRBYTE_CLIENT_SECRET`. */
  readonly clientSecret?: Secret | undefined;
  /** A token in place of both, such as one that is scoped to a workspace. Default: `AIRBYTE_ACCESS_TOKEN`. */
  readonly accessToken?: Secret | undefined;
  /** UUID of the organization, which an application that belongs to several needs. Default: `AIRBYTE_ORGANIZATION_ID`. */
  readonly organizationId?: string | undefined;
}

/** Options of a hosted client. Those about requests concern the requests to Airbyte; `baseUrl` is Airbyte's address. */
export interface HostedOptions extends AirbyteCredentials, Omit<ClientOptions, 'executor' | 'tokens' | 'account'> {
  /**
   * The workspace whose connector executes the calls. Default: `AIRBYTE_WORKSPACE_NAME`, or the workspace that `accessToken` is
   * scoped to.
   */
  readonly workspaceName?: string | undefined;
  /** The UUID of the connector, where the workspace has several of the vendor. Its workspace need not be named then. */
  readonly connectorId?: string | undefined;
  /**
   * Milliseconds for a call; see the client's `timeout`. Airbyte responds when the vendor has. Default: 120,000.
   */
  readonly timeout?: number | undefined;
  /** The definition of Airbyte's connector, for a connector that is none of ours. */
  readonly definition?: HostedDefinition | undefined;
  /** What Airbyte's connector can do, in place of what is known of it. */
  readonly operations?: HostedOperations | undefined;
}

/** The options that are no client's. */
const own = ['workspaceName', 'connectorId', 'definition', 'operations'] as const;
/** Options of the client that the caller gets; all others are those of the platform's client. */
const ofClient = ['policy', 'timeout', 'maxWait', 'signal', 'env', 'maxResponseBytes', 'trustedOrigins'] as const;
/** Options that a hosted client cannot have, and why. */
const excluded: Readonly<Record<string, string>> = {
  executor: 'hosted execution is the executor',
  tokens: 'pass `accessToken`, or `tokenCache` to keep tokens',
  account: 'Airbyte holds the account',
  region: 'Airbyte holds the region with the credential',
};

const known: readonly string[] = [
  ...own,
  ...ofClient,
  'clientId',
  'clientSecret',
  'accessToken',
  'organizationId',
  'hooks',
  'baseUrl',
  'fetch',
  'retries',
  'rateLimiter',
  'tokenCache',
  'transport',
];

const defaultTimeoutMs = 120_000;

/** Options, by who takes them. */
export interface SplitOptions {
  readonly workspaceName: string | undefined;
  readonly connectorId: string | undefined;
  readonly definition: HostedDefinition | undefined;
  readonly operations: HostedOperations | undefined;
  /** The credentials that were given as text. */
  readonly secrets: readonly string[];
  readonly client: ClientOptions;
  readonly platform: ClientOptions & AirbyteCredentials;
}

/** Validates the options that are no client's, and divides the others. Throws `InvalidOptionsError`. */
export function splitOptions(connector: string, options: HostedOptions): SplitOptions {
  if (typeof options !== 'object' || options === null)
    throw new InvalidOptionsError({
      what: `The hosted ${connector} client was created with invalid options`,
      issues: [{ path: 'options', expected: 'an object', received: String(options) }],
      connector,
    });
  const environment = options.env ?? processEnvironment();
  // A token or a connector that was passed says where it belongs; the environment must not contradict it.
  const isPlaced = options.accessToken !== undefined || options.connectorId !== undefined;
  const ofEnvironment = isPlaced ? undefined : readVariable(environment, 'AIRBYTE_WORKSPACE_NAME') || undefined;
  const workspaceName = options.workspaceName ?? ofEnvironment;
  const issues: Issue[] = [];
  const text = (name: 'workspaceName' | 'connectorId', value: unknown) => {
    if (value !== undefined && (typeof value !== 'string' || value.trim() === ''))
      issues.push({
        path: name,
        expected: 'text that is not empty',
        received: typeof value === 'string' ? 'an empty string' : typeof value,
      });
  };
  text('workspaceName', workspaceName);
  text('connectorId', options.connectorId);
  const mayScope = options.accessToken ?? readVariable(environment, 'AIRBYTE_ACCESS_TOKEN');
  if (workspaceName === undefined && options.connectorId === undefined && mayScope === undefined)
    issues.push({
      path: 'workspaceName',
      expected: 'the name of a workspace',
      received: 'nothing',
      hint: 'pass `workspaceName` or `connectorId`, or set AIRBYTE_WORKSPACE_NAME',
    });
  for (const [name, why] of Object.entries(excluded))
    if (Object.hasOwn(options, name) && options[name as keyof HostedOptions] !== undefined)
      // any object may be read by key
      issues.push({ path: name, expected: 'no value for a hosted client', received: 'one', hint: why });
  for (const name of Object.keys(options))
    if (!known.includes(name) && !Object.hasOwn(excluded, name))
      issues.push({ path: name, expected: 'an option', received: `'${name}'`, hint: suggestion(name, known) });
  if (issues.length > 0)
    throw new InvalidOptionsError({
      what: `The hosted ${connector} client was created with invalid options`,
      issues,
      connector,
    });
  const { hooks } = options;
  const rest = Object.entries(options).filter(([name]) => !isOneOf(own, name) && name !== 'hooks');
  const client = Object.fromEntries(rest.filter(([name]) => isOneOf(ofClient, name)));
  const shared = ['timeout', 'maxWait', 'signal', 'env', 'maxResponseBytes', 'trustedOrigins'];
  const platform = Object.fromEntries(rest.filter(([name]) => !isOneOf(ofClient, name) || shared.includes(name)));
  return {
    workspaceName,
    connectorId: options.connectorId,
    definition: options.definition,
    operations: options.operations,
    secrets: [
      options.clientSecret ?? readVariable(environment, 'AIRBYTE_CLIENT_SECRET'),
      options.accessToken ?? readVariable(environment, 'AIRBYTE_ACCESS_TOKEN'),
    ].filter((secret): secret is string => typeof secret === 'string' && secret !== ''),
    client: { timeout: defaultTimeoutMs, ...client, hooks },
    platform: { timeout: defaultTimeoutMs, ...platform, hooks: [hooks ?? []].flat().map(ofRequests) },
  };
}

const isOneOf = (names: readonly string[], name: string) => names.includes(name);

type Hook = Exclude<NonNullable<ClientOptions['hooks']>, readonly unknown[]>;

/** The events of requests are the platform's; those of calls are the caller's, which would otherwise get them twice. */
const ofRequests = ({ onRequest, onResponse, onRetry, onWait }: Hook): Hook => ({
  ...(onRequest && { onRequest }),
  ...(onResponse && { onResponse }),
  ...(onRetry && { onRetry }),
  ...(onWait && { onWait }),
});

/** Returns the definition of a connector on the platform. Throws `InvalidOptionsError` for one that is not known. */
export function definitionFor(
  connector: string,
  given: HostedDefinition | undefined,
  known: Readonly<Record<string, HostedDefinition>>,
): HostedDefinition {
  const found = given ?? (Object.hasOwn(known, connector) ? known[connector] : undefined);
  if (found !== undefined) return found;
  throw new InvalidOptionsError({
    what: `The connector '${connector}' has no definition at Airbyte that is known`,
    issues: [
      {
        path: 'definition',
        expected: 'the definition of a connector at Airbyte',
        received: 'nothing',
        hint: `pass \`definition\` with its UUID; ${suggestion(connector, Object.keys(known))}`,
      },
    ],
    connector,
  });
}
