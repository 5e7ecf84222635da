import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** Answers requests as web standards have them. */
export type Fetch = (request: Request) => Promise<Response>;

export interface NodeHandlerOptions {
  readonly maxBodyBytes: number;
  readonly onError: (error: unknown) => void;
}

/** Returns the answer of the protocol to a request that it never gets to see. */
export const rpcError = (status: number, code: number, message: string, headers = {}): Response =>
  Response.json({ jsonrpc: '2.0', id: null, error: { code, message } }, { status, headers });

/** Mounts a `fetch` on `node:http`. The signal of a request is aborted when its client is gone. */
export const createNodeHandler =
  (fetch: Fetch, { maxBodyBytes, onError }: NodeHandlerOptions) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    let response: Response;
    try {
      const body = await readBody(incoming, maxBodyBytes);
      const request = body === 'too large' ? undefined : requestOf(incoming, body, gone.signal);
      if (body === 'too large')
        response = rpcError(413, -32000, `The body is larger than ${maxBodyBytes} bytes.`, { connection: 'close' });
      else response = request === undefined ? rpcError(400, -32600, 'The URL is invalid.') : await fetch(request);
    } catch (error) {
      onError(error);
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

/** Returns the request as the web has it. The host of its URL is not the client's: headers tell that one. */
function requestOf(
  incoming: IncomingMessage,
  body: Buffer<ArrayBuffer> | undefined,
  signal: AbortSignal,
): Request | undefined {
  const url = URL.parse(incoming.url ?? '/', 'http://localhost');
  if (url === null) return undefined;
  const headers = new Headers();
  const { rawHeaders, method = 'GET' } = incoming;
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  return new Request(url, {
    method,
    headers,
    signal,
    ...(body && { body }),
  });
}
