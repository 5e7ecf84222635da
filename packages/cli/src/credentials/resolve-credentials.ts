import { existsSync } from 'node:fs';
import type { Connector, Entities, TokenStore } from '@agent-connectors/core';
import { isReadOnly } from '@agent-connectors/installed';
import { configFolder, credentialsPath } from '../folders.ts';
import { envFileOf, readEnvFile } from './env-file.ts';
import { readGiven } from './given-credentials.ts';
import { type MergedSources, mergeSources } from './merge-sources.ts';
import type { OpenKeychain } from './profiles/keychain.ts';
import type { OpenedProfile } from './profiles/open-profile.ts';
import type { CredentialPlace, CredentialSource, Origin, Variables } from './variables.ts';

/** What a command line says of credentials. */
export interface CredentialRequest {
  readonly profile: string | undefined;
  /** `name=value` or `name=@file`; the name is that of the variable (`PYLON_API_TOKEN`) or of the field (`apiToken`, `api-token`). */
  readonly given: readonly string[];
  readonly region: string | undefined;
}

/** The credentials of one connector, from all places. */
export interface ResolvedCredentials {
  /** For the option `env` of a client. */
  readonly variables: Variables;
  readonly region?: string;
  readonly tokens?: TokenStore;
  /** Where each credential comes from: by field, and for `tokens`. */
  readonly sources: Readonly<Record<string, Origin>>;
  /** The profile that something comes from. */
  readonly profile?: string;
  /** Whether the `.env` file allows reads alone. */
  readonly readOnly?: true;
  readonly notes: readonly string[];
}

/**
 * Resolves the credentials of a connector: from the command line, the environment, the `.env` file, then the saved profile. A
 * profile is read only where a credential is missing, or where the command line names one, which then goes before the environment.
 *
 * Throws `UsageError` for an unknown credential or profile, and where a credential would be sent to an address from another place.
 * Throws `MissingCredentialsError` where a saved credential cannot be read and there is no other one.
 */
export async function resolveCredentials(
  connector: Connector<Entities>,
  request: CredentialRequest,
  place: CredentialPlace,
  keychain?: OpenKeychain,
): Promise<ResolvedCredentials> {
  const ofCall = [flags(connector, request, place)];
  const environment: CredentialSource = { origin: 'environment', name: 'the environment', values: place.env };
  if (request.profile === undefined) {
    const file = fileOrNote(connector, [...ofCall, environment], place);
    const given = [...ofCall, environment, ...file.sources];
    const merged = mergeSources(connector, given);
    if (merged.isComplete) return resultOf(merged, request, undefined, file);
    const { profile, notes } = await openOrNote(connector, merged, place, keychain);
    const all = profile === undefined ? merged : mergeSources(connector, [...given, profile.source]);
    return resultOf(all, request, profile, { ...file, notes: [...file.notes, ...notes] });
  }
  const { openProfile } = await import('./profiles/open-profile.ts');
  const profile = await openProfile(connector, request.profile, place, keychain);
  const given = [...ofCall, ...(profile ? [profile.source] : []), environment];
  const file = fileOrNote(connector, given, place);
  return resultOf(mergeSources(connector, [...given, ...file.sources]), request, profile, file);
}

interface EnvFile {
  readonly sources: readonly CredentialSource[];
  readonly notes: readonly string[];
  readonly readOnly: boolean;
}

/** Takes rights away, and no more, so that it counts wherever it is set. */
const readOnlyVariable = 'AGENT_CONNECTORS_READ_ONLY';

/** An `.env` file that cannot be read is an error where a credential may be in it, and a note where there is one without it. */
function fileOrNote(
  connector: Connector<Entities>,
  before: readonly CredentialSource[],
  { folder, env }: CredentialPlace,
): EnvFile {
  const file = envFileOf(folder, connector.name);
  try {
    const values = readEnvFile(file, env);
    const decides = env[readOnlyVariable] === undefined ? values : env;
    return { sources: [{ origin: '.env', name: file, values }], notes: [], readOnly: isReadOnly(decides) };
  } catch (error) {
    if (!mergeSources(connector, before).isUsable) throw error;
    return { sources: [], notes: [textOf(error)], readOnly: false };
  }
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A saved credential that cannot be read is an error where there is no other, and a note otherwise: it may belong to another API. */
async function openOrNote(
  connector: Connector<Entities>,
  { sources }: MergedSources,
  place: CredentialPlace,
  keychain: OpenKeychain | undefined,
): Promise<{ readonly profile?: OpenedProfile | undefined; readonly notes: readonly string[] }> {
  // Most commands have no profile, and its module takes as long to load as a connector.
  if (!existsSync(credentialsPath(configFolder(place)))) return { notes: [] };
  const { openProfile } = await import('./profiles/open-profile.ts');
  try {
    return { profile: await openProfile(connector, undefined, place, keychain), notes: [] };
  } catch (error) {
    if (Object.keys(sources).length === 0) throw error;
    return { notes: [textOf(error)] };
  }
}

function resultOf(
  { variables, sources, usesTokens, notes }: MergedSources,
  { region }: CredentialRequest,
  profile: OpenedProfile | undefined,
  file: Pick<EnvFile, 'notes' | 'readOnly'>,
): ResolvedCredentials {
  return {
    variables,
    ...(region !== undefined && { region }),
    ...(usesTokens && profile?.tokens !== undefined && { tokens: profile.tokens }),
    sources,
    ...(profile !== undefined && Object.values(sources).includes('profile') && { profile: profile.name }),
    ...(file.readOnly && { readOnly: true }),
    notes: [...notes, ...file.notes],
  };
}

function flags(
  connector: Connector<Entities>,
  { given }: CredentialRequest,
  { folder }: CredentialPlace,
): CredentialSource {
  const values = Object.entries(readGiven(connector, given, folder)).map(([field, value]) => [
    connector.credentials[field]?.variable ?? field,
    value,
  ]);
  return { origin: 'flag', name: 'the command line', values: Object.fromEntries(values) };
}
