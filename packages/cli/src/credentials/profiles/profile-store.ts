import { type IssuedTokens, MissingCredentialsError } from '@agent-connectors/core';
import { configFolder } from '../../folders.ts';
import { mask } from '../mask.ts';
import type { CredentialPlace } from '../variables.ts';
import {
  type CredentialsFile,
  currentOf,
  profileOf,
  type SavedProfile,
  withCurrent,
  withoutProfile,
  withProfile,
} from './credentials-file.ts';
import { changeCredentialsFile, readCredentialsFile } from './file-store.ts';
import { type Keychain, type OpenKeychain, systemKeychain } from './keychain.ts';

/** The secrets of a profile. */
export interface ProfileSecrets {
  readonly secrets: Readonly<Record<string, string>>;
  readonly tokens?: IssuedTokens | undefined;
}

/** What is saved of a login. */
export interface NewProfile
  extends ProfileSecrets,
    Pick<SavedProfile, 'region' | 'addresses' | 'accounts' | 'values'> {}

/** The profiles that are saved on this machine. */
export interface ProfileStore {
  read(): CredentialsFile;
  /** Reads the secrets of a profile. Throws `MissingCredentialsError` where the keychain does not give them. */
  secrets(connector: string, name: string, profile: SavedProfile): Promise<ProfileSecrets>;
  /**
   * Saves a profile, and makes it the current one where there is none. `compose` returns it while no other process changes the file. Resolves to
   * where its secrets are.
   */
  save(
    connector: string,
    name: string,
    compose: () => NewProfile | Promise<NewProfile>,
  ): Promise<SavedProfile['stored']>;
  /** Replaces the OAuth tokens of a profile. Does nothing where the profile was removed. */
  saveTokens(connector: string, name: string, tokens: IssuedTokens): Promise<void>;
  use(connector: string, name: string): Promise<void>;
  /** Removes a profile. Resolves to whether there was one, and to the accounts that the keychain could not remove. */
  remove(connector: string, name: string): Promise<{ readonly removed: boolean; readonly left: readonly string[] }>;
}

const accountOf = (connector: string, name: string, field: string) => `${connector}/${name}/${field}`;
/** Next to the fields, none of which has a dot. */
const tokensField = 'oauth.tokens';

/** Opens the store of profiles. The keychain is opened when it is needed. */
export function createProfileStore(
  place: Pick<CredentialPlace, 'env' | 'home' | 'platform'>,
  openKeychain: OpenKeychain = systemKeychain,
): ProfileStore {
  const folder = configFolder(place);
  const change = (work: (file: CredentialsFile) => CredentialsFile | Promise<CredentialsFile>) =>
    changeCredentialsFile(folder, work);
  const fieldsOf = (profile: SavedProfile) => [
    ...Object.keys(profile.secrets),
    ...(profile.tokens === 'keychain' ? [tokensField] : []),
  ];

  async function cleanUp(connector: string, name: string, fields: readonly string[]): Promise<string[]> {
    if (fields.length === 0) return [];
    const keychain = await openKeychain(place);
    const left: string[] = [];
    for (const field of fields) {
      const account = accountOf(connector, name, field);
      await (keychain?.remove(account) ?? Promise.reject(new Error('none'))).catch(() => left.push(account));
    }
    return left;
  }

  return {
    read: () => readCredentialsFile(folder),
    async secrets(connector, name, profile) {
      if (profile.stored === 'file') return inFile(profile);
      const keychain = await openKeychain(place);
      const values = await Promise.all(
        fieldsOf(profile).map(async (field) => [field, await fetchSecret(keychain, connector, name, field)] as const),
      );
      const { [tokensField]: tokens, ...secrets } = Object.fromEntries(values);
      return { secrets, ...(tokens !== undefined && { tokens: JSON.parse(tokens) as IssuedTokens }) }; // `save` wrote it
    },
    async save(connector, name, compose) {
      let stored = 'file' as SavedProfile['stored']; // set in a function, which the compiler does not follow
      await change(async (file) => {
        const before = profileOf(file, connector, name);
        const { secrets, tokens, ...open } = await compose();
        const entries = { ...secrets, ...(tokens && { [tokensField]: JSON.stringify(tokens) }) };
        stored = (await intoKeychain(await openKeychain(place), connector, name, entries)) ? 'keychain' : 'file';
        const kept = new Set(stored === 'keychain' ? Object.keys(entries) : []);
        if (before?.stored === 'keychain')
          await cleanUp(
            connector,
            name,
            fieldsOf(before).filter((field) => !kept.has(field)),
          );
        const profile =
          stored === 'keychain'
            ? inKeychain(open, secrets, tokens)
            : { ...open, stored, secrets, ...(tokens && { tokens: { ...tokens } }) };
        const saved = withProfile(file, connector, name, profile);
        // Calls without --profile must not go to another account all of a sudden.
        return profileOf(file, connector, currentOf(file, connector)) === undefined
          ? withCurrent(saved, connector, name)
          : saved;
      });
      return stored;
    },
    saveTokens: (connector, name, tokens) =>
      change(async (file) => {
        const profile = profileOf(file, connector, name);
        if (profile === undefined) return file;
        if (profile.stored === 'file') return withProfile(file, connector, name, { ...profile, tokens: { ...tokens } });
        const keychain = await openKeychain(place);
        if (keychain === undefined) throw unreadable(connector, name);
        await keychain.set(accountOf(connector, name, tokensField), JSON.stringify(tokens));
        return profile.tokens === 'keychain'
          ? file
          : withProfile(file, connector, name, { ...profile, tokens: 'keychain' });
      }),
    use: (connector, name) => change((file) => withCurrent(file, connector, name)),
    async remove(connector, name) {
      let found: SavedProfile | undefined;
      await change((file) => {
        found = profileOf(file, connector, name);
        return found === undefined ? file : withoutProfile(file, connector, name);
      });
      const left = found?.stored === 'keychain' ? await cleanUp(connector, name, fieldsOf(found)) : [];
      return { removed: found !== undefined, left };
    },
  };
}

const inFile = ({ secrets, tokens }: SavedProfile): ProfileSecrets => ({
  secrets,
  ...(typeof tokens === 'object' && { tokens }),
});

const inKeychain = (
  open: Pick<NewProfile, 'region' | 'addresses' | 'accounts' | 'values'>,
  secrets: ProfileSecrets['secrets'],
  tokens: IssuedTokens | undefined,
): SavedProfile => ({
  ...open,
  stored: 'keychain',
  secrets: Object.fromEntries(Object.entries(secrets).map(([field, secret]) => [field, mask(secret)])),
  ...(tokens && { tokens: 'keychain' }),
});

/** Saves secrets in the keychain, all or none. Resolves to whether it has them. */
async function intoKeychain(
  keychain: Keychain | undefined,
  connector: string,
  name: string,
  entries: Readonly<Record<string, string>>,
): Promise<boolean> {
  if (keychain === undefined || Object.keys(entries).length === 0) return false;
  const saved: string[] = [];
  try {
    for (const [field, secret] of Object.entries(entries)) {
      const account = accountOf(connector, name, field);
      await keychain.set(account, secret);
      saved.push(account);
      // Some keychains accept a secret and do not keep it.
      if ((await keychain.get(account)) !== secret) throw new Error('The keychain keeps nothing.');
    }
    return true;
  } catch {
    for (const account of saved) await keychain.remove(account).catch(() => {});
    return false;
  }
}

async function fetchSecret(
  keychain: Keychain | undefined,
  connector: string,
  name: string,
  field: string,
): Promise<string> {
  const secret = await keychain?.get(accountOf(connector, name, field)).catch(() => undefined);
  if (secret === undefined) throw unreadable(connector, name);
  return secret;
}

const unreadable = (connector: string, name: string) =>
  new MissingCredentialsError({
    message: `The credentials of the profile '${name}' are in the system's keychain, which does not give them.`,
    hint: `Unlock the keychain, or log in again: agent-connectors auth login ${connector} --profile ${name}`,
    connector,
  });
