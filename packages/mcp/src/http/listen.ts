import { createServer as createHttpServer } from 'node:http';
import type { Server } from '@modelcontextprotocol/server';
import { createFetch, endpoint } from './create-fetch.ts';
import { isLoopback } from './loopback.ts';
import { createNodeHandler } from './node-handler.ts';

export interface ListenOptions {
  /** Creates the server of a session, or of a single request: `serverFactory({ toolbox })`. */
  createServer(): Server;
  /** Default: `127.0.0.1`, which only programs of this machine can reach. Others need a `token`. */
  readonly host?: string | undefined;
  /** Default: any free port. */
  readonly port?: number | undefined;
  /** Every request has to carry it as a bearer token. */
  readonly token?: string | undefined;
  /** Names besides `localhost` by which clients reach the server. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Default: 100. */
  readonly maxSessions?: number | undefined;
  /** Milliseconds after which a session without requests ends. Default: 1,800,000. */
  readonly idleMs?: number | undefined;
  /** Default: 4,000,000. */
  readonly maxBodyBytes?: number | undefined;
  /** Receives errors that no client gets to see. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface Listening {
  /** The address of the endpoint. */
  readonly url: string;
  /** Takes no more requests, lets the current ones finish for some seconds, and ends the sessions. */
  close(): Promise<void>;
}

/** Requests have so long to finish when the server closes. */
const graceMs = 5000;

/** Serves clients over Streamable HTTP. Rejects without a token where other machines can reach the address. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { createServer, host = '127.0.0.1', port = 0, token, allowedHosts = [], onError = () => {} } = options;
  const { maxSessions = 100, idleMs = 1_800_000, maxBodyBytes = 4_000_000 } = options;
  if (token === undefined && !isLoopback(host))
    throw new Error(`Other machines can reach ${host}: a server there requires a token.`);
  const { guard, fetch, close } = createFetch({
    createServer,
    token,
    // A name that the server is bound to is one of its names.
    allowedHosts: [...allowedHosts, host],
    maxSessions,
    idleMs,
    maxBodyBytes,
    onError,
  });
  const handle = createNodeHandler(fetch, { guard, maxBodyBytes, onError });
  const running = new Set<Promise<unknown>>();
  const http = createHttpServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(onError);
    // A stream for notifications stays open as long as its session.
    if (incoming.method === 'GET') return;
    const done = new Promise((resolve) => outgoing.on('close', resolve));
    running.add(done);
    done.then(() => running.delete(done));
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, bare(host), resolve);
  });
  const address = http.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${bare(host)}]` : host}:${actual}${endpoint}`,
    async close() {
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeIdleConnections();
      const grace = Promise.withResolvers<void>();
      const timer = setTimeout(grace.resolve, graceMs);
      await Promise.race([Promise.all(running), grace.promise]);
      clearTimeout(timer);
      await close();
      http.closeAllConnections();
      await closed;
    },
  };
}

/** Returns an address without the brackets that IPv6 has in a URL. */
const bare = (host: string) => host.replace(/^\[|\]$/g, '');
