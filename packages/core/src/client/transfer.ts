import { openDownload } from '../call/download.ts';
import { blocked, failureOf, stalled } from '../call/failure.ts';
import type { Download } from '../call/result.ts';
import { judge } from '../call/status.ts';
import { type FileInput, localFile, toBlob } from '../define/file.ts';
import { checkOptions, type OptionRule, optionRules } from '../errors/check-options.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import { openOutcome, type Subject } from '../errors/subject.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { createRedactor, type Redactor } from '../redaction/redactor.ts';
import { protect } from '../redaction/sanitize-error.ts';
import { BodyTooLargeError, discard } from '../transport/body.ts';
import { createDeadline, type Deadline, untilAborted } from '../transport/deadline.ts';
import { guardedFetch } from '../transport/guarded-fetch.ts';
import { BlockedAddressError, checkPublicAddress } from '../transport/public-address.ts';
import { exchangeFollowing, mostRedirects, redirectTarget } from '../transport/redirects.ts';
import type { HttpResponse } from '../transport/response.ts';
import { createRetryBudget } from '../transport/retry-budget.ts';
import { type FailedTry, retrying } from '../transport/retrying.ts';
import { createWaitAllowance } from '../transport/wait-allowance.ts';
import { OutOfTimeError, watchedStream } from '../transport/watched-stream.ts';
import { type Fetch, platformFetch } from '../util/fetch.ts';
import { kindOf } from '../util/kind-of.ts';
import { isOriginList } from './client-options.ts';
import { runtimeOf } from './runtime-of.ts';

/** Options of a transfer by a link. What is left out is the client's, where one is given. */
export interface TransferOptions {
  /** The client whose call led to the link: its signal, `fetch`, timeouts, retries and trusted origins hold. */
  readonly client?: object | undefined;
  readonly signal?: AbortSignal | null | undefined;
  /** Milliseconds until the answer begins, and then for the next bytes of its stream to come. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds until the last byte. Default: as long as the stream's reader takes. */
  readonly totalTimeout?: number | undefined;
  /** Milliseconds that a `Retry-After` may ask to wait. Default: 130,000. */
  readonly maxWait?: number | undefined;
  /** How often a transfer is tried again where that is safe. Default: 2. */
  readonly retries?: number | undefined;
  /** A larger file breaks the stream with `InvalidResponseError`. Default: no limit. */
  readonly maxBytes?: number | undefined;
  /** Another implementation of `fetch`. Addresses are then checked by their names alone, and not when they are resolved. */
  readonly fetch?: Fetch | undefined;
  /** Origins, such as `http://127.0.0.1:9000`, that may be used although they are private or not https. */
  readonly trustedOrigins?: readonly string[] | undefined;
}

/**
 * Opens a link that a vendor signed, such as that of a stored file, as a stream. No credential is sent with it: the link
 * itself is one, so it is never repeated in an error. Redirects are followed; every address on the way must be public and
 * https, unless its origin is trusted, since links come from records that others have written.
 *
 * Throws `PermissionError` or `NotFoundError` for a link that ran out, `NotPermittedError` for an address that is not
 * public, and else what calls throw.
 */
export async function downloadFrom(url: string, options: TransferOptions = {}): Promise<Download> {
  const transfer = begin('GET', url, options);
  return guarded(transfer, async () => {
    const response = await send(transfer, undefined);
    const { deadline, subject, timeoutMs, redactor } = transfer;
    deadline.stopClock();
    const stream = watchedStream(response.body ?? new Blob([]).stream(), {
      deadline,
      idleMs: timeoutMs,
      maxBytes: options.maxBytes ?? Number.POSITIVE_INFINITY,
      endsAt: transfer.endsAt,
      failure(cause) {
        if (cause instanceof BodyTooLargeError) {
          const message = `${subject.id} is larger than \`maxBytes\` (${options.maxBytes}).`;
          const hint = 'Take in more, or leave the file.';
          return new InvalidResponseError({ message, hint, outcome: 'rejected', ...subject.place });
        }
        const late = cause instanceof OutOfTimeError || performance.now() >= transfer.endsAt;
        if (late) return protect(outOfTime(transfer), subject.place, redactor);
        const failed =
          deadline.ended === 'timeout'
            ? stalled(subject, timeoutMs)
            : failureOf(subject, deadline, timeoutMs, cause, 'sending');
        return protect(failed, subject.place, redactor);
      },
    });
    transfer.streaming = true;
    return openDownload(subject, response.headers, stream);
  });
}

/**
 * Uploads a file to a link that a vendor signed, as a form with the fields that came with it; the file goes last.
 *
 * Throws as `downloadFrom` does. Tried again only where nothing was sent or the server turned it away before acting: after
 * any other failure `outcome` is `unknown`.
 */
export async function uploadTo(
  url: string,
  fields: Readonly<Record<string, string>>,
  file: FileInput,
  options: TransferOptions = {},
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const { blob, filename } = toBlob((await localFile(file)) as FileInput); // still a file
  form.append('file', blob, filename);
  const transfer = begin('POST', url, options);
  await guarded(transfer, async () => discard(await send(transfer, form)));
}

/** One transfer on its way. */
interface Transfer {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly subject: Subject;
  readonly deadline: Deadline;
  readonly timeoutMs: number;
  readonly totalMs: number;
  readonly endsAt: number;
  readonly maxWaitMs: number;
  readonly retries: number;
  readonly fetch: Fetch;
  readonly trusted: ReadonlySet<string>;
  readonly redactor: Redactor;
  /** The stream lets go of the deadline when it is over. */
  streaming: boolean;
}

/** What the options of a transfer may be. */
export const transferRules: Readonly<Record<keyof Required<TransferOptions>, OptionRule>> = {
  client: optionRules.object,
  signal: optionRules.signal,
  timeout: optionRules.milliseconds,
  totalTimeout: optionRules.milliseconds,
  maxWait: optionRules.wait,
  retries: optionRules.count,
  maxBytes: optionRules.bytes,
  fetch: optionRules.function,
  trustedOrigins: ['a list of origins such as https://files.example.com', isOriginList],
};

function begin(method: 'GET' | 'POST', url: string, options: TransferOptions): Transfer {
  const name = method === 'GET' ? 'downloadFrom' : 'uploadTo';
  checkOptions(name, options, transferRules);
  if (URL.parse(url) === null) {
    const received = typeof url === 'string' ? 'another text' : kindOf(url);
    const issues = [{ path: 'url', expected: 'the address of a file, as the vendor gave it', received }];
    throw new InvalidParamsError({
      what: `${name} was called with a link that is none`,
      issues,
      hint: 'Nothing was sent.',
    });
  }
  const runtime = options.client === undefined ? undefined : runtimeOf(options.client);
  const { timeout = runtime?.timeoutMs ?? 30_000, totalTimeout = Number.POSITIVE_INFINITY } = options;
  const redactor = createRedactor();
  const { origin = 'an address that is none', pathname = '', search = '' } = URL.parse(url) ?? {};
  // The origin is said in messages; what follows it is the secret.
  redactor.add(`${pathname}${search}`);
  redactor.add(search.slice(1));
  const what = method === 'GET' ? 'The download from' : 'The upload to';
  return {
    method,
    url,
    subject: { id: `${what} ${origin}`, reads: method === 'GET', place: {} },
    deadline: createDeadline(Math.min(timeout, totalTimeout), [options.signal ?? undefined, runtime?.signal]),
    timeoutMs: timeout,
    totalMs: totalTimeout,
    endsAt: performance.now() + totalTimeout,
    maxWaitMs: Math.min(options.maxWait ?? runtime?.maxWaitMs ?? 130_000, totalTimeout),
    retries: options.retries ?? runtime?.retries ?? 2,
    fetch: options.fetch ?? runtime?.fetch ?? platformFetch,
    trusted: new Set([...(options.trustedOrigins ?? []), ...(runtime?.trustedOrigins ?? [])]),
    redactor,
    streaming: false,
  };
}

async function guarded<T>(transfer: Transfer, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw protect(cause, transfer.subject.place, transfer.redactor);
  } finally {
    if (!transfer.streaming) transfer.deadline.dispose();
  }
}

function send(transfer: Transfer, body: FormData | undefined): Promise<HttpResponse> {
  const { subject, deadline } = transfer;
  const timeoutMs = Math.min(transfer.timeoutMs, transfer.totalMs);
  const waits = createWaitAllowance(transfer.maxWaitMs);
  return retrying(
    {
      retries: transfer.retries,
      budget: createRetryBudget(),
      deadline,
      waits,
      interrupted: (reason) => failureOf(subject, deadline, timeoutMs, reason, 'preparing'),
    },
    async (): Promise<{ readonly value: HttpResponse } | FailedTry> => {
      try {
        return { value: await tryOnce(transfer, body) };
      } catch (cause) {
        return { error: failureOf(subject, deadline, timeoutMs, cause, 'sending') };
      }
    },
  );
}

async function tryOnce(transfer: Transfer, body: FormData | undefined): Promise<HttpResponse> {
  const { method, url, subject, deadline, timeoutMs, trusted, fetch } = transfer;
  const { signal } = deadline;
  if (signal.aborted) throw failureOf(subject, deadline, timeoutMs, signal.reason, 'preparing');
  const left = transfer.endsAt - performance.now();
  if (left <= 0) throw outOfTime(transfer);
  deadline.startClock(Math.min(deadline.remaining(), left));
  await checkTarget(subject, URL.parse(url), trusted);
  const fetchFor = (target: string) =>
    fetch === platformFetch && !trusted.has(new URL(target).origin) ? guardedFetch : fetch;
  const request = { method, url, headers: {}, body, signal, fetch: fetchFor(url) };
  const answering = exchangeFollowing(request, async (response, from, hops) => {
    const target = redirectTarget(response, from);
    if (method !== 'GET' || target === undefined || hops >= mostRedirects) throw new NotFollowed(response);
    // Such an address is often signed: it is a credential itself.
    transfer.redactor.add(`${target.pathname}${target.search}`);
    await checkTarget(subject, target, trusted);
    return { url: target.href, headers: {}, fetch: fetchFor(target.href) };
  });
  const response = await untilAborted(answering, signal, discard).catch((cause: unknown) => {
    // Storage answers a form that has arrived with a redirect to wherever the form came from.
    if (cause instanceof NotFollowed && method === 'POST' && cause.response.status === 303) return cause.response;
    throw cause instanceof NotFollowed ? refusal(subject, cause.response) : cause;
  });
  const arrived = response.status >= 200 && response.status < 300;
  if (arrived || (method === 'POST' && response.status === 303)) return response;
  discard(response);
  throw refusal(subject, response);
}

const outOfTime = ({ subject, totalMs }: Transfer) =>
  new TimeoutError({
    message: `${subject.id} did not finish within ${totalMs} ms.`,
    hint: 'Allow a longer `totalTimeout`.',
    outcome: openOutcome(subject),
    retryable: subject.reads,
    ...subject.place,
  });

/** A redirect that leads nowhere, or that a form is not sent after. */
class NotFollowed extends Error {
  readonly response: HttpResponse;
  constructor(response: HttpResponse) {
    super('The redirect is not followed.');
    this.response = response;
  }
}

async function checkTarget(subject: Subject, target: URL | null, trusted: ReadonlySet<string>): Promise<void> {
  try {
    if (target === null) throw new BlockedAddressError('The link is no address.');
    await checkPublicAddress(target, trusted);
  } catch (cause) {
    throw cause instanceof BlockedAddressError ? blocked(subject, cause) : cause;
  }
}

function refusal(subject: Subject, response: HttpResponse): ConnectorError {
  const { status } = response;
  // Storage answers 400 to a signature that it does not accept, or no longer.
  const verdict = judge(subject, response, status === 400 || status === 401 ? { kind: 'permission' } : {});
  const { kind, outcome, retryable, retryAfterMs, Failure } = verdict;
  const expired = 'Signed links run out soon: ask for a new one and use it at once.';
  const hint =
    kind === 'permission' || kind === 'not_found' || kind === 'invalid_response' ? expired : 'Try again later.';
  return new Failure({
    message: `${subject.id} was answered with HTTP ${status}.`,
    hint: outcome === 'unknown' ? 'The file may have arrived. Check before you upload it again.' : hint,
    status,
    outcome,
    retryable,
    retryAfterMs,
    ...subject.place,
  });
}
