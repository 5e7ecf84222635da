import { Rejection } from '../../engine/rejection.ts';

export const docs = 'https://docs.github.com/rest';

/** One entry of `errors` in a 422. */
interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom';
  readonly message?: string;
  readonly value?: unknown;
}

/** Creates the 404, which also stands for "private and not allowed". */
export const notFound = () => new Rejection(404, 'Not Found');

/** Creates a 422 about one field. */
export function invalid(error: FieldError): Rejection {
  return new Rejection(422, 'Validation Failed', { details: { errors: [error] } });
}

/** Creates a 422 without a field, as GitHub answers to a body that its schema rejects. */
export const unprocessable = (message: string) => new Rejection(422, message);

export const forbidden = (message: string) => new Rejection(403, message);
