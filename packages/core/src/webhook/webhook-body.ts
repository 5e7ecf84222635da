import { WebhookError } from '../errors/webhook-error.ts';
import { joinBytes } from '../util/join-bytes.ts';
import { howToKeepIt, malformed } from './malformed.ts';
import { headerReader } from './webhook-headers.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** The largest body that is read, in bytes. No vendor sends events of this size. */
const maxBodyBytes = 5_000_000;

/** What a request or its body may have; callers of JavaScript may pass anything. */
interface Source {
  readonly bodyUsed?: unknown;
  readonly locked?: unknown;
  readonly readableDidRead?: unknown;
  getReader?(): { read(): Promise<{ done: boolean; value?: unknown }>; cancel(): Promise<unknown> };
  stream?(): unknown;
  arrayBuffer?(): Promise<unknown>;
  [Symbol.asyncIterator]?(): AsyncIterator<unknown>;
}

/**
 * Reads the raw body of a request. Bytes are counted as they arrive, and a body that is too large is read no further: anybody
 * can send one, and nothing is verified yet.
 */
export async function readRawBody(request: WebhookRequest): Promise<Uint8Array> {
  const { body } = request;
  const whole = bytesOf(body);
  if (whole !== undefined) return checked(whole);
  const source = streamOf(request);
  try {
    if (source.getReader !== undefined) return await collect(chunksOf(source.getReader()));
    if (isIterable(source)) return await collect(source);
    return await readAtOnce(request, source);
  } catch (cause) {
    if (WebhookError.isInstance(cause)) throw cause;
    throw malformed(
      "The webhook's body could not be read to its end.",
      'The sender may have closed the connection.',
      cause,
    );
  }
}

/** Returns what to read the body from: its stream, or the request itself where that is one. */
function streamOf(request: WebhookRequest): Source {
  // Any object may be tested for these methods, and each is tested before it is used.
  const itself = request as Source;
  const { body } = request;
  if (body === undefined || body === null) {
    if (!isIterable(itself) && !has(itself, 'arrayBuffer')) throw malformed('The webhook has no body.', howToKeepIt);
    return unread(itself, itself);
  }
  const inner = (typeof body === 'object' ? body : {}) as Source; // as above
  const source = has(inner, 'stream') ? (inner.stream() as Source) : inner; // a Blob's
  if (has(source, 'getReader') || isIterable(source)) return unread(source, itself);
  if (has(itself, 'arrayBuffer')) return unread(itself, itself);
  throw malformed(
    `The webhook's body is ${kindOf(body)}, not the raw body: something has already parsed it.`,
    howToKeepIt,
  );
}

function unread(source: Source, request: Source): Source {
  if (request.bodyUsed !== true && source.locked !== true && source.readableDidRead !== true) return source;
  throw malformed(
    "The request's body was already read.",
    'Verify the webhook before you read it. The signature covers the raw body.',
  );
}

const has = <Name extends 'getReader' | 'stream' | 'arrayBuffer'>(
  source: Source,
  name: Name,
): source is Source & Required<Pick<Source, Name>> => typeof source[name] === 'function';

const isIterable = (source: Source): source is AsyncIterable<unknown> & Source =>
  typeof source[Symbol.asyncIterator] === 'function';

const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;

/** Reads a request that cannot be read in chunks. Its size is known only from its headers until it has arrived. */
async function readAtOnce(request: WebhookRequest, source: Source): Promise<Uint8Array> {
  if (Number(headerReader(request.headers)('content-length')) > maxBodyBytes) throw tooLarge();
  return checked(bytesOf(await source.arrayBuffer?.()) ?? new Uint8Array());
}

/** Collects chunks. Leaving the loop ends the source, because the iterator is closed. */
async function collect(chunks: AsyncIterable<unknown>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = bytesOf(chunk);
    if (bytes === undefined)
      throw malformed("The webhook's body is a stream of something other than bytes or text.", howToKeepIt);
    size += bytes.byteLength;
    if (size > maxBodyBytes) throw tooLarge();
    parts.push(bytes);
  }
  return joinBytes(parts, size);
}

async function* chunksOf(reader: ReturnType<NonNullable<Source['getReader']>>): AsyncGenerator<unknown> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Not awaited: the source of the stream may be slow.
    reader.cancel().catch(() => {});
  }
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (typeof value === 'string') return value.length > maxBodyBytes ? refuse() : new TextEncoder().encode(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  // By its tag, which buffers of other realms have too.
  const isBuffer = /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
  return isBuffer ? new Uint8Array(value as ArrayBuffer) : undefined; // only buffers have the tag
}

function checked(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength > maxBodyBytes ? refuse() : bytes;
}

const tooLarge = () => malformed(`The webhook's body is larger than ${maxBodyBytes} bytes.`);

function refuse(): never {
  throw tooLarge();
}
