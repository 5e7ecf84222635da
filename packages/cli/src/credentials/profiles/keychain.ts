import { createHash } from 'node:crypto';
import { configFolder } from '../../folders.ts';
import type { Io } from '../../io.ts';

/** The system's keychain, with one secret per account. Its functions reject where it is locked or absent. */
export interface Keychain {
  get(account: string): Promise<string | undefined>;
  set(account: string, secret: string): Promise<void>;
  remove(account: string): Promise<void>;
}

/** Opens the keychain; `undefined` where there is none. */
export type OpenKeychain = (place: Pick<Io, 'env' | 'home' | 'platform'>) => Promise<Keychain | undefined>;

/** Not a literal in the import, because a bundler would include the package, whose binary belongs to one platform. */
const packageName: string = '@napi-rs/keyring';

/** A person may have to unlock it. */
const timeoutMs = 60_000;

/** Opens the system's keychain. There is none without the optional package, and with `AGENT_CONNECTORS_KEYCHAIN=off`. */
export const systemKeychain: OpenKeychain = async (place) => {
  if (/^(off|0|false|no)$/i.test(place.env['AGENT_CONNECTORS_KEYCHAIN']?.trim() ?? '')) return undefined;
  let library: typeof import('@napi-rs/keyring');
  try {
    library = await import(packageName);
  } catch {
    return undefined; // not installed, or not made for this machine
  }
  const service = serviceOf(place);
  // Without this, the library falls back to the kernel's keyring, which forgets everything when the machine restarts.
  const options = { linux: { store: 'secret-service' as const } };
  const entry = (account: string) => new library.AsyncEntry(service, account, options);
  return {
    get: async (account) => (await within(() => entry(account).getPassword())) ?? undefined,
    set: (account, secret) => within(() => entry(account).setPassword(secret)),
    async remove(account) {
      await within(() => entry(account).deletePassword());
    },
  };
};

/** Another folder for settings has other profiles of the same name. */
function serviceOf(place: Pick<Io, 'env' | 'home' | 'platform'>): string {
  if (!place.env['AGENT_CONNECTORS_CONFIG_DIR']?.trim()) return 'agent-connectors';
  const hash = createHash('sha256').update(configFolder(place)).digest('hex').slice(0, 12);
  return `agent-connectors ${hash}`;
}

/** A keychain that hangs must not block the command. */
async function within<T>(work: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The keychain did not respond.')), timeoutMs);
  try {
    return await Promise.race([work(), promise]);
  } finally {
    clearTimeout(timer);
  }
}
