import type { Handler, SandboxRequest, SandboxResponse } from './emulator.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { Rejection } from './rejection.ts';
import type { MountedApi } from './vendors.ts';

/** Responds to a request to an emulated API: route, credential, limit and handler, in the vendor's order. */
export async function dispatch(
  { api, mount, router }: MountedApi,
  request: SandboxRequest,
  limiter: RateLimiter | undefined,
): Promise<SandboxResponse> {
  const match = router.match(request.method, request.path);
  const misrouted = () => {
    if (match.kind === 'unknown-path') return api.unknownPath(request);
    return match.kind === 'wrong-method' ? api.wrongMethod(request) : undefined;
  };

  if (api.routeBeforeAuthentication) {
    const rejected = misrouted();
    if (rejected) return rejected;
  }
  const routed: SandboxRequest =
    match.kind === 'found' ? { ...request, params: match.params, route: match.route } : request;
  const unauthorized = api.authenticate(routed);
  if (unauthorized) return unauthorized;
  const rejected = misrouted();
  if (rejected || match.kind !== 'found') return rejected ?? api.unknownPath(request);

  const limit = limiter && api.limitOf?.(routed);
  if (limiter && limit) {
    const seconds = limiter.take(`${mount} ${request.headers.authorization ?? ''}`, limit);
    if (seconds > 0) return api.tooManyRequests(routed, seconds);
  }
  if (request.method !== 'GET') api.beforeWrite?.();
  return handled(match.handler, api.rejected, routed);
}

async function handled(
  handler: Handler,
  rejected: MountedApi['api']['rejected'],
  request: SandboxRequest,
): Promise<SandboxResponse> {
  try {
    return await handler(request);
  } catch (error) {
    if (error instanceof Rejection && rejected) return rejected(error, request);
    throw error;
  }
}
