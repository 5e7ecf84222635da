import { asObject } from '../../../engine/body.ts';
import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { type Fields, textIn } from '../fields.ts';
import { trackRejection } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { done, type Routes } from '../track/routes.ts';
import { limits } from '../track/sizes.ts';
import { applyCall, type CallType, callTypes, checkCall } from './calls.ts';

/** Whether invalid calls are to be rejected instead of dropped with a 200. */
export function isStrict(request: SandboxRequest): boolean {
  return request.headers['x-strict-mode'] === '1';
}

export function pipelineRoutes(store: Store): Routes {
  const seen = new Set<string>();
  const apply = (type: CallType, call: Fields) => {
    const messageId = textIn(call, 'messageId');
    if (messageId !== undefined && seen.has(messageId)) return;
    if (messageId !== undefined) seen.add(messageId);
    applyCall(store, type, call);
  };
  const one =
    (type: CallType): Handler =>
    (request) => {
      const call = asObject(request.body);
      const error = call ? checkCall(type, call) : 'malformed request body';
      if (call && error === undefined) apply(type, call);
      else if (isStrict(request)) throw trackRejection(error ?? 'invalid call');
      return done();
    };
  const batch: Handler = (request) => {
    const body = asObject(request.body);
    const calls: unknown = body?.batch;
    const tooLarge = request.rawBody.byteLength > limits.batch;
    if (!body || !Array.isArray(calls) || tooLarge) {
      const error = tooLarge ? 'a batch must be 500 KB or smaller' : 'batch is required';
      if (isStrict(request)) throw trackRejection(error);
      return done();
    }
    const read = calls.map((call, index) => readBatched(call, index, body));
    const errors = read.flatMap((call) => ('error' in call ? [call.error] : []));
    if (errors.length > 0 && isStrict(request)) throw trackRejection(...errors);
    for (const call of read) if ('type' in call) apply(call.type, call.fields);
    return done();
  };
  return {
    'POST /v1/identify': one('identify'),
    'POST /v1/track': one('track'),
    'POST /v1/page': one('page'),
    'POST /v1/screen': one('screen'),
    'POST /v1/group': one('group'),
    'POST /v1/alias': one('alias'),
    'POST /v1/batch': batch,
  };
}

/** Reads a call of a batch; `context` and `integrations` of the batch are those of each call. */
function readBatched(
  call: unknown,
  index: number,
  body: Fields,
): { type: CallType; fields: Fields } | { error: string } {
  const fields = asObject(call);
  const type = callTypes.find((known) => known === fields?.type && known !== 'alias');
  if (!fields || type === undefined) return { error: `batch[${index}]: type is invalid` };
  const error = checkCall(type, fields);
  if (error !== undefined) return { error: `batch[${index}]: ${error}` };
  const shared = Object.fromEntries(
    ['context', 'integrations'].flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])),
  );
  return { type, fields: { ...fields, ...shared } };
}
