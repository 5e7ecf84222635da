import { AbortedError } from '../errors/aborted-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import type { Outcome } from '../errors/kind.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { BodyTooLargeError } from '../transport/body.ts';
import type { Deadline } from '../transport/deadline.ts';
import { type Found, idOf } from './runtime.ts';

/** Codes of the runtimes that say the connection never came to be: nothing was sent. */
const neverConnected =
  /^(EPROTO|ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_.*HANDSHAKE.*|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|CERT_.*|ERR_TLS_.*|.*SELF_SIGNED_CERT.*|UNABLE_TO_.*)$/;

/** Turns what stopped a request, or the wait before it, into one of our errors. */
export function sendFailure(
  found: Found,
  deadline: Deadline,
  timeoutMs: number,
  cause: unknown,
  during: 'sending' | 'waiting' = 'sending',
): ConnectorError {
  const isRead = found.operation.effect === 'read';
  const outcome: Outcome = during === 'waiting' ? 'not_sent' : isRead ? 'rejected' : 'unknown';
  const look = outcome === 'unknown' ? 'It may have been done all the same: look before trying again.' : undefined;
  const id = idOf(found);
  if (deadline.ended === 'aborted') {
    return new AbortedError({ message: `${id} was aborted by the caller.`, hint: look, outcome, ...found.place });
  }
  if (deadline.ended === 'timeout') {
    const within = timeoutMs > 0 ? ` within ${timeoutMs} ms` : ' in time';
    return new TimeoutError({
      message: `${id} did not finish${within}.`,
      hint: look ?? 'Allow a longer `timeout`, or ask for less.',
      outcome,
      retryable: isRead || outcome === 'not_sent',
      ...found.place,
    });
  }
  if (cause instanceof BodyTooLargeError) {
    return new InvalidResponseError({
      message: `${id} got more than is taken in. ${cause.message}`,
      hint: look ?? 'Ask for less with `limit` or filters, or raise `maxResponseBytes`.',
      outcome,
      ...found.place,
    });
  }
  const code = causeCode(cause);
  const notSent = outcome === 'not_sent' || (code !== undefined && neverConnected.test(code)) || failedToConnect(cause);
  const what = notSent ? 'could not connect' : 'lost the connection';
  return new ConnectionError({
    message: `${id} ${what}${code === undefined ? '' : ` (${code})`}.`,
    hint: notSent ? 'Nothing was sent. Check the network and the base URL.' : (look ?? 'Try again.'),
    outcome: notSent ? 'not_sent' : outcome,
    retryable: notSent || isRead,
    cause,
    ...found.place,
  });
}

/** What runtimes without a code say: Node and Deno of ports that `fetch` refuses, Deno of a connection that was not made. */
const sayNotConnected = /^bad port$|^Fetch failed: Requests to port \d+ are blocked$|: client error \(Connect\): /;

/** Whether a failure, however deep it is wrapped, is one of making the connection; `fetch` itself refuses some ports. */
function failedToConnect(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    const { syscall } = at as { syscall?: unknown }; // system errors carry one
    if (syscall === 'connect' || syscall === 'getaddrinfo' || sayNotConnected.test(at.message)) return true;
  }
  return false;
}

/** The system's code for a failure, however deep the runtime wrapped it. */
function causeCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    const { code } = at as { code?: unknown }; // system errors carry one
    if (typeof code === 'string' && code !== '') return code;
  }
  return undefined;
}
