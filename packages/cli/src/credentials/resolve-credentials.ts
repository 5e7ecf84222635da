import { existsSync } from 'node:fs';
import type { Connector, Entities, TokenStore } from '@agent-connectors/core';
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
  const before = [flags(connector, request, place)];
  const after = besidesProfile(connector, place);
  if (request.profile === undefined) {
    const merged = mergeSources(connector, [...before, ...after]);
    if (merged.isComplete) return resultOf(merged, request);
    const { profile, note } = await openOrNote(connector, merged, place, keychain);
    if (profile === undefined) return resultOf(merged, request, undefined, note);
    return resultOf(mergeSources(connector, [...before, ...after, profile.source]), request, profile);
  }
  const { openProfile } = await import('./profiles/open-profile.ts');
  const profile = await openProfile(connector, request.profile, place, keychain);
  return resultOf(
    mergeSources(connector, [...before, ...(profile ? [profile.source] : []), ...after]),
    request,
    profile,
  );
}

/** A saved credential that cannot be read is an error where there is no other, and a note otherwise: it may belong to another API. */
async function openOrNote(
  connector: Connector<Entities>,
  { sources }: MergedSources,
  place: CredentialPlace,
  keychain: OpenKeychain | undefined,
): Promise<{ readonly profile?: OpenedProfile | undefined; readonly note?: string }> {
  // Most commands have no profile, and its module takes as long to load as a connector.
  if (!existsSync(credentialsPath(configFolder(place)))) return {};
  const { openProfile } = await import('./profiles/open-profile.ts');
  try {
    return { profile: await openProfile(connector, undefined, place, keychain) };
  } catch (error) {
    if (Object.keys(sources).length === 0) throw error;
    return { note: error instanceof Error ? error.message : String(error) };
  }
}

function resultOf(
  { variables, sources, usesTokens, notes }: MergedSources,
  { region }: CredentialRequest,
  profile?: OpenedProfile,
  note?: string,
): ResolvedCredentials {
  return {
    variables,
    ...(region !== undefined && { region }),
    ...(usesTokens && profile?.tokens !== undefined && { tokens: profile.tokens }),
    sources,
    ...(profile !== undefined && Object.values(sources).includes('profile') && { profile: profile.name }),
    notes: note === undefined ? notes : [...notes, note],
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

function besidesProfile(connector: Connector<Entities>, { env, folder }: CredentialPlace): CredentialSource[] {
  const file = envFileOf(folder, connector.name);
  return [
    { origin: 'environment', name: 'the environment', values: env },
    { origin: '.env', name: file, values: readEnvFile(file) },
  ];
}
