import { UsageError } from './usage-error.ts';

/** Returns the current folder. Throws `UsageError` if it was deleted or cannot be read. */
export function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError(
      'The current folder does not exist any more, or cannot be read.',
      'Run the command in another folder.',
    );
  }
}
