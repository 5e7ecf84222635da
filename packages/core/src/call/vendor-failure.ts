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
import { retryAfterOf } from '../transport/retry-after.ts';
import type { Answer } from '../transport/transport.ts';
import { type ApiRuntime, type Found, idOf, type Runtime } from './runtime.ts';

type AnswerKind = Extract<
  ErrorKind,
  | 'authentication'
  | 'permission'
  | 'not_found'
  | 'conflict'
  | 'invalid_request'
  | 'rate_limited'
  | 'server'
  | 'invalid_response'
>;

const classes: Record<AnswerKind, new (details: ErrorDetails) => ConnectorError> = {
  authentication: AuthenticationError,
  permission: PermissionError,
  not_found: NotFoundError,
  conflict: ConflictError,
  invalid_request: InvalidRequestError,
  rate_limited: RateLimitError,
  server: ServerError,
  invalid_response: InvalidResponseError,
};

const isAnswerKind = (kind: ErrorKind): kind is AnswerKind => Object.hasOwn(classes, kind);

/** Turns what the vendor said went wrong into one of our errors. */
export function vendorFailure(
  runtime: Runtime,
  found: Found,
  api: ApiRuntime,
  answer: Answer,
  said: VendorError | undefined,
): ConnectorError {
  const { status } = answer;
  const kind = said?.kind !== undefined && isAnswerKind(said.kind) ? said.kind : kindOf(status);
  const retryAfterMs = said?.retryAfterMs ?? retryAfterOf(answer.headers, kind === 'rate_limited');
  const message = said?.message
    ? `${runtime.connector.title} says: ${sentence(said.message)}`
    : `${runtime.connector.title} answered HTTP ${status}.`;
  const outcome = outcomeOf(kind, status, found, retryAfterMs);
  const Failure = classes[kind];
  return new Failure({
    message: `${idOf(found)} failed (${said?.code ?? status}). ${message}`,
    hint: said?.hint ?? hintFor(kind, runtime, found, api, outcome, retryAfterMs),
    status,
    vendorCode: said?.code,
    requestId: said?.requestId ?? answer.headers.get(api.api.requestIdHeader ?? 'x-request-id') ?? undefined,
    outcome,
    retryable: isRetryable(kind, status, found, retryAfterMs),
    retryAfterMs,
    ...found.place,
  });
}

function kindOf(status: number): AnswerKind {
  if (status === 401) return 'authentication';
  if (status === 403) return 'permission';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'rate_limited';
  // A request timeout is the server's own, not a verdict on the request.
  if (status >= 500 || status === 408) return 'server';
  return status >= 400 ? 'invalid_request' : 'invalid_response';
}

/** A 5xx to a write, or an answer that is none, leaves open whether it was done; everything else says no. */
function outcomeOf(kind: AnswerKind, status: number, found: Found, retryAfterMs: number | undefined): Outcome {
  const refused = status === 408 || refusedBeforeActing(status, retryAfterMs);
  const open = kind === 'invalid_response' || (kind === 'server' && !refused);
  return open && found.operation.effect !== 'read' ? 'unknown' : 'rejected';
}

/** A 503 that names a time is a server that turned the request away at the door. */
const refusedBeforeActing = (status: number, retryAfterMs: number | undefined) =>
  status === 503 && retryAfterMs !== undefined;

function isRetryable(kind: AnswerKind, status: number, found: Found, retryAfterMs: number | undefined): boolean {
  if (kind === 'rate_limited') return true;
  if (kind !== 'server') return false;
  return found.operation.effect === 'read' || refusedBeforeActing(status, retryAfterMs);
}

function hintFor(
  kind: AnswerKind,
  runtime: Runtime,
  found: Found,
  api: ApiRuntime,
  outcome: Outcome,
  retryAfterMs: number | undefined,
): string | undefined {
  const { connector, region } = runtime;
  const { scopes } = found.operation;
  const fields = api.api.auth.credentials.map((name) => connector.credentials[name]);
  switch (kind) {
    case 'authentication': {
      const variables = fields.map((field) => field?.variable).join(' and ');
      const others = connector.regions?.values.filter((value) => value !== region) ?? [];
      const elsewhere =
        others.length > 0
          ? ` It may belong to another region: this is '${region}', there is also ${others.map((value) => `'${value}'`).join(', ')}.`
          : '';
      return `Check ${variables}.${elsewhere}`;
    }
    case 'permission':
      return scopes === undefined
        ? 'The credential lacks a permission for this.'
        : `It needs the permission ${scopes.join(', ')}.`;
    case 'not_found':
      return 'Check the id; look the record up with a list or search first.';
    case 'rate_limited':
      return retryAfterMs === undefined
        ? 'Wait before trying again.'
        : `Try again in ${Math.ceil(retryAfterMs / 1000)} s.`;
    case 'server':
      return outcome === 'unknown'
        ? 'It may have been done all the same: look before trying again.'
        : 'Try again later.';
    default:
      return undefined;
  }
}

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
