import { type ErrorResponse, fieldsOf, type VendorError } from '@agent-connectors/core';
import { githubError } from './errors.ts';
import { rateLimited } from './rate-limited.ts';

const kinds: Readonly<Record<string, VendorError['kind']>> = {
  NOT_FOUND: 'not_found',
  FORBIDDEN: 'permission',
  INSUFFICIENT_SCOPES: 'permission',
  RATE_LIMITED: 'rate_limited',
};

/** Reads an error of the GraphQL API: 200 with `errors: [{ type, message, path }]`, or that of a REST call. */
export function graphqlError(response: ErrorResponse): VendorError | undefined {
  const { status, headers, body } = response;
  const { errors } = fieldsOf(body);
  const [first, ...rest] = Array.isArray(errors) ? errors.map(fieldsOf) : [];
  if (first === undefined || status >= 400) return githubError(response);
  const code = typeof first['type'] === 'string' ? first['type'] : undefined;
  const sentences = [first, ...rest].map(({ message }) => message).filter((text) => typeof text === 'string');
  const kind = code === undefined ? undefined : kinds[code];
  return {
    message: sentences.join(' '),
    code,
    kind: kind ?? 'invalid_request',
    ...(kind === 'rate_limited' && rateLimited({ status: 429, headers, body }, '')),
    ...(kind === 'not_found' && {
      hint: 'Check the names, numbers and IDs. GitHub also responds so where the credential may not see the repository.',
    }),
  };
}
