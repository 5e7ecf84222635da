import type { SandboxRequest } from '../../engine/emulator.ts';

/** What a handler returns; `request_id` is added to it. */
export type PylonBody = Readonly<Record<string, unknown>>;

export type PylonRoutes = Readonly<Record<string, (request: SandboxRequest) => PylonBody>>;
