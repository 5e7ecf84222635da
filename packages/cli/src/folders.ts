import { isAbsolute, join, posix, win32 } from 'node:path';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

type Place = Pick<Io, 'env' | 'home' | 'platform'>;

/** Returns the folder for what can be made anew: `AGENT_CONNECTORS_CACHE_DIR`, else where the platform keeps caches. Throws `UsageError` for a relative one. */
export const cacheFolder = (place: Place): string =>
  folderOf(place, 'AGENT_CONNECTORS_CACHE_DIR', {
    variable: 'XDG_CACHE_HOME',
    linux: ['.cache'],
    darwin: ['Library', 'Caches'],
    windows: { variable: 'LOCALAPPDATA', below: ['AppData', 'Local'], inside: ['cache'] },
  });

/**
 * Returns the folder for settings and credentials: `AGENT_CONNECTORS_CONFIG_DIR`, else where the platform keeps settings. Throws `UsageError` for a
 * relative one.
 */
export const configFolder = (place: Place): string =>
  folderOf(place, 'AGENT_CONNECTORS_CONFIG_DIR', {
    variable: 'XDG_CONFIG_HOME',
    linux: ['.config'],
    darwin: ['Library', 'Application Support'],
    windows: { variable: 'APPDATA', below: ['AppData', 'Roaming'], inside: [] },
  });

/** The path of the file with saved credentials in the folder for settings. */
export const credentialsPath = (folder: string): string => join(folder, 'credentials.json');

interface Places {
  readonly variable: string;
  readonly linux: readonly string[];
  readonly darwin: readonly string[];
  readonly windows: {
    readonly variable: string;
    readonly below: readonly string[];
    readonly inside: readonly string[];
  };
}

/** The name of the folder, as that of the command. */
const name = 'agent-connectors';

function folderOf({ env, home, platform }: Place, own: string, { variable, linux, darwin, windows }: Places): string {
  const paths = platform === 'win32' ? win32 : posix;
  const given = env[own]?.trim();
  if (given !== undefined && given !== '') return absolute(given, own, paths);
  const isWindows = platform === 'win32';
  const base = env[isWindows ? windows.variable : variable];
  // A relative path is invalid there (XDG Base Directory Specification).
  const isBase = base !== undefined && paths.isAbsolute(base);
  const user = isBase ? '' : absolute(home, isWindows ? 'USERPROFILE' : 'HOME', paths);
  if (isWindows) return paths.join(isBase ? base : paths.join(user, ...windows.below), name, ...windows.inside);
  return isBase ? paths.join(base, name) : paths.join(user, ...(platform === 'darwin' ? darwin : linux), name);
}

/** Secrets in a relative folder would be in the current one, which may be a repository, and be gone in another. */
function absolute(path: string, variable: string, paths: typeof posix): string {
  if (paths.isAbsolute(path) || isAbsolute(path)) return path;
  throw new UsageError(
    `${variable} is not an absolute path: '${path}'.`,
    `Set ${variable} to one that begins at the root.`,
  );
}
