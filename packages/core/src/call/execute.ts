import { type WindowedParams, selectWindow } from '../define/range-window.ts';
import { sendsWith } from '../define/sends.ts';
import type { Outcome } from '../errors/kind.ts';
import { openOutcome } from '../errors/subject.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { copy } from '../util/copy.ts';
import { buildRequest } from './build-request.ts';
import type { BuiltRequest } from './built-request.ts';
import { beginCall, type Call } from './call.ts';
import { type CallOptions, readCallOptions } from './call-options.ts';
import { confirm } from './confirm.ts';
import { enforcePolicy } from './enforce-policy.ts';
import { executeBy } from './execute-by.ts';
import { executeDirectly } from './execute-directly.ts';
import { emit } from './hooks.ts';
import { invalidParam } from './invalid-param.ts';
import { type Normalized, normalize } from './normalize.ts';
import type { RequestPreview } from './request-preview.ts';
import { idOf, type ResolvedOperation, type Runtime } from './runtime.ts';
import { validateParams } from './validate-params.ts';
import { warnOnce } from './weak-credentials.ts';

/** A call whose parameters are good and permitted. Those of a listing are checked once for all of its pages. */
export interface Prepared {
  readonly resolved: ResolvedOperation;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: CallOptions;
}

/** Takes a call through steps 2 and 3: nothing is sent. Throws a `ConnectorError` and nothing else. */
export function prepare(runtime: Runtime, resolved: ResolvedOperation, given: unknown, callOptions: unknown): Prepared {
  const call = beginCall(runtime, resolved);
  try {
    const options = readCallOptions(resolved, callOptions);
    rememberSecrets(runtime, resolved, given);
    const checked = validateParams(resolved, given);
    // A walk goes on while its caller does: what becomes of the object meanwhile must not change it.
    const params = resolved.operation.kind === 'list' ? copy(checked) : checked;
    enforcePolicy(runtime.policy, resolved, params);
    return { resolved, params, options };
  } catch (cause) {
    throw failed(call, cause, 'not_sent');
  }
}

/** Secrets among the parameters, before anything can be said about them. */
function rememberSecrets({ redactor }: Runtime, resolved: ResolvedOperation, given: unknown): void {
  const { secrets } = resolved.operation;
  if (secrets === undefined || typeof given !== 'object' || given === null) return;
  for (const name of secrets) {
    const secret = (given as Record<string, unknown>)[name]; // any object may be read by key
    // The last few, so that a client which makes secrets all day does not remember them all.
    if (typeof secret === 'string') redactor.renew(`${idOf(resolved)}.${name}`, secret, 20);
  }
}

/** Takes a prepared call through the other steps. `cursor` is where a walk continues; it wins over the caller's own. */
export async function perform(runtime: Runtime, prepared: Prepared, cursor?: string): Promise<Normalized> {
  const { resolved, options } = prepared;
  const { executor, hooks, redactor } = runtime;
  const params = cursor === undefined ? prepared.params : { ...prepared.params, cursor };
  const call = beginCall(runtime, resolved);
  let outcome: Outcome = 'not_sent';
  try {
    const begin = performance.now();
    const cut = windowOf(resolved, params);
    const ofWindow = cut?.params ?? params;
    // An executor's cursor is its own: no request to the vendor can be built from it.
    const request = buildRequest(
      resolved,
      call.api,
      executor === undefined ? ofWindow : { ...ofWindow, cursor: undefined },
    );
    const preview = () => previewOf(call, request, params);
    if (options.dryRun) return { result: { data: preview(), meta: { attempts: 0, durationMs: 0 } } };
    await confirm(runtime.policy, resolved, preview, [options.signal, runtime.signal]);
    const { effect } = resolved.operation;
    emit(hooks, 'onStart', () => ({ ...call.event(), effect, params: redactor.data(params) }));
    outcome = openOutcome(call);
    const executionBegin = performance.now();
    const within = {
      timeoutMs: options.timeout ?? runtime.timeoutMs,
      maxWaitMs: options.maxWait ?? runtime.maxWaitMs,
      signal: options.signal ?? undefined,
    };
    const execution =
      executor === undefined
        ? await executeDirectly(call, request, ofWindow, within)
        : await executeBy(executor, call, ofWindow, within);
    const { limit } = ofWindow;
    const normalized = normalize(call, execution, {
      fields: options.fields,
      limit: typeof limit === 'number' ? limit : undefined,
      window: cut?.window,
      warnings: executor === undefined ? warnOnce(runtime, call.api) : [],
      durationMs: Math.round(performance.now() - executionBegin),
    });
    emit(hooks, 'onResult', () => ({ ...call.event(), durationMs: Math.round(performance.now() - begin) }));
    return normalized;
  } catch (cause) {
    throw failed(call, cause, outcome);
  }
}

/** Makes a failure fit to be shown, and tells the hooks. */
function failed(call: Call, cause: unknown, outcome: Outcome): Error {
  const error = sanitizeError(cause, call.place, call.runtime.redactor, outcome);
  emit(call.runtime.hooks, 'onError', () => ({ ...call.event(), error: error.toJSON() }));
  return error;
}

/** The part of a time range that a call is for, where the vendor limits the length of one. */
function windowOf(resolved: ResolvedOperation, params: Readonly<Record<string, unknown>>): WindowedParams | undefined {
  const range = resolved.operation.kind === 'list' ? resolved.operation.range : undefined;
  if (range === undefined) return undefined;
  try {
    return selectWindow(range, params);
  } catch (error) {
    const expected = error instanceof Error ? error.message : 'a cursor from this listing';
    throw invalidParam(resolved, 'cursor', expected, 'another cursor');
  }
}

function previewOf(
  { runtime: { redactor }, resolved: { operation }, api }: Call,
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
