import type { VendorError } from '../define/api.ts';
import type { Graphql } from '../define/graphql-document.ts';
import { readPath } from '../util/read-path.ts';

/** Returns whether a response has the result that a document asks for. */
export function hasData({ path }: Graphql, body: unknown): boolean {
  const value = readPath(body, `data.${path}`);
  return value !== undefined && value !== null;
}

/** Returns whether a mutation was carried out although its result is missing: its own field is there. */
export function wasCarriedOut({ kind, field }: Graphql, body: unknown): boolean {
  const payload = readPath(body, `data.${field}`);
  return kind === 'mutation' && payload !== undefined && payload !== null && errorsOf(body).length > 0;
}

/** Returns the messages of a response's `errors` (GraphQL specification, 7.1.2), each with the path of its field. */
export function graphqlMessages(body: unknown): string[] {
  return errorsOf(body).map((error) => {
    const path = readPath(error, 'path');
    return Array.isArray(path) && path.length > 0 ? `${path.join('.')}: ${messageOf(error)}` : messageOf(error);
  });
}

/** Reads the first of a response's `errors`, where the connector does not. */
export function graphqlError(body: unknown): VendorError | undefined {
  const [first] = errorsOf(body);
  if (first === undefined) return undefined;
  const code = readPath(first, 'extensions.code') ?? readPath(first, 'type');
  return {
    message: messageOf(first),
    // A server that failed on the way may have carried out the mutation.
    kind: typeof code === 'string' && /internal|timeout|unavailable/i.test(code) ? 'server' : 'invalid_request',
    ...(typeof code === 'string' && { code }),
  };
}

function errorsOf(body: unknown): readonly unknown[] {
  const errors = readPath(body, 'errors');
  return Array.isArray(errors) ? errors : [];
}

function messageOf(error: unknown): string {
  const message = readPath(error, 'message');
  return typeof message === 'string' && message !== '' ? message : 'an error without a message';
}
