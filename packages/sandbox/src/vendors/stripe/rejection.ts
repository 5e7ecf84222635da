import { Rejection } from '../../engine/rejection.ts';

interface Details {
  readonly param?: string;
  readonly code?: string;
  readonly status?: number;
}

/** Creates an `invalid_request_error`; the default status is 400. */
export function invalid(message: string, { status = 400, code, param }: Details = {}): Rejection {
  const details = { type: 'invalid_request_error', ...(param !== undefined && { param }) };
  return new Rejection(status, message, { details, ...(code !== undefined && { code }) });
}

/** Creates the error for an id that no object has: 404 for the object in the path, 400 for one in a parameter. */
export function missing(noun: string, id: string, param = 'id'): Rejection {
  const status = param === 'id' ? 404 : 400;
  return invalid(`No such ${noun}: '${id}'`, { status, code: 'resource_missing', param });
}

export function parameterMissing(param: string): Rejection {
  return invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

/** Why a card is declined. */
export interface Decline {
  readonly code: string;
  readonly decline_code: string;
  readonly message: string;
}

/** Creates a 402 for a declined card; `more` holds the objects that the error contains. */
export function cardError(
  { message, code, decline_code }: Decline,
  more: Readonly<Record<string, unknown>>,
): Rejection {
  return new Rejection(402, message, { code, details: { type: 'card_error', decline_code, ...more } });
}
