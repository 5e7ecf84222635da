import { sendsWith, spendsWith } from '../define/consequences.ts';
import { selectWindow, type WindowedParams } from '../define/range-window.ts';
import type { Outcome } from '../errors/kind.ts';
import { openOutcome } from '../errors/subject.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { copy } from '../util/copy.ts';
import { buildRequest } from './build-request.ts';
import type { BuiltRequest } from './built-request.ts';
import { rangeHeaders } from './byte-range.ts';
import { Call } from './call.ts';
import { readCallOptions, type ValidatedOptions } from './call-options.ts';
import { conditionalHeaders } from './conditional.ts';
import { confirm } from './confirm.ts';
import { enforcePolicy } from './enforce-policy.ts';
import { executeBy, executorOperation } from './execute-by.ts';
import { executeDirectly } from './execute-directly.ts';
import type { ExecutorRequest } from './executor.ts';
import { emit } from './hooks.ts';
import { idempotencyOf, withOwnId } from './idempotency.ts';
import { invalidParam } from './invalid-param.ts';
import { type Normalized, normalize } from './normalize.ts';
import type { RequestPreview } from './request-preview.ts';
import { idOf, type ResolvedOperation, type Runtime } from './runtime.ts';
import { validateParams } from './validate-params.ts';
import { warnOnce } from './weak-credentials.ts';

/** A call with valid parameters that the policy permits. Those of a listing are validated once for all of its pages. */
export interface Prepared {
  readonly resolved: ResolvedOperation;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: ValidatedOptions;
}

/** Runs steps 2 and 3 of a call: nothing is sent. Throws only `ConnectorError`s. */
export function prepare(runtime: Runtime, resolved: ResolvedOperation, given: unknown, callOptions: unknown): Prepared {
  try {
    const options = readCallOptions({ id: idOf(resolved), place: resolved.place }, callOptions);
    rememberSecrets(runtime, resolved, given);
    const { idempotencyKey: key } = options;
    // An executor need not take the ID of a new record: it gets only one that the caller chose.
    const isOwn = runtime.executor === undefined || key !== undefined;
    const checked = validateParams(resolved, isOwn ? withOwnId(resolved, given, key) : given);
    // A walk outlasts this call: later changes to the caller's object must not affect it.
    const params = resolved.operation.kind === 'list' ? copy(checked) : checked;
    enforcePolicy(runtime.policy, resolved, params);
    return { resolved, params, options };
  } catch (cause) {
    throw failed(new Call(runtime, resolved), cause, 'not_sent');
  }
}

/** Registers secret parameters before any message can contain them. */
function rememberSecrets({ redactor }: Runtime, resolved: ResolvedOperation, given: unknown): void {
  const { secrets } = resolved.operation;
  if (secrets === undefined || typeof given !== 'object' || given === null) return;
  for (const name of secrets) {
    const secret = (given as Record<string, unknown>)[name]; // any object may be read by key
    // Only the latest, so that a client that runs for long does not collect them.
    for (const [path, text] of textsIn(secret, name)) redactor.renew(`${idOf(resolved)}.${path}`, text, 20);
  }
}

/** Returns a text, or the texts inside an object, with their paths. What is nested more deeply is no credential. */
function textsIn(value: unknown, path: string, depth = 0): (readonly [path: string, text: string])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`, depth + 1));
}

/** Runs the other steps of a prepared call. `cursor` is where a walk continues; it replaces the caller's own. */
export async function perform(runtime: Runtime, prepared: Prepared, cursor?: string): Promise<Normalized> {
  const { resolved, options } = prepared;
  const { executor, hooks, redactor } = runtime;
  const params = cursor === undefined ? prepared.params : { ...prepared.params, cursor };
  let call = new Call(runtime, resolved);
  let outcome: Outcome = 'not_sent';
  try {
    const begin = performance.now();
    const idempotency = idempotencyOf(resolved, call.api, params, options.idempotencyKey, executor !== undefined);
    call = new Call(runtime, resolved, {
      idempotency,
      isConditional: options.ifNoneMatch !== undefined && cursor === undefined,
    });
    const cut = windowOf(resolved, params);
    const ofWindow = cut?.params ?? params;
    const headers = {
      // Only a first page can be as it was: the others depend on it.
      ...conditionalHeaders(
        resolved,
        call.api,
        cursor === undefined ? options.ifNoneMatch : undefined,
        executor !== undefined,
      ),
      ...rangeHeaders(resolved, options.resume, executor !== undefined),
      ...(idempotency.header !== undefined && { [idempotency.header]: idempotency.key ?? '' }),
    };
    // An executor's cursor is its own: no request to the vendor can be built from it.
    const request = buildRequest(
      resolved,
      call.api,
      executor === undefined ? ofWindow : { ...ofWindow, cursor: undefined },
      { fields: options.fields, headers },
    );
    const preview = async () => previewOf(call, (await byExecutor(call, ofWindow, options)) ?? request, params);
    if (options.dryRun) return { result: { data: await preview(), meta: { attempts: 0, durationMs: 0 } } };
    await confirm(runtime.policy, resolved, preview, [options.signal, runtime.signal]);
    const { effect } = resolved.operation;
    emit(hooks, 'onStart', () => ({ ...call.event(), effect, params: redactor.data(params) }));
    outcome = openOutcome(call);
    const executionBegin = performance.now();
    const within = {
      timeoutMs: options.timeout ?? runtime.timeoutMs,
      maxWaitMs: options.maxWait ?? runtime.maxWaitMs,
      signal: options.signal,
    };
    const execution =
      executor === undefined
        ? await executeDirectly(call, request, ofWindow, { ...within, resume: options.resume })
        : await executeBy(executor, call, ofWindow, { ...within, fields: options.fields });
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

/** Sanitizes an error and emits it to the hooks. */
function failed(call: Call, cause: unknown, outcome: Outcome): Error {
  const { idempotencyKey } = call;
  const error = sanitizeError(cause, { ...call.place, idempotencyKey }, call.runtime.redactor, outcome);
  emit(call.runtime.hooks, 'onError', () => ({ ...call.event(), error: error.toJSON() }));
  return error;
}

/** Returns the window of a time range that a call is for, where the vendor limits the length of a range. */
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

/** Returns the request that the client's executor would send, where it says so. */
async function byExecutor(
  { runtime, resolved }: Call,
  params: Readonly<Record<string, unknown>>,
  { fields }: ValidatedOptions,
): Promise<ExecutorRequest | undefined> {
  return runtime.executor?.preview?.(executorOperation(resolved), copy(params), { fields });
}

function previewOf(
  { runtime: { redactor, executor }, resolved: { operation }, api, idempotencyKey }: Call,
  { method, url, headers, ...request }: BuiltRequest | ExecutorRequest,
  params: Readonly<Record<string, unknown>>,
): RequestPreview {
  const body = 'previewBody' in request ? request.previewBody : 'body' in request ? request.body : undefined;
  return {
    method,
    url: redactor.text(url),
    headers: redactor.data({
      ...headers,
      ...(operation.anonymous || executor !== undefined ? {} : api.previewAuth()),
    }),
    ...(body !== undefined && { body: redactor.data(body) }),
    effect: operation.effect,
    sends: sendsWith(operation, params),
    spends: spendsWith(operation, params),
    ...(idempotencyKey !== undefined && { idempotencyKey: redactor.text(idempotencyKey) }),
  };
}
