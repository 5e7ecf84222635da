import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** Answers requests as web standards have them. */
export type Fetch = (request: Request) => Promise<Response>;

export interface NodeHandlerOptions {
  /** Refuses a request before its body is read. */
  readonly guard: (headers: Headers) => Response | undefined;
  readonly maxBodyBytes: number;
  readonly onError: (error: unknown) => void;
}

/** Returns the answer of the protocol to a request that it never gets to see. */
export const rpcError = (status: number, code: number, message: string, headers = {}): Response =>
  Response.json({ jsonrpc: '2.0', id: null, error: { code, message } }, { status, headers });

/** The methods that the protocol has, and those with which clients find that out. */
const methods = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'];

/** Mounts a `fetch` on `node:http`. The signal of a request is aborted when its client is gone. */
export const createNodeHandler =
  (fetch: Fetch, options: NodeHandlerOptions) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    let response: Response;
    try {
      response = await answer(incoming, fetch, options, gone.signal);
    } catch (error) {
      options.onError(error);
      response = rpcError(500, -32603, 'Internal server error');
    }
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body === null) return void outgoing.end();
    outgoing.flushHeaders();
    // `fetch` has the types of the DOM, and `Readable` those of Node: they are the same class.
    const stream = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    stream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => stream.destroy());
    stream.pipe(outgoing);
  };

async function answer(
  incoming: IncomingMessage,
  fetch: Fetch,
  { guard, maxBodyBytes }: NodeHandlerOptions,
  signal: AbortSignal,
): Promise<Response> {
  const { method = 'GET' } = incoming;
  if (!methods.includes(method))
    return rpcError(405, -32000, 'The method is not allowed.', { allow: methods.join(', '), connection: 'close' });
  const headers = headersOf(incoming);
  const refusal = guard(headers);
  if (refusal !== undefined) {
    // The rest of the request is not read.
    refusal.headers.set('connection', 'close');
    return refusal;
  }
  const url = URL.parse(incoming.url ?? '/', 'http://localhost');
  // The host of the address is not the client's: headers tell that one.
  if (url === null || url.username !== '' || url.password !== '') return rpcError(400, -32600, 'The URL is invalid.');
  const body = await readBody(incoming, maxBodyBytes);
  if (body === 'too large')
    return rpcError(413, -32000, `The body is larger than ${maxBodyBytes} bytes.`, { connection: 'close' });
  return fetch(new Request(url, { method, headers, signal, ...(body && { body }) }));
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  return headers;
}

async function readBody(
  incoming: IncomingMessage,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer> | 'too large' | undefined> {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > maxBytes) return 'too large';
    chunks.push(chunk);
  }
  return size === 0 ? undefined : Buffer.concat(chunks);
}
