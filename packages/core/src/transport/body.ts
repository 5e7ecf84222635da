/** The body is larger than the caller is willing to hold. */
export class BodyTooLargeError extends Error {
  constructor(limit: number) {
    super(`The answer is larger than ${limit} bytes.`);
  }
}

/**
 * Reads a body to its end as text. Bytes are counted as they arrive, after decompression: `Content-Length` is not
 * trusted. A byte order mark is dropped.
 */
export async function readText(response: Response, limit: number, signal: AbortSignal): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  // A fetch that does not tie its body to the signal must not outlive the deadline either.
  const abort = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', abort, { once: true });
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw signal.reason;
      if (done) return decoderFor(response.headers.get('content-type')).decode(joined(chunks, size));
      size += value.byteLength;
      if (size > limit) {
        await reader.cancel().catch(() => {});
        throw new BodyTooLargeError(limit);
      }
      chunks.push(value);
    }
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Chunks of a known total size as one. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

// Whole texts leave no state behind: one serves all.
const utf8 = /* @__PURE__ */ new TextDecoder();

function decoderFor(contentType: string | null): TextDecoder {
  const charset = /;\s*charset\s*=\s*"?([^";,\s]+)/i.exec(contentType ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return utf8;
  try {
    return new TextDecoder(charset);
  } catch {
    return utf8; // a charset nobody knows: JSON is UTF-8 (RFC 8259 8.1)
  }
}
