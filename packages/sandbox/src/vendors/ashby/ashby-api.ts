import { STATUS_CODES } from 'node:http';
import { basicCredentials } from '../../engine/authorization.ts';
import type { EmulatedApi, EmulatorContext, Handler, SandboxRequest, SandboxResponse } from '../../engine/emulator.ts';
import { apiKeyOf } from './api-keys.ts';
import { createAshby } from './ashby.ts';
import { allEndpoints } from './endpoints.ts';
import { DOWNLOAD_PREFIX, download } from './files/download.ts';
import { receiveUpload, UPLOAD_PATH } from './files/upload.ts';
import { endpointHandler } from './handler.ts';
import { textReply } from './replies.ts';
import { reportLimit, tooManyRequests } from './report-limit.ts';

function authenticate(request: SandboxRequest): SandboxResponse | undefined {
  // A download is authorized by the signature in its link, an upload by that in its form.
  if (request.path.startsWith(DOWNLOAD_PREFIX) || request.path === UPLOAD_PATH) return undefined;
  if (!basicCredentials(request)?.user) {
    return textReply(401, 'No API key was given. Send it as the user name of HTTP Basic authentication.');
  }
  if (apiKeyOf(request) === undefined) return textReply(403, 'The API key is wrong or has been deactivated.');
  return undefined;
}

/** Creates an emulator for Ashby's API: RPC over POST, strict input, errors with status 200. */
export function createAshbyApi(context: EmulatorContext): EmulatedApi {
  const ashby = createAshby(context);
  const routes: Record<string, Handler> = {
    [`GET ${DOWNLOAD_PREFIX}{fileId}`]: (request) => download(ashby, request),
    [`POST ${UPLOAD_PATH}`]: (request) => receiveUpload(ashby, request),
  };
  for (const [name, endpoint] of Object.entries(allEndpoints(ashby))) {
    routes[`POST /${name}`] = endpointHandler(ashby, endpoint);
  }
  return {
    routes,
    authenticate,
    unknownPath: () => textReply(404, 'Not Found'),
    wrongMethod: () => textReply(404, 'Not Found'),
    limitOf: (request) => {
      // The engine only asks where limits are kept; the limit on reports at once is kept by the endpoints.
      ashby.limits.areKept = true;
      return reportLimit(request);
    },
    tooManyRequests: (request, seconds) => tooManyRequests(request, seconds, ashby.newRequestId()),
    serverError: (_request, status) => textReply(status, STATUS_CODES[status] ?? 'Internal Server Error'),
  };
}
