import type { Handler, SandboxRequest } from '../../engine/emulator.ts';
import { isMultipart } from '../../engine/multipart.ts';
import { apiKeyOf } from './api-keys.ts';
import type { Ashby } from './ashby.ts';
import { AshbyFailure, invalidInput } from './ashby-failure.ts';
import { callBody } from './call-body.ts';
import type { Endpoint } from './endpoint.ts';
import { ACTIVE_VERSION, failureReply, type Outcome, successReply } from './replies.ts';

function checkRequest({ headers, body }: SandboxRequest, multipart: boolean): void {
  const version = headers['ashby-version'];
  if (version !== undefined && version !== ACTIVE_VERSION) {
    throw invalidInput(`Ashby-Version: ${version} is not a supported version`);
  }
  if (multipart && isMultipart(body)) return;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    const other = multipart ? ' or multipart/form-data' : '';
    throw invalidInput(`Content-Type: Must be application/json${other}`);
  }
}

/** Lets an endpoint answer requests: permission, headers, body, then the call itself, in the vendor's envelope. */
export function endpointHandler(ashby: Ashby, { scope, run, multipart = false }: Endpoint): Handler {
  const answer = (request: SandboxRequest): Outcome => {
    const key = apiKeyOf(request);
    if (key === undefined || (scope !== undefined && !key.scopes.includes(scope))) {
      throw new AshbyFailure('missing_endpoint_permission', `The API key lacks the ${scope} permission`, 403);
    }
    checkRequest(request, multipart);
    const { body, files } = callBody(request);
    return run(body, { key, request, files });
  };

  return (request) => {
    try {
      return successReply(answer(request));
    } catch (error) {
      if (!(error instanceof AshbyFailure)) throw error;
      const { status, code, message, errors } = error;
      return failureReply({ status, code, message, requestId: ashby.newRequestId(), ...(errors && { errors }) });
    }
  };
}
