import {
  type ApiCheck,
  type Connector,
  ConnectorError,
  createClient,
  type Entities,
  type Fetch,
} from '@agent-connectors/core';
import { errorTexts } from '../error-texts.ts';
import { completeWay } from './completeness.ts';
import { mask } from './mask.ts';
import { inVariables } from './missing-credentials.ts';
import type { OpenKeychain } from './profiles/keychain.ts';
import { type CredentialRequest, type ResolvedCredentials, resolveCredentials } from './resolve-credentials.ts';
import type { CredentialPlace, Origin } from './variables.ts';

/** Which credentials are asked about. */
export interface StatusRequest extends CredentialRequest {
  /** Whether to ask no vendor. */
  readonly offline: boolean;
  readonly timeout: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly keychain: OpenKeychain;
  readonly fetch?: Fetch;
}

/** The credentials of a connector, as `auth status` prints them. */
export interface ConnectorStatus {
  readonly connector: string;
  readonly profile?: string;
  readonly region?: string;
  /** Whether there are credentials. */
  readonly configured: boolean;
  /** Whether the vendor accepts them; absent where it was not asked. */
  readonly ok?: boolean;
  readonly credentials: readonly CredentialStatus[];
  readonly apis?: Readonly<Record<string, ApiCheck>>;
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string | undefined };
  readonly notes?: readonly string[];
  readonly hint?: string;
}

interface CredentialStatus {
  readonly credential: string;
  readonly variable?: string;
  readonly source: Origin;
  /** A secret is masked. */
  readonly value: string;
}

/** Returns which credentials of a connector are set, and asks the vendor whether they work. Throws as `resolveCredentials` does. */
export async function connectorStatus(
  connector: Connector<Entities>,
  { offline, timeout, signal, keychain, fetch, ...request }: StatusRequest,
  place: CredentialPlace,
): Promise<ConnectorStatus> {
  // Regions differ by connector. One that others have is none of this connector's.
  const region = connector.regions?.values.includes(request.region ?? '') === true ? request.region : undefined;
  const resolved = await resolveCredentials(connector, { ...request, region }, place, keychain);
  const configured = isConfigured(connector, resolved);
  const { regions } = connector;
  const shown = region ?? (regions && (resolved.variables[regions.variable] ?? regions.default));
  const { profile, notes } = resolved;
  const begin = {
    connector: connector.name,
    ...(profile !== undefined && { profile }),
    ...(shown !== undefined && { region: shown }),
    configured,
  };
  const end = {
    ...(notes.length > 0 && { notes }),
    ...(!configured && { hint: `Log in: agent-connectors auth login ${connector.name}` }),
  };
  const credentials = await credentialsOf(connector, resolved);
  if (offline) return { ...begin, credentials, ...end };
  const client = createClient(connector, {
    env: resolved.variables,
    ...(region !== undefined && { region }),
    ...(resolved.tokens && { tokens: resolved.tokens }),
    ...(timeout !== undefined && { timeout }),
    ...(fetch && { fetch }),
  });
  const { ok, apis } = await client.check(signal && { signal });
  return { ...begin, ok, credentials, apis: withVariables(apis), ...end };
}

/** What is missing is named by its variable. */
const withVariables = (apis: Readonly<Record<string, ApiCheck>>): Readonly<Record<string, ApiCheck>> =>
  Object.fromEntries(
    Object.entries(apis).map(([name, api]) => [
      name,
      api.message === undefined ? api : { ...api, message: inVariables(api.message) },
    ]),
  );

/** Returns the status of a connector whose credentials cannot be resolved. */
export function failedStatus(connector: string, error: unknown): ConnectorStatus {
  const code = ConnectorError.isInstance(error) ? error.code : 'usage';
  return {
    connector,
    configured: true,
    ok: false,
    credentials: [],
    error: { code, ...errorTexts(error) },
  };
}

/** Whether a way to authenticate is complete, or a secret is there at least. */
function isConfigured(connector: Connector<Entities>, { sources, tokens }: ResolvedCredentials): boolean {
  const given = { has: (field: string) => Object.hasOwn(sources, field), hasTokens: tokens !== undefined };
  const isSecret = (field: string) => connector.credentials[field]?.public !== true;
  return (
    Object.values(connector.apis).some((api) => completeWay(connector, api, given) !== undefined) ||
    Object.keys(sources).some(isSecret)
  );
}

async function credentialsOf(
  connector: Connector<Entities>,
  { variables, sources, tokens }: ResolvedCredentials,
): Promise<CredentialStatus[]> {
  const issued = await tokens?.load();
  return Object.entries(sources).map(([field, source]): CredentialStatus => {
    const { variable, public: open } = connector.credentials[field] ?? {};
    if (variable === undefined) return { credential: field, source, value: mask(issued?.accessToken ?? '') };
    const value = variables[variable] ?? '';
    return { credential: field, variable, source, value: open === true ? value : mask(value) };
  });
}
