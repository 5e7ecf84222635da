import type { Connector, Entities, IssuedTokens, TokenStore } from '@agent-connectors/core';
import type { CredentialPlace, CredentialSource } from '../variables.ts';
import { connectorOf, profileOf, type SavedProfile } from './credentials-file.ts';
import type { OpenKeychain } from './keychain.ts';
import { createProfileStore, type ProfileSecrets, type ProfileStore } from './profile-store.ts';
import { selectedProfile } from './selected-profile.ts';
import { UnknownProfileError } from './unknown-profile-error.ts';

/** A saved profile, with its secrets. */
export interface OpenedProfile {
  readonly name: string;
  readonly source: CredentialSource;
  readonly tokens?: TokenStore;
}

/**
 * Opens the selected profile of a connector. Returns `undefined` where the connector has none. Throws `UsageError` for a profile that
 * does not exist, and `MissingCredentialsError` where it cannot be read.
 */
export async function openProfile(
  connector: Connector<Entities>,
  given: string | undefined,
  place: CredentialPlace,
  keychain?: OpenKeychain,
): Promise<OpenedProfile | undefined> {
  const store = createProfileStore(place, keychain);
  const file = store.read();
  const name = selectedProfile(file, connector.name, given, place);
  const profile = profileOf(file, connector.name, name);
  if (profile === undefined) {
    // Another profile may belong to another account, so it must not stand in for this one.
    if (given !== undefined || connectorOf(file, connector.name) !== undefined)
      throw new UnknownProfileError(file, connector.name, name);
    return undefined;
  }
  const secrets = await store.secrets(connector.name, name, profile);
  return {
    name,
    source: sourceOf(connector, name, profile, secrets),
    ...(secrets.tokens && { tokens: profileTokens(store, connector.name, name, secrets.tokens) }),
  };
}

function sourceOf(
  { credentials, regions }: Connector<Entities>,
  name: string,
  { region, addresses, values }: SavedProfile,
  { secrets, tokens }: ProfileSecrets,
): CredentialSource {
  const fields = Object.entries({ ...values, ...secrets }).flatMap(([field, value]) => {
    const variable = Object.hasOwn(credentials, field) ? credentials[field]?.variable : undefined;
    return variable === undefined ? [] : [[variable, value] as const];
  });
  return {
    origin: 'profile',
    name: `the profile '${name}'`,
    values: {
      ...addresses,
      ...(regions && region !== undefined && { [regions.variable]: region }),
      ...Object.fromEntries(fields),
    },
    hasTokens: tokens !== undefined,
  };
}

/** Keeps OAuth tokens in a profile: a refresh token that was replaced works for the next command. */
function profileTokens(store: ProfileStore, connector: string, name: string, first: IssuedTokens): TokenStore {
  let known: IssuedTokens | undefined = first;
  return {
    async load() {
      const tokens = known;
      known = undefined;
      // The tokens were read a moment ago; later, another process may have refreshed them.
      if (tokens !== undefined) return tokens;
      const profile = profileOf(store.read(), connector, name);
      return profile && (await store.secrets(connector, name, profile)).tokens;
    },
    save: (tokens) => store.saveTokens(connector, name, tokens),
  };
}
