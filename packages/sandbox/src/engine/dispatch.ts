import { type Answer, answerOf } from './answer.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { Reply, SandboxRequest } from './stand-in.ts';
import type { Vendor } from './vendors.ts';

/** Lets a stand-in answer a request: route, credential, limit, handler, in the vendor's order. */
export async function dispatch(
  vendor: Vendor,
  request: SandboxRequest,
  limiter: RateLimiter | undefined,
): Promise<Answer> {
  return answerOf(await reply(vendor, request, limiter));
}

async function reply(vendor: Vendor, request: SandboxRequest, limiter: RateLimiter | undefined): Promise<Reply> {
  const { standIn, router } = vendor;
  const match = router.match(request.method, request.path);
  const misrouted = () => {
    if (match.kind === 'unknown-path') return standIn.unknownPath(request);
    return match.kind === 'wrong-method' ? standIn.wrongMethod(request) : undefined;
  };

  if (standIn.routeBeforeAuthentication) {
    const refused = misrouted();
    if (refused) return refused;
  }
  const routed: SandboxRequest =
    match.kind === 'found' ? { ...request, params: match.params, route: match.route } : request;
  const unauthorized = standIn.authenticate(routed);
  if (unauthorized) return unauthorized;
  const refused = misrouted();
  if (refused || match.kind !== 'found') return refused ?? standIn.unknownPath(request);

  const limit = limiter && standIn.limitOf?.(routed);
  if (limiter && limit) {
    const seconds = limiter.take(`${standIn.mount} ${request.headers.authorization ?? ''}`, limit);
    if (seconds > 0) return standIn.tooManyRequests(routed, seconds);
  }
  return match.handler(routed);
}
