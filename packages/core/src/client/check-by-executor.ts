import { attempt } from '../call/attempt.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { ApiCheck, CheckResult } from '../call/check-result.ts';
import type { Executor } from '../call/executor.ts';
import { executorFailure } from '../call/executor-failure.ts';
import type { Task } from '../call/failure.ts';
import type { Runtime } from '../call/runtime.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { createDeadline } from '../transport/deadline.ts';

const statuses: ReadonlySet<unknown> = new Set<ApiCheck['status']>([
  'ok',
  'missing',
  'invalid',
  'wrong_region',
  'unreachable',
  'unknown',
]);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isCheckResult = (value: unknown): value is CheckResult =>
  isObject(value) &&
  'ok' in value &&
  typeof value.ok === 'boolean' &&
  'apis' in value &&
  isObject(value.apis) &&
  Object.values(value.apis).every((api: unknown) => isObject(api) && 'status' in api && statuses.has(api.status));

/** Checks the credentials of an executor. Never rejects. */
export async function checkByExecutor(
  runtime: Runtime,
  executor: Executor,
  options: Pick<CallOptions, 'signal' | 'timeout'>,
): Promise<CheckResult> {
  const { connector, redactor } = runtime;
  const nothingKnown = (message: string, status: 'unknown' | 'unreachable' = 'unreachable'): CheckResult => ({
    ok: false,
    apis: Object.fromEntries(Object.keys(connector.apis).map((api) => [api, { status, message }])),
  });
  if (executor.check === undefined)
    return nothingKnown(
      'The executor has no `check`. Whether its credentials work shows when an operation is called.',
      'unknown',
    );
  const { name } = connector;
  const timeoutMs = options.timeout ?? runtime.timeoutMs;
  const deadline = createDeadline(timeoutMs, [options.signal ?? undefined, runtime.signal]);
  const { signal } = deadline;
  const subject = { id: `the check of ${name}`, reads: true, place: { connector: name } };
  const task: Task = { subject, deadline, timeoutMs };
  try {
    deadline.startClock();
    const result = await attempt(task, async () => {
      try {
        return await executor.check?.(name, { signal });
      } catch (cause) {
        throw deadline.ended === undefined ? await executorFailure(subject, cause) : cause;
      }
    });
    if (!isCheckResult(result)) return nothingKnown('The executor returned an invalid result of its check.');
    return redactor.data(result);
  } catch (cause) {
    return nothingKnown(sanitizeError(cause, subject.place, redactor).message);
  } finally {
    deadline.dispose();
  }
}
