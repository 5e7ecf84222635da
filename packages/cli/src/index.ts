import { commands } from './commands/table.ts';
import type { Io } from './io.ts';
import { runLine } from './run.ts';

export type { Io, Terminal } from './io.ts';

/** Runs one command line and resolves to its exit code. Prints every error as one JSON object on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    await runLine(argv, io, commands);
    return 0;
  } catch (error) {
    const { report } = await import('./report.ts');
    return report(error, io);
  }
}
