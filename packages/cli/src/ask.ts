import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on standard error, so that standard output stays data, and reads a line. With `hidden`, what is typed is not shown. */
export async function ask(
  question: string,
  { hidden = false, signal }: { readonly hidden?: boolean; readonly signal?: AbortSignal } = {},
): Promise<string> {
  process.stderr.write(question);
  // The interface repeats every key on its output.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: hidden ? nowhere : process.stderr,
    terminal: true,
    historySize: 0,
  });
  // Ctrl-C would otherwise only end the question.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question('', signal === undefined ? {} : { signal }), closed]);
  } finally {
    lines.close();
    if (hidden) process.stderr.write('\n');
  }
}
