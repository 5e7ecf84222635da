import { AbortedError, NotPermittedError, type RequestPreview, type Result } from '@agent-connectors/core';
import type { Box } from '../box.ts';
import { fit } from '../result/fit.ts';
import { selects } from '../selectors.ts';
import type { ApprovalOptions, Confirm, ConfirmationRequest, Target } from './confirmation.ts';
import { ConfirmationRequiredError } from './confirmation-required-error.ts';
import type { LocatedCall } from './located-call.ts';
import { readerOf } from './reader-of.ts';
import { withoutNulls } from './without-nulls.ts';

type Params = Readonly<Record<string, unknown>>;

/** Previews a call. Nothing is sent; invalid parameters and a policy that does not permit it are errors. */
export async function preview(
  { client, operation }: LocatedCall,
  params: Params,
  options: { readonly fields?: readonly string[]; readonly idempotencyKey?: string | undefined } = {},
): Promise<RequestPreview> {
  const result = (await client.execute(operation.entity.id, operation.action, params, {
    ...options,
    dryRun: true,
  })) as Result<RequestPreview>; // a dry run returns the request
  return result.data;
}

/** Returns what a person has to be asked about before a call; `undefined` where nobody needs to be. */
export async function confirmationFor(
  box: Box,
  call: LocatedCall,
  params: Params,
  { signal, targets = true }: ApprovalOptions,
): Promise<ConfirmationRequest | undefined> {
  const { operation, definition } = call;
  if (definition.effect === 'read') return undefined;
  const request = await preview(call, params);
  const { effect, sends, spends } = request;
  // What this call does decides, not what the operation could do with other parameters.
  if (!box.options.confirmFor.some((selector) => selects(selector, { name: operation.name, effect, sends, spends })))
    return undefined;
  return {
    operation: operation.name,
    summary: operation.summary,
    params: withoutSecrets(params, definition.secrets),
    request,
    targets: targets ? await readTargets(box, call, params, signal) : [],
  };
}

/** The preview redacts them as well. */
const withoutSecrets = (params: Params, secrets: readonly string[] = []): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, secrets.includes(name) ? '[redacted]' : value]),
  );

/** Asks a person. Throws `NotPermittedError` unless the answer is `true`, and `ConfirmationRequiredError` where nobody can be asked. */
export async function askFor(
  box: Box,
  request: ConfirmationRequest,
  { operation }: LocatedCall,
  ask: Confirm | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const place = { connector: operation.source.id, entity: operation.entity.id, action: operation.action };
  if (ask === undefined) {
    // A model gets to see the error: only records that it could read itself.
    const offered = new Set((await box.operations()).map(({ name }) => name));
    const targets = request.targets.filter((target) => offered.has(target.operation));
    throw new ConfirmationRequiredError({ ...request, targets }, place);
  }
  let cause: unknown;
  try {
    if (!signal?.aborted && (await untilAborted(ask(request, { signal }), signal)) === true && !signal?.aborted) return;
  } catch (error) {
    cause = error;
  }
  if (signal?.aborted)
    throw new AbortedError({
      message: `${operation.name} was aborted while it waited for confirmation.`,
      hint: 'Nothing was sent.',
      cause,
      ...place,
    });
  throw new NotPermittedError({
    message: `${operation.name} was not confirmed${cause === undefined ? '' : ': `confirm` failed'}.`,
    hint: 'Nothing was sent. Do not retry unless the user tells you to.',
    cause,
    ...place,
  });
}

/** Whoever is asked may not look at the signal. */
function untilAborted<T>(answer: T | Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal?.reason);
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', onAbort));
  });
}

/** A person is shown so many records. */
const mostTargets = 3;
const targetTokens = 300;

/** Reads the records that the parameters name, so that a person sees whom or what a call is about. */
async function readTargets(
  box: Box,
  call: LocatedCall,
  params: Params,
  signal: AbortSignal | undefined,
): Promise<Target[]> {
  const operations = (await box.everything()).filter(({ source }) => source === call.operation.source);
  const candidates = Object.entries(call.description().from).flatMap(([parameter, source]) => {
    const value = [params[parameter]].flat()[0];
    if (parameter.includes('.') || (typeof value !== 'string' && typeof value !== 'number')) return [];
    const get = readerOf(operations, parameter, source);
    return get === undefined ? [] : [{ parameter, ...get, value }];
  });
  const read = candidates.slice(0, mostTargets).map(async ({ parameter, get, idName, value }): Promise<Target[]> => {
    const brief = call.connector.entities[get.entity.accessor]?.brief;
    try {
      const { data } = await call.client.execute(
        get.entity.id,
        get.action,
        { [idName]: value },
        {
          signal,
          timeout: 10_000,
          maxWait: 5000,
          ...(brief && brief.length > 0 && { fields: brief }),
        },
      );
      return [{ parameter, operation: get.name, record: fit(withoutNulls(data), targetTokens).data }];
    } catch {
      // The call itself says what is wrong with the ID.
      return [];
    }
  });
  return (await Promise.all(read)).flat();
}
