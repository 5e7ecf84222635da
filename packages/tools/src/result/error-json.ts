import { ConnectorError, InternalError, RateLimitError } from '@agent-connectors/core';
import { ConfirmationRequiredError } from '../execute/confirmation-required-error.ts';
import { fit } from './fit.ts';
import { modelText } from './model-text.ts';
import { shortenTexts } from './shorten-texts.ts';

/** An error as a model gets it: what happened, whether it took effect, and what to do next. */
export interface ToolError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Whether the call may have taken effect: `not_sent`, `rejected` or `unknown`. */
  readonly outcome: string;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  readonly status?: number;
  readonly vendorCode?: string;
  readonly idempotencyKey?: string;
  /** What a person has to confirm. */
  readonly request?: unknown;
}

/** Returns the JSON of an error for a model. `operation` is the one that was called. */
export function errorJson(error: unknown, operation?: string): ToolError {
  const known = ConnectorError.isInstance(error) ? error : internal(error);
  const { code, message, hint, outcome, retryable, retryAfterMs, status, vendorCode, idempotencyKey } = known.toJSON();
  const next = [hint, nextStep(known, operation)].filter((text) => text !== undefined && text !== '').join(' ');
  const json: ToolError = {
    code,
    message,
    ...(next !== '' && { hint: next }),
    outcome,
    retryable,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(status !== undefined && { status }),
    ...(vendorCode !== undefined && { vendorCode }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(ConfirmationRequiredError.isInstance(known) && { request: requestFor(known) }),
  };
  // A vendor's message may be a page.
  return shortenTexts(json, 2000);
}

/** Returns the message of whatever was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : modelText(error);
}

/** Anything else is a bug of this library or of a function that it was given. */
const internal = (error: unknown) =>
  new InternalError({
    message: `The call failed: ${messageOf(error)}.`,
    outcome: 'unknown',
  });

function nextStep(error: ConnectorError, operation: string | undefined): string | undefined {
  if (operation === undefined) return undefined;
  if (error.code === 'invalid_params') return `Call describe_operation for ${operation} to see its parameters.`;
  if (RateLimitError.isInstance(error) && error.retryAfterMs !== undefined)
    return `Wait ${Math.ceil(error.retryAfterMs / 1000)} s before the next call.`;
  return undefined;
}

/** A request may hold thousands of IDs. */
const requestTokens = 2000;

/** The request without what a model cannot judge. */
function requestFor({ request: { operation, params, request, targets } }: ConfirmationRequiredError): unknown {
  const { method, url, body, effect, sends, spends } = request;
  return fit({ operation, params, request: { method, url, body, effect, sends, spends }, targets }, requestTokens).data;
}
