import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';

/** A request as the server received it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Which of the server's connections it came over, counted from 1. */
  readonly connection: number;
}

/** One request, and the means to cause a fault on it. */
export interface Turn {
  readonly request: ReceivedRequest;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** Number of the request, from 0. */
  readonly number: number;
  readonly origins: Origins;
}

/** The origin of the server, and that of another one that must never receive a credential. */
export interface Origins {
  readonly here: string;
  readonly elsewhere: string;
}

/** What the server does with one request. */
export type Step = (turn: Turn) => void;

export interface FaultServer {
  readonly origin: string;
  readonly received: readonly ReceivedRequest[];
  /** Connections that are open now. */
  readonly open: number;
  /** Resolves when no connection is open any more. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a server on 127.0.0.1 that applies the next step to each request, and the last step to all further
 * requests.
 */
export async function startFaultServer(
  stepFor: (request: ReceivedRequest, number: number) => Step,
  elsewhere = 'http://127.0.0.1:9',
): Promise<FaultServer> {
  const received: ReceivedRequest[] = [];
  const sockets = new Map<Socket, number>();
  const waiting: (() => void)[] = [];
  let connections = 0;
  const server = createServer(async (request, response) => {
    const { socket } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set
    const seen: ReceivedRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
      connection: sockets.get(socket) ?? 0,
    };
    const number = received.push(seen) - 1;
    const origins = { here: origin, elsewhere };
    stepFor(seen, number)({ request: seen, response, socket, number, origins });
  });
  // A keep-alive that times out would hide a connection that the client left open.
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => {
    sockets.set(socket, ++connections);
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) for (const resolve of waiting.splice(0)) resolve();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  return {
    origin,
    received,
    get open() {
      return sockets.size;
    },
    drained: () => (sockets.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Applies the steps in order; the last one applies to all further requests. */
export const inOrder =
  (steps: readonly Step[]) =>
  (_: ReceivedRequest, number: number): Step =>
    steps[Math.min(number, steps.length - 1)] ?? never;

type Headers = Readonly<Record<string, string | readonly string[]>>;

const jsonType = { 'content-type': 'application/json' };
const goodBody = JSON.stringify({ data: { id: '1' } });

/** Responds with a status, headers and a body: text and bytes unchanged, everything else as JSON. */
export const respond =
  (status: number, headers: Headers = {}, body: unknown = {}): Step =>
  ({ response }) => {
    const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    response.writeHead(status, { ...jsonType, ...headers } as Record<string, string>); // node takes lists as well
    response.end(bytes);
  };

/** The response that the calls of the sample expect. */
export const good = respond(200, {}, goodBody);

/** A web page. */
export const page = (status: number): Step =>
  respond(status, { 'content-type': 'text/html' }, '<!doctype html><title>Gateway</title><p>Bad gateway.');

/** Writes bytes to the connection as they are, and ends it. */
export const raw =
  (...lines: readonly string[]): Step =>
  ({ socket }) => {
    socket.end(lines.join('\r\n'), 'latin1');
  };

/** Writes bytes to the connection as they are, and leaves it open. */
export const rawOpen =
  (...lines: readonly string[]): Step =>
  ({ socket }) => {
    socket.write(lines.join('\r\n'), 'latin1');
  };

/** Never responds. */
export const never: Step = () => {};

/** Cuts the connection: by a reset, or as a server does when it shuts down. */
export const cut =
  (when: 'before-headers' | 'mid-headers' | 'mid-body', how: 'reset' | 'end' = 'reset'): Step =>
  ({ socket }) => {
    const bytes = {
      'before-headers': '',
      'mid-headers': 'HTTP/1.1 200 OK\r\ncontent-type: applica',
      'mid-body': 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"data":{"id":',
    }[when];
    const end = () => (how === 'reset' ? socket.resetAndDestroy() : socket.destroy());
    if (bytes === '') end();
    else socket.write(bytes, () => setImmediate(end));
  };

/** Sends headers at once, then single bytes of a body without end. */
export const drip: Step = ({ response, socket }) => {
  response.writeHead(200, jsonType);
  response.write('{');
  const timer = setInterval(() => response.write(' '), 5);
  socket.on('close', () => clearInterval(timer));
};

/** Sends headers and the beginning of a body, then nothing more. */
export const stall: Step = ({ response }) => {
  response.writeHead(200, jsonType);
  response.write('{"data":');
};

/** A body without a length that has no end. */
export const endless =
  (status = 200, headers: Readonly<Record<string, string>> = {}): Step =>
  ({ response, socket }) => {
    response.writeHead(status, { ...jsonType, ...headers });
    const chunk = Buffer.alloc(64 * 1024, ' ');
    const more = () => {
      while (!socket.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  };

/** A few kilobytes that hold many megabytes. */
export const gzipBomb =
  (megabytes: number): Step =>
  ({ response, socket }) => {
    response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' });
    const gzip = createGzip();
    socket.on('close', () => gzip.destroy());
    gzip.on('error', () => {});
    gzip.pipe(response);
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    for (let i = 0; i < megabytes; i++) gzip.write(chunk);
    gzip.end();
  };

/** A compressed response, whole or cut short, with a matching header or another one. */
export const gzipped =
  (part = 1, encoding = 'gzip'): Step =>
  (turn) => {
    const bytes = gzipSync(JSON.stringify({ data: { id: '1', title: 'abc'.repeat(50) } }));
    respond(200, { 'content-encoding': encoding }, bytes.subarray(0, bytes.length * part))(turn);
  };

/** A redirect to an address made from the origins of the servers. */
export const redirect =
  (status: number, to: (origins: Origins) => string): Step =>
  (turn) =>
    respond(status, { location: to(turn.origins) }, '')(turn);

/** A page of a listing, made from the number of the request. */
export const listing =
  (make: (number: number, origins: Origins) => unknown, headers: (origins: Origins) => Headers = () => ({})): Step =>
  (turn) =>
    respond(200, headers(turn.origins), make(turn.number, turn.origins))(turn);

/** Early hints, then the response. */
export const hinted =
  (times: number, then: Step): Step =>
  (turn) => {
    for (let i = 0; i < times; i++) turn.response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
    then(turn);
  };

/** Responds, and cuts the connection as soon as it is used for another request. */
export const cutWhenReused = (how: 'reset' | 'end'): Step => {
  const used = new WeakSet<Socket>();
  return (turn) => {
    const step = used.has(turn.socket) ? cut('before-headers', how) : good;
    used.add(turn.socket);
    step(turn);
  };
};

/** Responds, and closes the connection afterwards without announcing it. */
export const closesAfterwards: Step = (turn) => {
  turn.response.on('finish', () => setImmediate(() => turn.socket.end()));
  good(turn);
};
