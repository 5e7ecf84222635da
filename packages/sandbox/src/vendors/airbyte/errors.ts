import { Rejection } from '../../engine/rejection.ts';

/** One entry of `errors` in Airbyte's error body. */
export interface ApiError {
  readonly field?: string;
  readonly message: string;
  readonly error_code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Creates Airbyte's error body. */
export const errorBody = (message: string, errors: readonly ApiError[] = []) => ({ message, errors });

/** Ends a request with an error that concerns no field. */
export const rejected = (status: number, message: string) => new Rejection(status, message);

/** Ends a request with a 422 for one field. */
export function unprocessable(field: string, message: string, code = 'value_error'): Rejection {
  return new Rejection(422, message, { details: { errors: [{ field, message, error_code: code }] } });
}

export const notFound = (noun: string) => rejected(404, `${noun} not found`);
