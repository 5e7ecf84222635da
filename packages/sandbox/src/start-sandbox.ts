import type { Emulator } from './engine/emulator.ts';
import { type Sandbox, type ServerOptions, startServer } from './engine/start-server.ts';
import { findEmulators } from './find-emulators.ts';

export interface SandboxOptions extends Omit<ServerOptions, 'emulators'> {
  /** The vendors to emulate, such as `[emulator]` of `@agent-connectors/sandbox/pylon`. Default: all. */
  readonly emulators?: readonly Emulator[];
}

/**
 * Starts emulators of the vendors' APIs on one local HTTP server. Rejects with the server's error if the port is in use,
 * and on Node older than 22.13.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return startServer({ ...options, emulators: options.emulators ?? (await findEmulators()) });
}
