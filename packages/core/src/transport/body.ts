import { joinBytes } from '../util/join-bytes.ts';
import { NetworkFailure } from './network-failure.ts';
import type { HttpResponse } from './response.ts';

/** A body is larger than the caller allows. */
export class BodyTooLargeError extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`The response is larger than ${limit} bytes.`);
    this.limit = limit;
  }
}

// Whole texts leave no state behind: one serves all.
const utf8 = /* @__PURE__ */ new TextDecoder();
const strictUtf8 = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes a body. JSON is UTF-8 whatever a `charset` says (RFC 8259 8.1 and 11), and gateways name the wrong one; what is not
 * UTF-8 is decoded as it is labelled.
 */
function decode(bytes: Uint8Array, headers: Headers): string {
  const charset = /;\s*charset\s*=\s*"?([^";,\s]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return utf8.decode(bytes);
  try {
    // Of UTF-16 every other byte is 0, which UTF-8 allows and no JSON has.
    return /^utf-?16/i.test(charset) ? new TextDecoder(charset).decode(bytes) : strictUtf8.decode(bytes);
  } catch {
    return decodeAs(charset, bytes);
  }
}

function decodeAs(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return utf8.decode(bytes); // an unknown charset
  }
}

/**
 * Reads a body to its end as text. Bytes are counted as they arrive, after decompression: `Content-Length` is not
 * trusted. A byte order mark is dropped. Whatever ends it early, the rest is cancelled, so that its connection is freed.
 */
export async function readText({ body, headers }: HttpResponse, limit: number, signal: AbortSignal): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  // Some implementations of `fetch` do not abort the body with the signal.
  const abort = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', abort, { once: true });
  let ended = false;
  try {
    if (signal.aborted) throw signal.reason;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await readChunk(reader, signal);
      if (done) {
        ended = true;
        return decode(joinBytes(chunks, size), headers);
      }
      size += value.byteLength;
      if (size > limit) throw new BodyTooLargeError(limit);
      chunks.push(value);
    }
  } finally {
    signal.removeEventListener('abort', abort);
    if (!ended) void reader.cancel().catch(() => {});
  }
}

/** The next chunk of a body. Rejects with `NetworkFailure` where it breaks off, and with the signal's reason. */
export async function readChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  let chunk: ReadableStreamReadResult<Uint8Array>;
  try {
    chunk = await reader.read();
  } catch (cause) {
    throw signal.aborted ? signal.reason : new NetworkFailure(cause);
  }
  if (signal.aborted) throw signal.reason;
  return chunk;
}

/** Cancels a body that is not read, and releases its connection. */
export function discard({ body }: HttpResponse): void {
  if (body !== null && !body.locked) void body.cancel().catch(() => {});
}

/** Reads the beginning of a body. Returns its text where it is no longer than the limit, and all of it as a stream. */
export async function peek(
  body: ReadableStream<Uint8Array>,
  limit: number,
  signal: AbortSignal,
): Promise<{ readonly text?: string; readonly stream: ReadableStream<Uint8Array> }> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const abort = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', abort, { once: true });
  try {
    while (size <= limit && !ended) {
      const { done, value } = await readChunk(reader, signal);
      ended = done;
      if (value === undefined) continue;
      chunks.push(value);
      size += value.byteLength;
    }
  } finally {
    signal.removeEventListener('abort', abort);
  }
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = chunks.shift();
      if (next !== undefined) return controller.enqueue(next);
      const { done, value } = ended ? { done: true, value: undefined } : await reader.read();
      if (done || value === undefined) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { ...(ended && { text: utf8.decode(joinBytes([...chunks], size)) }), stream };
}
