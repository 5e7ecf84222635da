import type { Fetch } from '../util/fetch.ts';
import { discard, peek, readText } from './body.ts';
import { type FinalResponse, sendFollowing } from './follow-redirects.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** Creates a transport that sends requests straight to the vendor. */
export function httpTransport(fetch: Fetch): Transport {
  return {
    async send(request) {
      const response = await sendFollowing(request, fetch);
      const { signal, maxBytes, stream } = request;
      if (signal.aborted) {
        // It arrived too late: no caller waits for it.
        discard(response);
        throw signal.reason;
      }
      const { status, headers, url } = response;
      request.onHeaders?.({ status, headers });
      if (stream && status >= 200 && status < 300) return openFile(request, response);
      return { status, headers, url, text: await readText(response, maxBytes, signal) };
    },
  };
}

/** The largest error in place of a file, in bytes. */
const maxErrorBytes = 64_000;

/** Opens the stream of a file. What may be an error or a web page in its place is read as text, too. */
async function openFile(
  { mediaType, signal }: TransportRequest,
  { status, headers, url, body }: FinalResponse,
): Promise<TransportResponse> {
  const response = { status, headers, url, text: '' };
  if (body === null) return { ...response, stream: new Blob([]).stream() };
  const type = headers.get('content-type') ?? '';
  const isSuspicious = /\b(json|html)\b/i.test(type) && (mediaType === undefined || !type.startsWith(mediaType));
  return isSuspicious ? { ...response, ...(await peek(body, maxErrorBytes, signal)) } : { ...response, stream: body };
}
