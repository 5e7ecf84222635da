import { createMcpHandler, isLegacyRequest, type Server } from '@modelcontextprotocol/server';
import { createGuard, type Guard, type GuardOptions } from './guards.ts';
import type { Fetch } from './node-handler.ts';
import { createSessions } from './sessions.ts';

export interface FetchOptions extends GuardOptions {
  /** Creates the server of a session, or of a single request. */
  createServer(): Server;
  readonly maxSessions: number;
  readonly idleMs: number;
  readonly maxBodyBytes: number;
  readonly onError: (error: unknown) => void;
}

/** The path of the endpoint. */
export const endpoint = '/mcp';

/** Creates the endpoint for all revisions: 2026-07-28 has no sessions, those before it have. */
export function createFetch(options: FetchOptions): {
  readonly guard: Guard;
  readonly fetch: Fetch;
  close(): Promise<void>;
} {
  const { createServer, onError, maxBodyBytes } = options;
  const guard = createGuard(options);
  const sessions = createSessions(options);
  const stateless = createMcpHandler(createServer, {
    legacy: 'reject',
    maxRequestBodySize: maxBodyBytes,
    onerror: onError,
  });
  return {
    guard,
    async fetch(request) {
      if (new URL(request.url).pathname !== endpoint) return new Response('Not found', { status: 404 });
      return (await isLegacyRequest(request)) ? sessions.fetch(request) : stateless.fetch(request);
    },
    async close() {
      await Promise.all([stateless.close(), sessions.close()]);
    },
  };
}
