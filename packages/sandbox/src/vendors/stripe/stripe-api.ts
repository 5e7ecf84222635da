import { basicCredentials, bearerToken } from '../../engine/authorization.ts';
import type {
  EmulatedApi,
  EmulatedVendor,
  EmulatorContext,
  SandboxRequest,
  SandboxResponse,
} from '../../engine/emulator.ts';
import { type FormFields, parseForm } from '../../engine/form.ts';
import { createIdempotencyKeys } from '../../engine/idempotency.ts';
import { Rejection } from '../../engine/rejection.ts';
import { json } from '../../engine/wire-response.ts';
import { credentials } from './credentials.ts';
import { apiVersion } from './events.ts';
import { expand } from './expand.ts';
import { limitOf } from './limits.ts';
import type { Operation } from './operation.ts';
import { readParams } from './parameters.ts';
import { invalid } from './rejection.ts';
import { operationsOf } from './routes.ts';
import { seed } from './seed.ts';
import { createStore } from './store.ts';

/** Creates an emulator of version 1 of Stripe's API as of autumn 2026. */
export function createStripe(context: EmulatorContext): EmulatedVendor {
  const store = createStore(context);
  seed(store);
  const keys = createIdempotencyKeys<SandboxResponse>();

  const respond = (request: SandboxRequest, { status, json: body, headers }: SandboxResponse): SandboxResponse => {
    const key = request.method === 'POST' ? request.headers['idempotency-key'] : undefined;
    const own = {
      'Request-Id': store.newRequestId(),
      'Stripe-Version': request.headers['stripe-version'] ?? apiVersion,
    };
    return json(body, status, { ...own, ...(key && { 'Idempotency-Key': key }), ...headers });
  };
  const rejected = (rejection: Rejection): SandboxResponse => {
    const { status, message, code, details } = rejection;
    const doc_url = code && { doc_url: `https://docs.stripe.com/error-codes#${code.replaceAll('_', '-')}` };
    return json({ error: { message, ...(code && { code }), ...doc_url, ...details } }, status);
  };
  const fail = (request: SandboxRequest, rejection: Rejection, headers?: Readonly<Record<string, string>>) =>
    respond(request, { ...rejected(rejection), ...(headers && { headers }) });

  const handler = (route: string, operation: Operation) => (request: SandboxRequest) => {
    const params = readParams(route, formOf(request));
    const [id = ''] = Object.values(request.params);
    // Stripe keeps the outcome of a request that began to run, declined cards included, but not of an invalid one.
    const run = (): SandboxResponse => {
      store.request.id = store.newRequestId();
      store.request.idempotency_key = request.headers['idempotency-key'] ?? null;
      try {
        return json(expand(store, operation({ params, id, path: request.path }), params.texts('expand') ?? []));
      } catch (error) {
        if (error instanceof Rejection && error.status === 402) return rejected(error);
        throw error;
      }
    };
    const key = request.method === 'POST' ? request.headers['idempotency-key'] : undefined;
    if (key === undefined) return respond(request, run());
    if (key.length > 255) throw invalid('An idempotency key can have at most 255 characters.');
    const parameters = `${request.path}?${request.query} ${JSON.stringify(params.values)}`;
    const result = keys.respond(key, parameters, run);
    if (result.kind === 'conflict') {
      const message = `Keys for idempotent requests can only be used with the same parameters they were first used with.`;
      throw new Rejection(400, message, { details: { type: 'idempotency_error' } });
    }
    const headers = result.kind === 'replayed' ? { 'Idempotent-Replayed': 'true' } : {};
    return respond(request, { ...result.response, headers });
  };

  const api: EmulatedApi = {
    routes: Object.fromEntries(
      Object.entries(operationsOf(store)).map(([route, operation]) => [route, handler(route, operation)]),
    ),
    authenticate: (request) => {
      const rejection = unauthorized(request, store.accountId);
      return (
        rejection &&
        fail(request, rejection, rejection.status === 401 ? { 'WWW-Authenticate': 'Basic realm="Stripe"' } : {})
      );
    },
    rejected: (rejection, request) => fail(request, rejection),
    unknownPath: (request) => fail(request, unrecognized(request)),
    // Stripe documents no other response for a known path with another method.
    wrongMethod: (request) => fail(request, unrecognized(request)),
    tooManyRequests: (request) =>
      fail(request, invalid('Request rate limit exceeded.', { status: 429, code: 'rate_limit' }), {
        'Stripe-Rate-Limited-Reason': 'global-rate',
      }),
    serverError: (request, status) => {
      const message = 'Sorry! There was an error while talking to one of our backends.';
      return fail(request, new Rejection(status, message, { details: { type: 'api_error' } }));
    },
    limitOf,
  };
  return { apis: { '/stripe': api }, outbox: store.outbox };
}

function unauthorized(request: SandboxRequest, accountId: string): Rejection | undefined {
  const key = bearerToken(request) ?? basicCredentials(request)?.user;
  if (!key) {
    const message = 'You did not provide an API key. Send it in the Authorization header, as a Bearer token.';
    return invalid(message, { status: 401 });
  }
  const { apiKey, readOnlyApiKey } = credentials;
  if (key !== apiKey && key !== readOnlyApiKey) {
    const hidden = key.length > 12 ? `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}` : '****';
    return invalid(`Invalid API Key provided: ${hidden}`, { status: 401 });
  }
  const account = request.headers['stripe-account'];
  if (account !== undefined && account !== accountId) {
    const message = `The provided key does not have access to account '${account}' (or that account does not exist).`;
    return invalid(message, { status: 403, code: 'account_invalid' });
  }
  if (key === readOnlyApiKey && request.method !== 'GET') {
    const message = 'The provided restricted key does not have the required permissions for this endpoint: write.';
    return invalid(message, { status: 403 });
  }
  const version = request.headers['stripe-version'];
  if (version !== undefined && !/^\d{4}-\d\d-\d\d(\.\w+)?$/.test(version))
    return invalid(`Invalid Stripe API version: ${version}`);
  return undefined;
}

function unrecognized({ method, path }: SandboxRequest): Rejection {
  return invalid(`Unrecognized request URL (${method}: ${path}).`, { status: 404 });
}

/** Reads the query and the form in the body. Only version 2 of the API reads JSON. */
function formOf({ query, headers, rawBody }: SandboxRequest): FormFields {
  const type = headers['content-type'] ?? '';
  if (rawBody.byteLength > 0 && !/^application\/x-www-form-urlencoded\b/i.test(type))
    throw invalid('Invalid request (check that your POST content type is application/x-www-form-urlencoded).');
  const form = parseForm(new URLSearchParams([...query, ...new URLSearchParams(new TextDecoder().decode(rawBody))]));
  if (!form) throw invalid('Invalid request: the names of the parameters contradict each other.');
  return form;
}
