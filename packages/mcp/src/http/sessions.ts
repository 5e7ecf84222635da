import { randomUUID } from 'node:crypto';
import { type Server, WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import { rpcError } from './node-handler.ts';

export interface SessionOptions {
  createServer(): Server;
  readonly maxSessions: number;
  /** A session ends when its client has sent nothing for so long. */
  readonly idleMs: number;
}

/** The sessions of clients that speak a revision before 2026-07-28. Without one, a client could be neither asked nor cancel. */
export interface Sessions {
  fetch(request: Request): Promise<Response>;
  readonly size: number;
  close(): Promise<void>;
}

interface Session {
  readonly server: Server;
  readonly transport: WebStandardStreamableHTTPServerTransport;
  timer: NodeJS.Timeout | undefined;
}

export function createSessions({ createServer, maxSessions, idleMs }: SessionOptions): Sessions {
  const sessions = new Map<string, Session>();
  const touch = (session: Session) => {
    clearTimeout(session.timer);
    // A session that goes away is no error.
    session.timer = setTimeout(() => void session.server.close().catch(() => {}), idleMs).unref();
  };
  const open = async (request: Request): Promise<Response> => {
    if (sessions.size >= maxSessions)
      return rpcError(503, -32000, 'There are too many sessions. End one, or try later.');
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized(id) {
        sessions.set(id, session);
        touch(session);
      },
    });
    const session: Session = { server: createServer(), transport, timer: undefined };
    await session.server.connect(transport);
    session.server.onclose = () => {
      clearTimeout(session.timer);
      if (transport.sessionId !== undefined) sessions.delete(transport.sessionId);
    };
    const response = await transport.handleRequest(request);
    // Only `initialize` opens a session. The transport has answered everything else with an error.
    if (transport.sessionId === undefined) await session.server.close();
    return response;
  };
  return {
    async fetch(request) {
      const id = request.headers.get('mcp-session-id');
      if (id === null)
        return request.method === 'POST' ? open(request) : rpcError(400, -32000, 'Mcp-Session-Id header is required.');
      const session = sessions.get(id);
      if (session === undefined) return rpcError(404, -32001, 'Session not found.');
      touch(session);
      return session.transport.handleRequest(request);
    },
    get size() {
      return sessions.size;
    },
    async close() {
      await Promise.all([...sessions.values()].map(({ server }) => server.close()));
    },
  };
}
