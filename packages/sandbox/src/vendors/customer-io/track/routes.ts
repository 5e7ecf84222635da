import type { Handler, SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';

export type Routes = Readonly<Record<string, Handler>>;

/** Returns the successful response of Track and Pipelines. */
export function done(): SandboxResponse {
  return json({});
}

/** Creates handlers from functions without a result. */
export function acknowledged(effects: Readonly<Record<string, (request: SandboxRequest) => void>>): Routes {
  const handlers = Object.entries(effects).map(([route, effect]): [string, Handler] => [
    route,
    (request) => {
      effect(request);
      return done();
    },
  ]);
  return Object.fromEntries(handlers);
}
