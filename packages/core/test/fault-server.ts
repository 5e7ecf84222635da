import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';

/** A request as it reached the server. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Which of the server's connections it came over, counted from 1. */
  readonly connection: number;
}

/** One request and what is needed to misbehave on it. */
export interface Turn {
  readonly request: Arrived;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** Counts the server's requests from 0. */
  readonly number: number;
  readonly origins: Origins;
}

/** Where the server is, and where another one is that should never see a credential. */
export interface Origins {
  readonly here: string;
  readonly elsewhere: string;
}

/** What the server does with one request. */
export type Step = (turn: Turn) => void;

export interface FaultServer {
  readonly origin: string;
  readonly arrived: readonly Arrived[];
  /** Connections that are open now. */
  readonly open: number;
  /** Resolves when no connection is open any more. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a server on 127.0.0.1 that does with each request what the next step says, and with all further ones what the
 * last step says.
 */
export async function startFaultServer(
  stepFor: (request: Arrived, number: number) => Step,
  elsewhere = 'http://127.0.0.1:9',
): Promise<FaultServer> {
  const arrived: Arrived[] = [];
  const sockets = new Map<Socket, number>();
  const waiting: (() => void)[] = [];
  let connections = 0;
  const server = createServer(async (request, response) => {
    const { socket } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set
    const seen: Arrived = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
      connection: sockets.get(socket) ?? 0,
    };
    const number = arrived.push(seen) - 1;
    const origins = { here: origin, elsewhere };
    stepFor(seen, number)({ request: seen, response, socket, number, origins });
  });
  // A keep-alive that ends by itself would hide a connection that the client forgot.
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => {
    sockets.set(socket, ++connections);
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) for (const tell of waiting.splice(0)) tell();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  return {
    origin,
    arrived,
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

/** Steps one after the other; the last one is for all further requests. */
export const inOrder =
  (steps: readonly Step[]) =>
  (_: Arrived, number: number): Step =>
    steps[Math.min(number, steps.length - 1)] ?? never;

type Headers = Readonly<Record<string, string | readonly string[]>>;

const jsonType = { 'content-type': 'application/json' };
const goodBody = JSON.stringify({ data: { id: '1' } });

/** Answers with a status, headers and a body: text and bytes as they are, everything else as JSON. */
export const answer =
  (status: number, headers: Headers = {}, body: unknown = {}): Step =>
  ({ response }) => {
    const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    response.writeHead(status, { ...jsonType, ...headers } as Record<string, string>); // node takes lists as well
    response.end(bytes);
  };

/** The answer that the sample's calls hope for. */
export const good = answer(200, {}, goodBody);

/** A web page. */
export const page = (status: number): Step =>
  answer(status, { 'content-type': 'text/html' }, '<!doctype html><title>Gateway</title><p>Bad day.');

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

/** Never answers. */
export const never: Step = () => {};

/** Cuts the connection: by a reset, or as a server does that shuts down. */
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

/** Headers at once, then a byte of the body now and then, for ever. */
export const drip: Step = ({ response, socket }) => {
  response.writeHead(200, jsonType);
  response.write('{');
  const timer = setInterval(() => response.write(' '), 5);
  socket.on('close', () => clearInterval(timer));
};

/** Headers and the beginning of a body, and then nothing any more. */
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

/** A compressed answer, whole or cut off, as its header says or not. */
export const gzipped =
  (part = 1, encoding = 'gzip'): Step =>
  (turn) => {
    const bytes = gzipSync(JSON.stringify({ data: { id: '1', title: 'abc'.repeat(50) } }));
    answer(200, { 'content-encoding': encoding }, bytes.subarray(0, bytes.length * part))(turn);
  };

/** A redirect to a place made from where the servers are. */
export const redirect =
  (status: number, to: (origins: Origins) => string): Step =>
  (turn) =>
    answer(status, { location: to(turn.origins) }, '')(turn);

/** A page of a listing, made from the number of the request. */
export const listing =
  (make: (number: number, origins: Origins) => unknown, headers: (origins: Origins) => Headers = () => ({})): Step =>
  (turn) =>
    answer(200, headers(turn.origins), make(turn.number, turn.origins))(turn);

/** Early hints, then the answer. */
export const hinted =
  (times: number, then: Step): Step =>
  (turn) => {
    for (let i = 0; i < times; i++) turn.response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
    then(turn);
  };

/** Answers well, and cuts the connection as soon as another request comes over it. */
export const cutWhenReused = (how: 'reset' | 'end'): Step => {
  const used = new WeakSet<Socket>();
  return (turn) => {
    const step = used.has(turn.socket) ? cut('before-headers', how) : good;
    used.add(turn.socket);
    step(turn);
  };
};

/** Answers well, and closes the connection afterwards without having said so. */
export const closesAfterwards: Step = (turn) => {
  turn.response.on('finish', () => setImmediate(() => turn.socket.end()));
  good(turn);
};
