import type { VendorError } from '../define/api.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { ConflictError } from '../errors/conflict-error.ts';
import type { ConnectorError, ErrorDetails } from '../errors/connector-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { InvalidResponseError } from '../errors/invalid-response-error.ts';
import type { ErrorKind, Outcome } from '../errors/kind.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { PermissionError } from '../errors/permission-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { openOutcome, type Subject } from '../errors/subject.ts';
import { retryAfterOf } from '../transport/retry-after.ts';

const classes = {
  authentication: AuthenticationError,
  permission: PermissionError,
  not_found: NotFoundError,
  conflict: ConflictError,
  invalid_request: InvalidRequestError,
  rate_limited: RateLimitError,
  server: ServerError,
  invalid_response: InvalidResponseError,
} satisfies Partial<Record<ErrorKind, new (details: ErrorDetails) => ConnectorError>>;

/** The kinds of errors that a response can be. */
export type ResponseKind = keyof typeof classes;

const isResponseKind = (kind: ErrorKind): kind is ResponseKind => Object.hasOwn(classes, kind);

/** What kind of error a response is. */
export interface Classification {
  readonly kind: ResponseKind;
  readonly outcome: Outcome;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  /** The class of the error. */
  readonly Failure: new (
    details: ErrorDetails,
  ) => ConnectorError;
}

/** Classifies an error response by its status and headers, and by what the connector read from its body. */
export function classifyResponse(
  subject: Subject,
  { status, headers }: { readonly status: number; readonly headers: Headers },
  said: Pick<VendorError, 'kind' | 'retryAfterMs' | 'retryable'> = {},
  exhaustedMs?: number,
): Classification {
  const kind = said.kind !== undefined && isResponseKind(said.kind) ? said.kind : kindOf(status);
  const isStated = said.retryAfterMs !== undefined && said.retryAfterMs >= 0 && Number.isFinite(said.retryAfterMs);
  const isLimited = kind === 'rate_limited';
  const retryAfterMs = isStated
    ? said.retryAfterMs
    : (retryAfterOf(headers, isLimited) ?? (isLimited ? exhaustedMs : undefined));
  // A server that sends 503 with a time rejected the request before acting on it.
  const turnedAway = status === 503 && retryAfterMs !== undefined;
  // After a 5xx or an invalid response, a write may have taken effect; every other status means that it did not.
  // 307 and 308 mean that the request has to be sent elsewhere.
  const again = status === 307 || status === 308;
  const open = (kind === 'invalid_response' && !again) || (kind === 'server' && status !== 408 && !turnedAway);
  return {
    kind,
    outcome: open ? openOutcome(subject) : 'rejected',
    retryable:
      said.retryable === false
        ? false
        : isLimited ||
          (kind === 'server' && (subject.repeatable || turnedAway)) ||
          (said.retryable === true && (subject.repeatable || !open)),
    retryAfterMs,
    Failure: classes[kind],
  };
}

function kindOf(status: number): ResponseKind {
  if (status === 401) return 'authentication';
  if (status === 403) return 'permission';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'rate_limited';
  // A request timeout is the server's failure, not the request's.
  if (status >= 500 || status === 408) return 'server';
  return status >= 400 ? 'invalid_request' : 'invalid_response';
}
