import { type Cut, cutRange } from '../define/range-window.ts';
import { sendsWith } from '../define/sends.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import type { Outcome } from '../errors/kind.ts';
import { type BuiltRequest, build, type RequestPreview } from './build.ts';
import { check } from './check.ts';
import { tell } from './hooks.ts';
import { readCallOptions } from './options.ts';
import { confirm, permit } from './permit.ts';
import { protect } from './protect.ts';
import type { Result } from './result.ts';
import { type ApiRuntime, type Found, idOf, type Runtime } from './runtime.ts';
import { send } from './send.ts';
import { shape } from './shape.ts';

/** Where a walk over pages stands; it wins over the caller's own cursor. */
interface Position {
  readonly cursor?: string | undefined;
}

/** Takes a call through all steps but the first. Rejects with a `ConnectorError` and nothing else. */
export async function execute(
  runtime: Runtime,
  found: Found,
  given: unknown,
  callOptions: unknown,
  position: Position = {},
): Promise<Result<unknown>> {
  let outcome: Outcome = 'not_sent';
  try {
    const options = readCallOptions(found, callOptions);
    // Before they are checked: what is wrong with one must not be told with it.
    for (const name of found.operation.secrets ?? []) {
      const secret = typeof given === 'object' && given !== null && Reflect.get(given, name);
      if (typeof secret === 'string') runtime.redactor.add(secret);
    }
    const checked = check(found, given);
    const params = position.cursor === undefined ? checked : { ...checked, cursor: position.cursor };
    permit(runtime.policy, found, params);
    const api = runtime.api(found.operation.api);
    const cut = windowOf(found, params);
    const sendable = cut?.params ?? params;
    const request = build(found, api, sendable);
    const preview = () => previewOf(runtime, found, api, request, params);
    if (options.dryRun) return { data: preview(), meta: { attempts: 0, durationMs: 0 } };
    await confirm(runtime.policy, found, preview);
    outcome = found.operation.effect === 'read' ? 'rejected' : 'unknown';
    const sent = await send(runtime, found, api, sendable, request, {
      timeoutMs: options.timeout ?? runtime.timeoutMs,
      signal: options.signal,
    });
    const { cursor, limit } = sendable;
    return shape(found, api, sent, {
      fields: options.fields,
      cursor: cursor === undefined ? undefined : String(cursor),
      limit: typeof limit === 'number' ? limit : undefined,
      window: cut?.window,
    });
  } catch (cause) {
    const error = protect(cause, found.place, runtime.redactor, outcome);
    tell(runtime.hooks, 'onError', () => ({
      connector: runtime.connector.name,
      entity: found.place.entity,
      action: found.place.action,
      attempt: 0,
      error: error.toJSON(),
    }));
    throw error;
  }
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
  { redactor }: Runtime,
  found: Found,
  api: ApiRuntime,
  request: BuiltRequest,
  params: Readonly<Record<string, unknown>>,
): RequestPreview {
  const { operation } = found;
  return {
    method: request.method,
    url: redactor.text(request.url),
    headers: redactor.data({ ...request.headers, ...(operation.anonymous ? {} : api.previewAuth()) }),
    ...(request.previewBody !== undefined && { body: redactor.data(request.previewBody) }),
    effect: operation.effect,
    sends: sendsWith(operation, params),
  };
}
