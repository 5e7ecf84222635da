import { AbortedError } from '../errors/aborted-error.ts';
import { NotPermittedError } from '../errors/not-permitted-error.ts';
import { createDeadline, untilAborted } from '../transport/deadline.ts';
import type { CompiledPolicy } from './policy.ts';
import type { RequestPreview } from './request-preview.ts';
import { idOf, type ResolvedOperation } from './runtime.ts';

/** Asks for confirmation of what is about to be sent, where the policy requires it. Ends when the caller aborts. */
export async function confirm(
  policy: CompiledPolicy,
  resolved: ResolvedOperation,
  preview: () => RequestPreview | Promise<RequestPreview>,
  signals: readonly (AbortSignal | undefined)[],
): Promise<void> {
  const ask = policy.confirm;
  if (ask === undefined || resolved.operation.effect === 'read') return;
  const shown = await preview(); // a call that cannot be executed need not be confirmed
  const given = signals.filter((signal) => signal !== undefined);
  const deadline = createDeadline(Number.POSITIVE_INFINITY, given);
  const { signal } = deadline;
  let cause: unknown;
  try {
    signal.throwIfAborted(); // an aborted call needs no confirmation
    const request = { ...shown, operation: idOf(resolved), summary: resolved.operation.summary };
    if ((await untilAborted((async () => ask(request, { signal }))(), signal)) === true) return;
  } catch (error) {
    cause = error;
  } finally {
    deadline.dispose();
  }
  if (signal.aborted) {
    throw new AbortedError({
      message: `${idOf(resolved)} was aborted by the caller while it waited for confirmation.`,
      hint: 'Nothing was sent.',
      cause,
      ...resolved.place,
    });
  }
  throw new NotPermittedError({
    message: `${idOf(resolved)} was not confirmed${cause === undefined ? '' : ': `confirm` failed'}.`,
    hint: 'Nothing was sent. Do not retry unless you are told to.',
    cause,
    ...resolved.place,
  });
}
