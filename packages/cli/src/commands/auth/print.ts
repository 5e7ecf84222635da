import type { Io } from '../../io.ts';
import { escapeControls, stripControls } from '../../terminal.ts';

/** Prints a result: compact JSON in a pipe, readable lines at a terminal. */
export async function printResult(
  io: Pick<Io, 'out' | 'terminal'>,
  value: unknown,
  lines: readonly string[],
): Promise<void> {
  const text = io.terminal.out ? lines.map(stripControls).join('\n') : escapeControls(JSON.stringify(value));
  await io.out(`${text}\n`);
}
