import { createDeadline } from '../transport/deadline.ts';
import { copy } from '../util/copy.ts';
import { attemptByExecutor } from './attempt-by-executor.ts';
import type { Call } from './call.ts';
import type { ExecutionResult, Executor, ExecutorOperation, ExecutorOptions } from './executor.ts';
import type { Task } from './failure.ts';
import { emit } from './hooks.ts';
import { readBody, textAt } from './read-response.ts';
import type { ResolvedOperation } from './runtime.ts';
import type { SendOptions } from './send.ts';
import { unwrapResponse } from './unwrap-response.ts';
import { validateExecution } from './validate-execution.ts';
import { watchFile } from './watch-file.ts';

/**
 * Executes a call by an executor of the caller's. Only the executor knows what it waits for, so it has the call's `timeout`
 * and `maxWait` together.
 */
export async function executeBy(
  executor: Executor,
  call: Call,
  params: Readonly<Record<string, unknown>>,
  { timeoutMs, maxWaitMs, signal, fields }: SendOptions & Pick<ExecutorOptions, 'fields'>,
): Promise<ExecutionResult> {
  const { runtime, resolved, callId } = call;
  const inAllMs = timeoutMs + maxWaitMs;
  const deadline = createDeadline(inAllMs, [signal, runtime.signal]);
  const task: Task = { subject: call, deadline, timeoutMs: inAllMs };
  const options = { signal: deadline.signal, timeout: timeoutMs, maxWait: maxWaitMs, callId, fields };
  let isStreaming = false;
  call.attempt = 1;
  try {
    deadline.startClock();
    const execute = async () =>
      validateExecution(call, await executor.execute(executorOperation(resolved), copy(params), options));
    const result = await attemptByExecutor(task, execute, ({ file }) => void file?.stream.cancel().catch(() => {}));
    call.attempt = result.attempts ?? 1;
    if (result.body !== undefined) return readExecution(call, result, params);
    if (result.file === undefined) return result;
    isStreaming = true;
    const stream = watchFile({ ...task, timeoutMs }, result.file.stream, {
      redactor: runtime.redactor,
      broke: (error) => emit(runtime.hooks, 'onError', () => ({ ...call.event(), error: error.toJSON() })),
    });
    return { ...result, file: { ...result.file, stream } };
  } finally {
    // A stream disposes of it when it is over.
    if (!isStreaming) deadline.dispose();
  }
}

/** Returns what an executor is told of an operation. */
export const executorOperation = ({ place, operation, wire }: ResolvedOperation): ExecutorOperation => ({
  ...place,
  definition: operation,
  nameOf: wire.nameOf,
});

/** Reads a vendor's body that an executor returned. What the executor says itself goes before what the body says. */
function readExecution(
  call: Call,
  { body, ...said }: ExecutionResult,
  params: Readonly<Record<string, unknown>>,
): ExecutionResult {
  const response = { status: 200, headers: new Headers(), text: JSON.stringify(body) };
  const unwrapped = unwrapResponse(call, readBody(call, response, body), params);
  const requestId = textAt(body, call.api.api.envelope?.requestId);
  const warnings = [...(unwrapped.warnings ?? []), ...(said.warnings ?? [])];
  return { ...(requestId !== undefined && { requestId }), ...unwrapped, ...said, warnings };
}
