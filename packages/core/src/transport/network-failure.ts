/** The network failed, as `fetch` or the stream of a response reports. It is no mistake in code. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Codes of runtimes for a connection that was never established: name not found, refused, no route, a handshake or
 * a certificate that failed.
 */
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_[A-Z]+|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_.*HANDSHAKE.*|ERR_TLS_CERT_.*|ERR_TLS_HANDSHAKE_TIMEOUT|CERT_.*|.*SELF_SIGNED_CERT.*|UNABLE_TO_.*|ERR_BLOCKED_ADDRESS)$/;

/** Codes that can also occur after a request was sent: they count only where they come from connecting. */
const perhapsConnected = /^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ETIMEDOUT|EPROTO)$/;

/** Messages of runtimes that set no code: Deno's, and those of `fetch` about a request that it does not start. */
const neverBegan =
  /^error sending request .*client error \(Connect\)|^bad port$|^Fetch failed: Requests to port \d+ are blocked|^RequestInit: |^Failed to (parse URL|construct 'Request')|^Invalid URL|^Request with GET\/HEAD method cannot have body/s;

interface SystemError extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
}

/** Returns whether an error, however deeply wrapped, certainly occurred before anything was sent. */
export function neverSent(failure: unknown): boolean {
  return causes(failure).some((error) => {
    if (isAggregate(error) && error.errors.length > 0) return error.errors.every(neverSent);
    if (neverBegan.test(error.message)) return true;
    const { code, syscall } = error as SystemError;
    const connecting = syscall === 'connect' || syscall === 'getaddrinfo';
    if (connecting) return true;
    if (typeof code !== 'string') return false;
    // undici drops the system call of errors from connecting; a timeout may belong to either.
    if (perhapsConnected.test(code)) return syscall === undefined && code !== 'ETIMEDOUT' && code !== 'EPROTO';
    return neverConnected.test(code);
  });
}

/** Returns the system's error code, however deeply the runtime has wrapped it. */
export function codeOf(failure: unknown): string | undefined {
  for (const error of causes(failure)) {
    const { code } = error as SystemError;
    if (typeof code === 'string' && code !== '') return code;
  }
  return undefined;
}

const isAggregate = (error: Error): error is AggregateError => 'errors' in error && Array.isArray(error.errors);

/** Returns an error and its causes, as deep as runtimes wrap them. */
export function causes(failure: unknown): Error[] {
  const found: Error[] = [];
  for (let at = failure; at instanceof Error && found.length < 8; at = at.cause) found.push(at);
  return found;
}
