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
    const decoder = createDecoder(response.headers.get('content-type'));
    let text = '';
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw signal.reason;
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > limit) {
        await reader.cancel().catch(() => {});
        throw new BodyTooLargeError(limit);
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function createDecoder(contentType: string | null): TextDecoder {
  const charset = /;\s*charset\s*=\s*"?([^";,\s]+)/i.exec(contentType ?? '')?.[1];
  if (charset !== undefined) {
    try {
      return new TextDecoder(charset);
    } catch {
      // A charset nobody knows: JSON is UTF-8 (RFC 8259 8.1).
    }
  }
  return new TextDecoder();
}
