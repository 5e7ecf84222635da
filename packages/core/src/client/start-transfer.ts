import type { Task } from '../call/failure.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import { validateOptions } from '../errors/validate-options.ts';
import { secretsIn } from '../redaction/redact-headers.ts';
import { createRedactor, type Redactor } from '../redaction/redactor.ts';
import { createDeadline } from '../transport/deadline.ts';
import { type Fetch, platformFetch } from '../util/fetch.ts';
import { kindOf } from '../util/kind-of.ts';
import { runtimeOf } from './runtime-of.ts';
import { type TransferOptions, transferRules } from './transfer-options.ts';

/** A download, the upload of a form, or that of a file as it is, which changes nothing more when it is repeated. */
export type TransferMethod = 'GET' | 'POST' | 'PUT';

const functionNames = { GET: 'downloadFrom', POST: 'uploadTo', PUT: 'putTo' } as const;

/** One transfer by a link. */
export interface Transfer {
  readonly method: TransferMethod;
  readonly url: string;
  /** The task of sending, until the response begins. */
  readonly task: Task;
  /** Milliseconds for the next bytes of a stream. */
  readonly idleMs: number;
  readonly totalMs: number;
  /** When the transfer must be over, by `performance.now()`. */
  readonly endsAt: number;
  readonly maxWaitMs: number;
  readonly retries: number;
  readonly fetch: Fetch;
  readonly trustedOrigins: ReadonlySet<string>;
  /** Knows the link, which is a credential itself, and what came with it. */
  readonly redactor: Redactor;
}

/**
 * Starts a transfer. `signed` came with the link, and may prove as much. Throws `InvalidOptionsError` or `InvalidParamsError`, and
 * then nothing is sent.
 */
export function startTransfer(
  method: TransferMethod,
  url: string,
  options: TransferOptions,
  signed: Readonly<Record<string, string>> = {},
): Transfer {
  const name = functionNames[method];
  validateOptions(name, options, transferRules);
  const address = URL.parse(url);
  if (address === null) {
    const received = typeof url === 'string' ? 'other text' : kindOf(url);
    const issues = [{ path: 'url', expected: 'the address of a file, as the vendor returned it', received }];
    throw new InvalidParamsError({
      what: `${name} was called with an invalid link`,
      issues,
      hint: 'Nothing was sent.',
    });
  }
  const runtime = options.client === undefined ? undefined : runtimeOf(options.client);
  const { timeout = runtime?.timeoutMs ?? 30_000, totalTimeout = Number.POSITIVE_INFINITY } = options;
  const { origin, pathname, search } = address;
  const redactor = createRedactor();
  // Messages name the origin. What follows it is the secret.
  redactor.add(`${pathname}${search}`);
  redactor.add(search.slice(1));
  for (const [, secret] of secretsIn(signed)) redactor.add(secret);
  const timeoutMs = Math.min(timeout, totalTimeout);
  const what = method === 'GET' ? 'The download from' : 'The upload to';
  return {
    method,
    url,
    task: {
      subject: { id: `${what} ${origin}`, reads: method === 'GET', repeatable: method !== 'POST', place: {} },
      deadline: createDeadline(timeoutMs, [options.signal ?? undefined, runtime?.signal]),
      timeoutMs,
    },
    idleMs: timeout,
    totalMs: totalTimeout,
    endsAt: performance.now() + totalTimeout,
    maxWaitMs: Math.min(options.maxWait ?? runtime?.maxWaitMs ?? 130_000, totalTimeout),
    retries: options.retries ?? runtime?.retries ?? 2,
    fetch: options.fetch ?? runtime?.fetch ?? platformFetch,
    trustedOrigins: new Set([...(options.trustedOrigins ?? []), ...(runtime?.trustedOrigins ?? [])]),
    redactor,
  };
}
