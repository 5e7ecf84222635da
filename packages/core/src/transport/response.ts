import type { FetchResponse } from '../util/fetch.ts';

/** A response with headers and a stream of the platform, whichever `fetch` it came from. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
}

/** Normalizes what a `fetch` returned: headers and streams of other libraries become those of the platform. */
export function normalizeResponse(response: FetchResponse): HttpResponse {
  // A stub may return anything.
  if (typeof response?.status !== 'number' || typeof response.headers !== 'object')
    throw new TypeError('`fetch` returned something that is not a Response');
  const { status, headers, body } = response;
  const redirect = response.type === 'opaqueredirect' ? { status: 307 } : { status };
  return {
    ...redirect,
    headers: headers instanceof Headers ? headers : copyHeaders(headers),
    body: streamOf(body, response),
  };
}

function copyHeaders(headers: object): Headers {
  const isIterable = (value: object): value is Iterable<[string, string]> => Symbol.iterator in value;
  return new Headers(isIterable(headers) ? [...headers] : (headers as Record<string, string>)); // a stub's plain object
}

function streamOf(body: unknown, response: object): ReadableStream<Uint8Array> | null {
  if (body instanceof ReadableStream) return body;
  if (typeof body === 'object' && body !== null) {
    if ('getReader' in body) return body as ReadableStream<Uint8Array>; // another copy of the web's own
    if (Symbol.asyncIterator in body) return streamFrom(body as AsyncIterable<Uint8Array | string>); // Node's, of node-fetch
  }
  // A stub may have no stream at all, only the methods that read one.
  if (body === undefined && ('arrayBuffer' in response || 'text' in response))
    return new Response(new ReadableStream(whole(response))).body;
  return null;
}

function streamFrom(chunks: AsyncIterable<Uint8Array | string>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value));
    },
    cancel() {
      // `return` would wait for a chunk that may never come; Node's streams can be ended at once.
      if ('destroy' in chunks && typeof chunks.destroy === 'function') chunks.destroy();
      else void iterator.return?.()?.catch(() => {});
    },
  });
}

function whole(response: object): UnderlyingDefaultSource<Uint8Array> {
  return {
    async pull(controller) {
      const { arrayBuffer, text } = response as Partial<Response>; // looked for before
      const bytes = arrayBuffer
        ? new Uint8Array(await arrayBuffer.call(response))
        : new TextEncoder().encode(await text?.call(response));
      controller.enqueue(bytes);
      controller.close();
    },
  };
}
