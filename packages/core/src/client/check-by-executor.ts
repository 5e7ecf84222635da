import { attemptByExecutor } from '../call/attempt-by-executor.ts';
import { readCallOptions } from '../call/call-options.ts';
import { type ApiCheck, type CheckResult, checkStatuses } from '../call/check-result.ts';
import type { Executor } from '../call/executor.ts';
import type { Task } from '../call/failure.ts';
import type { Runtime } from '../call/runtime.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { createDeadline } from '../transport/deadline.ts';
import { checkStatus } from './check-status.ts';

const statuses: ReadonlySet<unknown> = new Set(checkStatuses);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isCheckResult = (value: unknown): value is CheckResult =>
  isObject(value) &&
  'ok' in value &&
  typeof value.ok === 'boolean' &&
  'apis' in value &&
  isObject(value.apis) &&
  Object.values(value.apis).every((api: unknown) => isObject(api) && 'status' in api && statuses.has(api.status));

/** Checks the credentials of an executor. Never rejects: what is wrong with the options is in the result. */
export async function checkByExecutor(runtime: Runtime, executor: Executor, given: unknown): Promise<CheckResult> {
  const { connector, redactor } = runtime;
  const { name } = connector;
  const subject = { id: `the check of ${name}`, reads: true, repeatable: true, place: { connector: name } };
  const all = (status: ApiCheck['status'], message: string): CheckResult => ({
    ok: false,
    apis: Object.fromEntries(Object.keys(connector.apis).map((api) => [api, { status, message }])),
  });
  try {
    const options = readCallOptions(subject, given);
    if (executor.check === undefined)
      return all(
        'unknown',
        'The executor has no `check`. Whether its credentials work shows when an operation is called.',
      );
    const timeoutMs = options.timeout ?? runtime.timeoutMs;
    const result = await checkWithin(executor.check.bind(executor), {
      runtime,
      subject,
      timeoutMs,
      signal: options.signal,
    });
    if (!isCheckResult(result)) return all('unreachable', 'The executor returned an invalid result of its check.');
    return redactor.data(result);
  } catch (cause) {
    const error = sanitizeError(cause, subject.place, redactor);
    return all(checkStatus(error), error.message);
  }
}

interface Within extends Pick<Task, 'subject' | 'timeoutMs'> {
  readonly runtime: Runtime;
  readonly signal: AbortSignal | undefined;
}

async function checkWithin(
  check: NonNullable<Executor['check']>,
  { runtime, subject, timeoutMs, signal }: Within,
): Promise<unknown> {
  const deadline = createDeadline(timeoutMs, [signal, runtime.signal]);
  try {
    deadline.startClock();
    return await attemptByExecutor({ subject, deadline, timeoutMs }, () =>
      check(runtime.connector.name, { signal: deadline.signal }),
    );
  } finally {
    deadline.dispose();
  }
}
