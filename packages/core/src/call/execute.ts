import { type Cut, cutRange } from '../define/range-window.ts';
import { sendsWith } from '../define/sends.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import { openOutcome } from '../errors/subject.ts';
import { protect } from '../redaction/sanitize-error.ts';
import { copy } from '../util/copy.ts';
import { type BuiltRequest, build } from './build-request.ts';
import { beginCall, type Call } from './call.ts';
import { type CallOptions, readCallOptions } from './call-options.ts';
import { confirm } from './confirm.ts';
import { permit } from './enforce-policy.ts';
import { emit } from './hooks.ts';
import { type Shaped, shape } from './normalize.ts';
import type { RequestPreview } from './request-preview.ts';
import { type Found, idOf, type Runtime } from './runtime.ts';
import { send } from './send.ts';
import { check } from './validate-params.ts';
import { warnOnce } from './weak-credentials.ts';

/** A call whose parameters are good and permitted. Those of a listing are checked once for all of its pages. */
export interface Prepared {
  readonly found: Found;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: CallOptions;
}

/** Takes a call through steps 2 and 3: nothing is sent. Throws a `ConnectorError` and nothing else. */
export function prepare(runtime: Runtime, found: Found, given: unknown, callOptions: unknown): Prepared {
  const call = beginCall(runtime, found);
  try {
    const options = readCallOptions(found, callOptions);
    rememberSecrets(runtime, found, given);
    const checked = check(found, given);
    // A walk goes on while its caller does: what becomes of the object meanwhile must not change it.
    const params = found.operation.kind === 'list' ? copy(checked) : checked;
    permit(runtime.policy, found, params);
    return { found, params, options };
  } catch (cause) {
    throw failed(call, cause, 'not_sent');
  }
}

/** Secrets among the parameters, before anything can be said about them. */
function rememberSecrets({ redactor }: Runtime, found: Found, given: unknown): void {
  const { secrets } = found.operation;
  if (secrets === undefined || typeof given !== 'object' || given === null) return;
  for (const name of secrets) {
    const secret = (given as Record<string, unknown>)[name]; // any object may be read by key
    // The last few, so that a client which makes secrets all day does not remember them all.
    if (typeof secret === 'string') redactor.renew(`${idOf(found)}.${name}`, secret, 20);
  }
}

/** Takes a prepared call through the other steps. `cursor` is where a walk stands; it wins over the caller's own. */
export async function perform(runtime: Runtime, prepared: Prepared, cursor?: string): Promise<Shaped> {
  const { found, options } = prepared;
  const params = cursor === undefined ? prepared.params : { ...prepared.params, cursor };
  const call = beginCall(runtime, found);
  let outcome: ReturnType<typeof openOutcome> = 'not_sent';
  try {
    const begin = performance.now();
    const cut = windowOf(found, params);
    const sendable = cut?.params ?? params;
    const request = build(found, call.api, sendable);
    const preview = () => previewOf(call, request, params);
    if (options.dryRun) return { result: { data: preview(), meta: { attempts: 0, durationMs: 0 } } };
    await confirm(runtime.policy, found, preview, [options.signal, runtime.signal]);
    const { effect } = found.operation;
    emit(runtime.hooks, 'onStart', () => ({ ...call.event(), effect, params: runtime.redactor.data(params) }));
    outcome = openOutcome(call);
    const sent = await send(call, sendable, request, {
      timeoutMs: options.timeout ?? runtime.timeoutMs,
      maxWaitMs: options.maxWait ?? runtime.maxWaitMs,
      signal: options.signal ?? undefined,
    });
    const { cursor: at, limit } = sendable;
    const shaped = shape(call, sent, {
      fields: options.fields,
      cursor: at === undefined ? undefined : String(at),
      limit: typeof limit === 'number' ? limit : undefined,
      window: cut?.window,
      warnings: warnOnce(runtime, call.api),
    });
    emit(runtime.hooks, 'onResult', () => ({ ...call.event(), durationMs: Math.round(performance.now() - begin) }));
    return shaped;
  } catch (cause) {
    throw failed(call, cause, outcome);
  }
}

/** Makes a failure fit to be shown, and tells the hooks. */
function failed(call: Call, cause: unknown, outcome: ReturnType<typeof openOutcome>): Error {
  const error = protect(cause, call.place, call.runtime.redactor, outcome);
  emit(call.runtime.hooks, 'onError', () => ({ ...call.event(), error: error.toJSON() }));
  return error;
}

/** The part of a time range that a call is for, where the vendor limits the length of one. */
function windowOf(found: Found, params: Readonly<Record<string, unknown>>): Cut | undefined {
  const range = found.operation.kind === 'list' ? found.operation.range : undefined;
  if (range === undefined) return undefined;
  try {
    return cutRange(range, params);
  } catch (error) {
    const expected = error instanceof Error ? error.message : 'a cursor of this listing';
    throw new InvalidParamsError({
      what: `${idOf(found)} was called with a parameter that does not fit`,
      issues: [{ path: 'cursor', expected, received: 'another one' }],
      hint: 'Nothing was sent.',
      ...found.place,
    });
  }
}

function previewOf(
  { runtime: { redactor }, found: { operation }, api }: Call,
  request: BuiltRequest,
  params: Readonly<Record<string, unknown>>,
): RequestPreview {
  return {
    method: request.method,
    url: redactor.text(request.url),
    headers: redactor.data({ ...request.headers, ...(operation.anonymous ? {} : api.previewAuth()) }),
    ...(request.previewBody !== undefined && { body: redactor.data(request.previewBody) }),
    effect: operation.effect,
    sends: sendsWith(operation, params),
  };
}
