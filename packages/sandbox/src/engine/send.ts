import type { ServerResponse } from 'node:http';
import type { WireResponse } from './wire-response.ts';

/** Sends an answer whole. */
export function send(response: ServerResponse, answer: WireResponse): void {
  response.writeHead(answer.status, headersWithLength(answer, answer.body.byteLength));
  response.end(answer.body);
}

/** Sends headers that promise the whole body, then half of it, then cuts the connection. */
export function sendHalfAndCut(response: ServerResponse, answer: WireResponse): void {
  // An empty answer still promises one byte, or there would be nothing to cut.
  response.writeHead(answer.status, headersWithLength(answer, Math.max(1, answer.body.byteLength)));
  response.flushHeaders();
  const half = answer.body.subarray(0, Math.floor(answer.body.byteLength / 2));
  if (half.byteLength === 0) response.socket?.end();
  else response.write(half, () => response.socket?.destroy());
}

/** Sends the headers at once and the body in pieces, one every `ms`, until it is through or the client has left. */
export async function sendSlowly(
  response: ServerResponse,
  answer: WireResponse,
  ms: number,
  bytes: number,
): Promise<void> {
  response.writeHead(answer.status, headersWithLength(answer, answer.body.byteLength));
  response.flushHeaders();
  for (let at = 0; at < answer.body.byteLength; at += bytes) {
    if (!(await pause(response, ms))) return;
    response.write(answer.body.subarray(at, at + bytes));
  }
  response.end();
}

/** Waits; answers false, at once, when the client leaves or the server closes meanwhile. */
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

function headersWithLength(answer: WireResponse, length: number): Record<string, string> {
  // 204 and 304 must not carry a length.
  if (answer.status === 204 || answer.status === 304) return { ...answer.headers };
  return { ...answer.headers, 'content-length': String(length) };
}
