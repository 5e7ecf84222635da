import type { GraphqlFault } from '../../engine/graphql.ts';
import { Rejection } from '../../engine/rejection.ts';

/** Linear's `type` of an error by its `code`. */
const types: Readonly<Record<string, string>> = {
  AUTHENTICATION_ERROR: 'authentication error',
  FORBIDDEN: 'forbidden',
  INPUT_ERROR: 'invalid input',
  RATELIMITED: 'ratelimited',
  GRAPHQL_VALIDATION_FAILED: 'graphql error',
  INTERNAL_SERVER_ERROR: 'internal error',
};

/** Creates one entry of `errors`. */
export function errorOf(status: number, code: string, message: string, presentable = message) {
  return {
    message,
    extensions: {
      type: types[code] ?? 'other',
      code,
      statusCode: status,
      userError: status < 500,
      userPresentableMessage: presentable,
    },
  };
}

/** Creates one entry of `errors` from the error of a document or a field. */
export function errorOfFault({ message, locations, path, rejection }: GraphqlFault) {
  const entry = rejection
    ? errorOf(
        rejection.status,
        rejection.code ?? 'INPUT_ERROR',
        message,
        String(rejection.details.presentable ?? message),
      )
    : errorOf(400, 'GRAPHQL_VALIDATION_FAILED', message);
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: entry.extensions };
}

/** Rejects a field whose input is invalid. The messages are the sandbox's own: Linear does not document them. */
export const invalidInput = (message: string) => new Rejection(400, message, { code: 'INPUT_ERROR' });

export const argumentInvalid = (presentable: string) =>
  new Rejection(400, 'Argument Validation Error', { code: 'INPUT_ERROR', details: { presentable } });

export const notFound = (type: string) =>
  new Rejection(400, `Entity not found: ${type}`, {
    code: 'INPUT_ERROR',
    details: { presentable: `Could not find referenced ${type}.` },
  });

export const forbidden = (message: string) => new Rejection(403, message, { code: 'FORBIDDEN' });
