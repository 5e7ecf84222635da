import { attempt } from './attempt.ts';
import { executorFailure } from './executor-failure.ts';
import type { Task } from './failure.ts';

/** Runs one attempt of an executor. Throws one of our errors; those that follow the end of the deadline are the deadline's. */
export function attemptByExecutor<T>(task: Task, work: () => Promise<T>, late?: (result: T) => void): Promise<T> {
  return attempt(
    task,
    async () => {
      try {
        return await work();
      } catch (cause) {
        throw task.deadline.ended === undefined ? await executorFailure(task.subject, cause) : cause;
      }
    },
    late,
  );
}
