import type { SandboxRequest } from '../../engine/emulator.ts';

/** What a handler answers; `request_id` is added to it. */
export type PylonBody = Readonly<Record<string, unknown>>;

export type PylonHandler = (request: SandboxRequest) => PylonBody;

export type PylonRoutes = Readonly<Record<string, PylonHandler>>;

/** `pagination` of the lists that come whole. */
export const wholeList = { cursor: '', has_next_page: false } as const;
