import { STATUS_CODES } from 'node:http';
import { basicCredentials } from '../../engine/authorization.ts';
import type { EmulatedApi, EmulatorContext, Handler, SandboxRequest, SandboxResponse } from '../../engine/emulator.ts';
import { isMultipart } from '../../engine/multipart.ts';
import { Rejection } from '../../engine/rejection.ts';
import { createAshby } from './ashby.ts';
import { allEndpoints } from './endpoints.ts';
import { DOWNLOAD_PREFIX, download } from './files/download.ts';
import { receiveUpload, UPLOAD_PATH } from './files/upload.ts';
import { apiKeyOf, scopeOf } from './permissions.ts';
import { invalidInput } from './rejection.ts';
import { reportLimit, tooManyRequests } from './report-limit.ts';
import { ACTIVE_VERSION, failure, plainText, success } from './responses.ts';

/** Endpoints that accept multipart/form-data as well as JSON. */
const TAKES_FILES = ['applicationForm.submit', 'candidate.uploadResume', 'candidate.uploadFile'];

/** Creates an emulator of Ashby's API: RPC over POST, strict input, errors with status 200. */
export function createAshbyApi(context: EmulatorContext): EmulatedApi {
  const ashby = createAshby(context);
  const routes: Record<string, Handler> = {
    [`GET ${DOWNLOAD_PREFIX}{fileId}`]: (request) => download(ashby, request),
    [`POST ${UPLOAD_PATH}`]: (request) => receiveUpload(ashby, request),
  };
  for (const [name, endpoint] of Object.entries(allEndpoints(ashby))) {
    routes[`POST /${name}`] = (request) => {
      checkPermission(request, name);
      checkHeaders(request, TAKES_FILES.includes(name));
      return success(endpoint(request));
    };
  }
  return {
    routes,
    authenticate,
    rejected: (rejection) => failure(rejection, ashby.newRequestId()),
    unknownPath: () => plainText(404, 'Not Found'),
    wrongMethod: () => plainText(404, 'Not Found'),
    limitOf: (request) => {
      // The engine calls this only if limits are enforced. The endpoints enforce the limit of concurrent reports.
      ashby.limits.areKept = true;
      return reportLimit(request);
    },
    tooManyRequests: (request, seconds) => tooManyRequests(request, seconds, ashby.newRequestId()),
    serverError: (_request, status) => plainText(status, STATUS_CODES[status] ?? 'Internal Server Error'),
  };
}

function authenticate(request: SandboxRequest): SandboxResponse | undefined {
  // The signature in a download link, or in an upload's form, authorizes the request.
  if (request.path.startsWith(DOWNLOAD_PREFIX) || request.path === UPLOAD_PATH) return undefined;
  if (!basicCredentials(request)?.user) {
    return plainText(401, 'No API key was given. Send it as the user name of HTTP Basic authentication.');
  }
  if (apiKeyOf(request) === undefined) return plainText(403, 'The API key is wrong or has been deactivated.');
  return undefined;
}

function checkPermission(request: SandboxRequest, endpoint: string): void {
  const scope = scopeOf(endpoint);
  if (scope === undefined || apiKeyOf(request)?.scopes.includes(scope)) return;
  throw new Rejection(403, `The API key lacks the ${scope} permission`, { code: 'missing_endpoint_permission' });
}

function checkHeaders({ headers, body }: SandboxRequest, takesFiles: boolean): void {
  const version = headers['ashby-version'];
  if (version !== undefined && version !== ACTIVE_VERSION) {
    throw invalidInput(`Ashby-Version: ${version} is not a supported version`);
  }
  if (takesFiles && isMultipart(body)) return;
  if (/^application\/json\b/i.test(headers['content-type'] ?? '')) return;
  throw invalidInput(`Content-Type: Must be application/json${takesFiles ? ' or multipart/form-data' : ''}`);
}
