import type { VendorError } from '../define/api.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import type { Outcome } from '../errors/kind.ts';
import { checkFirst } from '../errors/subject.ts';
import type { TransportResponse } from '../transport/transport.ts';
import { readPath } from '../util/read-path.ts';
import type { Call } from './call.ts';
import { type Classification, classifyResponse } from './classify-response.ts';
import { pauseAfter } from './pause-after.ts';

/** Converts the vendor's error into one of ours. */
export function vendorFailure(
  call: Call,
  response: TransportResponse,
  body: unknown,
  said: VendorError | undefined,
  knownOutcome?: Outcome,
): ConnectorError {
  const { connector } = call.runtime;
  const { status, headers } = response;
  const verdict = classifyResponse(call, response, said, pauseAfter(call, response, body));
  const { Failure, retryable, retryAfterMs } = verdict;
  const outcome = knownOutcome ?? verdict.outcome;
  const words = said?.message || wordsOf(call, body);
  const message = words ? `${connector.title} says: ${sentence(words)}` : `${connector.title} returned HTTP ${status}.`;
  return new Failure({
    message: `${call.id} failed (${said?.code ?? status}). ${message}`,
    hint: knownOutcome === 'unknown' ? checkFirst : (said?.hint ?? hintFor(call, verdict)),
    status,
    vendorCode: said?.code,
    requestId: said?.requestId ?? headers.get(call.api.api.requestIdHeader ?? 'x-request-id') ?? undefined,
    outcome,
    retryable,
    retryAfterMs,
    ...call.place,
  });
}

/** Returns the message of an undocumented error, as servers and gateways in front of the vendor usually name it. */
function wordsOf({ runtime }: Call, body: unknown): string | undefined {
  const found = ['error.message', 'error', 'message', 'detail', 'title']
    .map((path) => readPath(body, path))
    .find((value): value is string => typeof value === 'string' && value.trim() !== '');
  if (found === undefined || found.length <= 300) return found;
  // Redacted before it is cut: a credential across the cut would leave its beginning readable.
  return `${runtime.redactor.text(found.slice(0, 20_000)).slice(0, 300)}…`;
}

function hintFor(
  { runtime, resolved, api }: Call,
  { kind, outcome, retryAfterMs }: Classification,
): string | undefined {
  const { connector, region } = runtime;
  const { scopes } = resolved.operation;
  const fields = api.auth.credentials.map((name) => connector.credentials[name]);
  switch (kind) {
    case 'authentication': {
      const variables = fields.map((field) => field?.variable).join(' and ');
      const others = connector.regions?.values.filter((value) => value !== region) ?? [];
      const elsewhere =
        others.length > 0
          ? ` The credential may belong to another region: this client uses '${region}', and there is also ${others.map((value) => `'${value}'`).join(', ')}.`
          : '';
      return `Check ${variables}.${elsewhere}`;
    }
    case 'permission':
      return scopes === undefined
        ? 'The credential lacks the permission for this operation.'
        : `The credential needs the permission ${scopes.join(', ')}.`;
    case 'not_found':
      return 'Check the id. You can look it up with a list or search operation.';
    case 'rate_limited':
      return retryAfterMs === undefined ? 'Wait before you retry.' : `Retry in ${Math.ceil(retryAfterMs / 1000)} s.`;
    case 'server':
      return outcome === 'unknown' ? checkFirst : 'Retry later.';
    default:
      return undefined;
  }
}

const sentence = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
