import type { IncomingMessage } from 'node:http';

/** The largest accepted request body, in bytes; a longer one gets a 413. */
export const bodyLimit = 12 * 1024 * 1024;

/** Reads the whole body. Returns `too-large` past the limit and `gone` if the client disconnects first. */
export async function readBody(message: IncomingMessage): Promise<Uint8Array | 'too-large' | 'gone'> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // The rest of a long body is read and discarded, so that the client can read the response.
    for await (const chunk of message) {
      length += chunk.byteLength;
      if (length <= bodyLimit) chunks.push(chunk);
    }
  } catch {
    return 'gone';
  }
  return length > bodyLimit ? 'too-large' : Buffer.concat(chunks);
}

/** Returns header values by lower-case name; repeated headers are joined as HTTP allows. */
export function flatHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
