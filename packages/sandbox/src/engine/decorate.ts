import type { EmulatedApi, Handler, SandboxRequest, SandboxResponse } from './emulator.ts';

/** Changes the response to a request. */
export type Decorate = (request: SandboxRequest, response: SandboxResponse) => SandboxResponse;

/**
 * Returns an API that changes every response before it is sent, errors included: for headers that each response of the
 * vendor has, such as a request id.
 */
export function decorateResponses(api: EmulatedApi, decorate: Decorate): EmulatedApi {
  const { rejected } = api;
  const handlers = Object.entries(api.routes).map(([route, handler]): [string, Handler] => [
    route,
    async (request) => decorate(request, await handler(request)),
  ]);
  return {
    ...api,
    routes: Object.fromEntries(handlers),
    authenticate: (request) => {
      const response = api.authenticate(request);
      return response && decorate(request, response);
    },
    ...(rejected && { rejected: (rejection, request) => decorate(request, rejected(rejection, request)) }),
    unknownPath: (request) => decorate(request, api.unknownPath(request)),
    wrongMethod: (request) => decorate(request, api.wrongMethod(request)),
    tooManyRequests: (request, seconds) => decorate(request, api.tooManyRequests(request, seconds)),
    serverError: (request, status) => decorate(request, api.serverError(request, status)),
  };
}
