import { join } from 'node:path';
import type { Io } from '../../io.ts';

/** Variables that keep their effect. Of all others, any could be a credential or an address of some connector. */
const kept = ['AGENT_CONNECTORS_READ_ONLY', 'AGENT_CONNECTORS_MCP_TOKEN', 'WAYLAND_DISPLAY'];

/**
 * Returns the environment of a command in a sandbox: the emulators' addresses and credentials, and a place of its own for what it saves. Logins,
 * profiles and credentials of the user are neither seen nor changed.
 */
export function sandboxEnv(env: Io['env'], emulated: Io['env'], folder: string): Io['env'] {
  return {
    ...Object.fromEntries(kept.map((name) => [name, env[name]])),
    AGENT_CONNECTORS_CACHE_DIR: join(folder, 'cache'),
    AGENT_CONNECTORS_CONFIG_DIR: join(folder, 'config'),
    AGENT_CONNECTORS_KEYCHAIN: 'off',
    AGENT_CONNECTORS_ENV_FILE: 'off',
    ...emulated,
  };
}
