import { openDownload } from '../call/download.ts';
import type { Download } from '../call/result.ts';
import { type FileInput, toBlob } from '../define/file.ts';
import { AbortedError } from '../errors/aborted-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { PermissionError } from '../errors/permission-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { startDeadline, untilAborted } from '../transport/deadline.ts';
import { exchange } from '../transport/exchange.ts';

export interface SignedUrlOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the answer begins; the stream may take as long as its reader does. Default: 30,000. */
  readonly timeout?: number | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Opens a link that a vendor signed, such as that of a stored file, as a stream. No credential is sent with it: the link
 * itself is one, so it is never repeated in an error.
 *
 * Throws `PermissionError` or `NotFoundError` for a link that ran out, `ConnectionError` and `TimeoutError`.
 */
export async function downloadFrom(url: string, options: SignedUrlOptions = {}): Promise<Download> {
  const response = await request('GET', url, undefined, options);
  return openDownload(response.headers, response.body);
}

/**
 * Uploads a file to a link that a vendor signed, as a form with the fields that came with it; the file goes last.
 *
 * Throws as `downloadFrom` does. What was uploaded twice is there twice, or replaced: the vendor's link decides.
 */
export async function uploadTo(
  url: string,
  fields: Readonly<Record<string, string>>,
  file: FileInput,
  options: SignedUrlOptions = {},
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const { blob, filename } = toBlob(file);
  form.append('file', blob, filename);
  const response = await request('POST', url, form, options);
  await response.body?.cancel().catch(() => {});
}

async function request(
  method: 'GET' | 'POST',
  url: string,
  body: FormData | undefined,
  options: SignedUrlOptions,
): Promise<Response> {
  const { signal, timeout = 30_000, fetch = (input, init) => globalThis.fetch(input, init) } = options;
  const origin = checkedOrigin(url);
  const deadline = startDeadline(timeout, [signal]);
  try {
    const response = await untilAborted(
      exchange({ method, url, headers: {}, body, signal: deadline.signal, fetch }),
      deadline.signal,
    );
    if (response.ok) return response;
    await response.body?.cancel().catch(() => {});
    throw refusal(response.status, origin);
  } catch (cause) {
    if (ConnectorError.isInstance(cause)) throw cause;
    // A file that was on its way may have arrived; a link that is only read changes nothing.
    const details = {
      outcome: method === 'GET' ? ('rejected' as const) : ('unknown' as const),
      retryable: method === 'GET',
    };
    if (deadline.ended === 'aborted')
      throw new AbortedError({ ...details, message: `The transfer with ${origin} was aborted by the caller.` });
    if (deadline.ended === 'timeout')
      throw new TimeoutError({ ...details, message: `${origin} did not answer within ${timeout} ms.` });
    throw new ConnectionError({
      ...details,
      message: `The connection to ${origin} failed.`,
      hint: 'Ask for a new link and try again.',
    });
  } finally {
    deadline.stopClock();
  }
}

/** The origin of a link, for messages; throws for one that would travel in the clear to another machine. */
function checkedOrigin(url: string): string {
  const target = URL.parse(url);
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(target?.hostname ?? '');
  if (target?.protocol === 'https:' || (target?.protocol === 'http:' && local)) return target.origin;
  throw new InvalidResponseError({ message: 'The signed link is no https address.', outcome: 'not_sent' });
}

function refusal(status: number, origin: string): ConnectorError {
  const details = {
    status,
    outcome: 'rejected' as const,
    hint: 'Signed links run out soon: ask for a new one and use it at once.',
  };
  if (status === 404 || status === 410)
    return new NotFoundError({
      ...details,
      message: `There is nothing behind the link at ${origin} (HTTP ${status}).`,
    });
  if (status === 401 || status === 403 || status === 400)
    return new PermissionError({ ...details, message: `${origin} does not accept the link (HTTP ${status}).` });
  return new InvalidResponseError({ ...details, message: `${origin} answered HTTP ${status} to a signed link.` });
}
