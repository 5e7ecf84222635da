import type { ServerResponse } from 'node:http';
import type { WireResponse } from './wire-response.ts';

/** Sends a whole response. */
export function send(response: ServerResponse, wireResponse: WireResponse): void {
  response.writeHead(wireResponse.status, headersWithLength(wireResponse, wireResponse.body.byteLength));
  response.end(wireResponse.body);
}

/** Sends headers for the whole body, then half of it, then cuts the connection. */
export function sendHalfAndCut(response: ServerResponse, wireResponse: WireResponse): void {
  // An empty response announces one byte, because it would be complete otherwise.
  response.writeHead(wireResponse.status, headersWithLength(wireResponse, Math.max(1, wireResponse.body.byteLength)));
  response.flushHeaders();
  const half = wireResponse.body.subarray(0, Math.floor(wireResponse.body.byteLength / 2));
  if (half.byteLength === 0) response.socket?.end();
  else response.write(half, () => response.socket?.destroy());
}

/** Sends the headers at once and the body in pieces, one every `ms`, until it ends or the client disconnects. */
export async function sendSlowly(
  response: ServerResponse,
  wireResponse: WireResponse,
  ms: number,
  bytes: number,
): Promise<void> {
  response.writeHead(wireResponse.status, headersWithLength(wireResponse, wireResponse.body.byteLength));
  response.flushHeaders();
  for (let at = 0; at < wireResponse.body.byteLength; at += bytes) {
    if (!(await pause(response, ms))) return;
    response.write(wireResponse.body.subarray(at, at + bytes));
  }
  response.end();
}

/** Waits. Returns false at once if the client disconnects or the server closes. */
export function pause(response: ServerResponse, ms: number): Promise<boolean> {
  if (response.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const left = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      response.off('close', left);
      resolve(true);
    }, ms);
    response.once('close', left);
  });
}

function headersWithLength(wireResponse: WireResponse, length: number): Record<string, string> {
  // 204 and 304 must not have a Content-Length.
  if (wireResponse.status === 204 || wireResponse.status === 304) return { ...wireResponse.headers };
  return { ...wireResponse.headers, 'content-length': String(length) };
}
