import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { discardTyped } from './discard-typed.ts';
import { keepTerminal } from './keep-terminal.ts';

/** Asks on standard error, so that standard output stays data, and reads a line. With `hidden`, what is typed is not shown. */
export async function ask(
  question: string,
  { hidden = false, signal }: { readonly hidden?: boolean; readonly signal?: AbortSignal } = {},
): Promise<string> {
  const { stdin, stderr } = process;
  // Nobody has answered what was not shown yet.
  await discardTyped(stdin);
  if (stdin.readableEnded) return '';
  // The interface repeats every key on its output.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: hidden ? nowhere : stderr, terminal: true, historySize: 0 });
  // Ctrl-C would otherwise only end the question.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  // Ctrl-Z would otherwise give what is typed to the shell or, where the process cannot be suspended, show it.
  lines.on('SIGTSTP', () => {});
  const release = keepTerminal(stdin, () => stderr.write(`\r\n${question}${hidden ? '' : lines.line}`));
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    stderr.write(question);
    return await Promise.race([lines.question('', signal === undefined ? {} : { signal }), closed]);
  } finally {
    release();
    lines.close();
    if (hidden) stderr.write('\n');
  }
}
