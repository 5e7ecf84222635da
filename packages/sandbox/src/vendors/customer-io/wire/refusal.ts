import type { Handler, SandboxResponse } from '../../../engine/emulator.ts';

/** Leaves a handler with an answer that says no. */
class Refusal extends Error {
  readonly reply: SandboxResponse;

  constructor(reply: SandboxResponse) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}

export function refuse(reply: SandboxResponse): never {
  throw new Refusal(reply);
}

export type Routes = Readonly<Record<string, Handler>>;

/** Makes each handler answer with the refusal that it throws, and calls `beforeWrite` ahead of all but GET requests. */
export function answeringRefusals(routes: Routes, beforeWrite: () => void): Routes {
  const wrap =
    (handler: Handler): Handler =>
    async (request) => {
      try {
        if (request.method !== 'GET') beforeWrite();
        return await handler(request);
      } catch (error) {
        if (error instanceof Refusal) return error.reply;
        throw error;
      }
    };
  return Object.fromEntries(Object.entries(routes).map(([route, handler]) => [route, wrap(handler)]));
}
