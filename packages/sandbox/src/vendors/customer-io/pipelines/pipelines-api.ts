import { basicCredentials } from '../../../engine/authorization.ts';
import { asObject } from '../../../engine/body.ts';
import type { EmulatedApi, Handler, SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { credentials } from '../access.ts';
import { type Fields, textIn } from '../fields.ts';
import { trackRejection } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { acknowledged, done } from '../track/routes.ts';
import { limits } from '../track/sizes.ts';
import { applyCall, type CallType, callTypes, problemOf } from './calls.ts';

/** Creates the Pipelines API: `https://cdp.customer.io`. It responds to every request with 200 unless the request is strict. */
export function createPipelinesApi(store: Store): EmulatedApi {
  const errors = (status: number, error: string): SandboxResponse => json({ meta: { errors: [error] } }, status);
  return {
    routes: pipelineRoutes(store),
    authenticate(request) {
      const given = basicCredentials(request);
      if (given?.user === credentials.pipelinesApiKey && given.password === '') return undefined;
      // Even a wrong key then gets a 200, and its calls are dropped.
      return isStrict(request) ? errors(401, 'unauthorized') : done();
    },
    unknownPath: () => errors(404, 'not found'),
    wrongMethod: () => errors(405, 'method not allowed'),
    tooManyRequests: (_request, seconds) => ({ status: 429, headers: { 'Retry-After': String(seconds) } }),
    serverError: (_request, status) => errors(status, 'internal server error'),
    limitOf: () => ({ bucket: 'pipelines', requests: 3000, windowMs: 3000 }),
  };
}

/** Returns whether invalid calls are rejected instead of dropped with a 200. */
function isStrict({ headers }: SandboxRequest): boolean {
  return headers['x-strict-mode'] === '1';
}

type Read = { readonly type: CallType; readonly call: Fields } | { readonly error: string };

function pipelineRoutes(store: Store): Readonly<Record<string, Handler>> {
  const seen = new Set<string>();
  /** Executes the valid calls, unless there are invalid ones and the request is strict. */
  const apply = (request: SandboxRequest, read: readonly Read[]) => {
    const errors = read.flatMap((one) => ('error' in one ? [one.error] : []));
    if (errors.length > 0 && isStrict(request)) throw trackRejection(...errors);
    for (const one of read) {
      if ('error' in one) continue;
      const messageId = textIn(one.call, 'messageId');
      if (messageId !== undefined && seen.has(messageId)) continue;
      if (messageId !== undefined) seen.add(messageId);
      applyCall(store, one.type, one.call);
    }
  };
  const single = callTypes.map((type) => {
    const effect = (request: SandboxRequest) => apply(request, [callIn(type, request.body)]);
    return [`POST /v1/${type}`, effect] as const;
  });
  return acknowledged({
    ...Object.fromEntries(single),
    'POST /v1/batch': (request) => apply(request, batchIn(request)),
  });
}

function callIn(type: CallType, value: unknown): Read {
  const call = asObject(value);
  const error = call ? problemOf(type, call) : 'malformed request body';
  return call && error === undefined ? { type, call } : { error: error ?? 'invalid call' };
}

/** Reads the calls of a batch; `context` and `integrations` of the batch apply to each call. */
function batchIn({ body, rawBody }: SandboxRequest): Read[] {
  if (rawBody.byteLength > limits.batch) return [{ error: 'a batch must be 500 KB or smaller' }];
  const { batch, context, integrations } = asObject(body) ?? {};
  if (!Array.isArray(batch)) return [{ error: 'batch is required' }];
  const shared = { ...(context !== undefined && { context }), ...(integrations !== undefined && { integrations }) };
  return batch.map((call, index) => {
    const type = callTypes.find((known) => known === asObject(call)?.type && known !== 'alias');
    const read = type ? callIn(type, call) : { error: 'type is invalid' };
    return 'error' in read
      ? { error: `batch[${index}]: ${read.error}` }
      : { ...read, call: { ...read.call, ...shared } };
  });
}
