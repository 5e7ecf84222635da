import { bearerToken } from './authorization.ts';
import type { EmulatedApi, SandboxRequest } from './emulator.ts';
import { json } from './wire-response.ts';

export interface RestApiOptions extends Pick<EmulatedApi, 'routes' | 'limitOf' | 'routeBeforeAuthentication'> {
  /** Tests whether a request has the right credential: `hasBearerToken('…')`. */
  readonly isAuthorized: (request: SandboxRequest) => boolean;
  /** Creates the vendor's error body. Default: `{ error: { message, code } }`. */
  readonly error?: (message: string, status: number, code: string | undefined) => unknown;
}

/** Creates an API with one error format for everything: all that an emulated API needs besides its routes. */
export function restApi({ isAuthorized, error = errorBody, ...options }: RestApiOptions): EmulatedApi {
  const reject = (status: number, message: string, code?: string) => json(error(message, status, code), status);
  return {
    ...options,
    authenticate: (request) => (isAuthorized(request) ? undefined : reject(401, 'Invalid credentials', 'unauthorized')),
    rejected: ({ status, message, code }) => reject(status, message, code),
    unknownPath: () => reject(404, 'Not found', 'not_found'),
    wrongMethod: () => reject(405, 'Method not allowed', 'method_not_allowed'),
    tooManyRequests: (_request, seconds) => ({
      ...reject(429, 'Too many requests', 'rate_limited'),
      headers: { 'Retry-After': String(seconds) },
    }),
    serverError: (_request, status) => reject(status, 'Internal server error', 'internal_error'),
  };
}

const errorBody = (message: string, _status: number, code: string | undefined) => ({ error: { message, code } });

/** Accepts requests with this token in `Authorization: Bearer`. */
export const hasBearerToken = (token: string) => (request: SandboxRequest) => bearerToken(request) === token;
