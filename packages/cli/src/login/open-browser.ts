import { spawn } from 'node:child_process';
import type { Io } from '../io.ts';

/** Returns the program that opens an address. It runs without a shell, which would read the `&` of an address. */
export function browserProgram(platform: NodeJS.Platform, url: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', url];
  // `start` belongs to a shell.
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}

/** Opens an address in the user's browser. Does nothing where there is none: the address is printed as well. */
export function openBrowser(url: string, { platform }: Pick<Io, 'platform'>): void {
  const [command, ...args] = browserProgram(platform, url);
  try {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true });
    child.once('error', () => {});
    child.unref();
  } catch {
    // No program can be started here.
  }
}
