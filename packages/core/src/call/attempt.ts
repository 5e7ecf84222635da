import { untilAborted } from '../transport/deadline.ts';
import { failureOf, type Phase, type Task } from './failure.ts';

/** Where an attempt is. Whatever it does before it sends is done in the phase `preparing`. */
export interface Progress {
  phase: Phase;
}

/**
 * Runs one attempt at a task until the task's deadline. Throws one of our errors. `late` takes a result that nobody
 * waits for.
 */
export async function attempt<T>(
  task: Task,
  work: (progress: Progress) => Promise<T>,
  late?: (result: T) => void,
): Promise<T> {
  const { signal } = task.deadline;
  if (signal.aborted) throw failureOf(task, signal.reason, 'preparing');
  const progress: Progress = { phase: 'sending' };
  try {
    // Raced: a `fetch`, a transport or an executor of the caller's may ignore the signal.
    return await untilAborted(work(progress), signal, late);
  } catch (cause) {
    throw failureOf(task, cause, progress.phase);
  }
}
