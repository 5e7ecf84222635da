import type { SandboxRequest } from '../../engine/emulator.ts';

/** The return value of a handler; `request_id` is added to it. */
export type PylonBody = Readonly<Record<string, unknown>>;

export type PylonRoutes = Readonly<Record<string, (request: SandboxRequest) => PylonBody>>;
