import type { ReadStream } from 'node:tty';

/** How long a terminal may take to hand over what was typed before. In milliseconds. */
const handoverMs = 25;

/**
 * Throws away what was typed at a terminal until now, and leaves it in raw mode: what is typed from now on is not shown. Does nothing with
 * another kind of input.
 */
export async function discardTyped(input: ReadStream): Promise<void> {
  if (!input.isTTY) return;
  // The kernel keeps back a line without its end, except in raw mode.
  input.setRawMode(true);
  const interrupt = (typed: Buffer) => {
    // In raw mode, Ctrl-C is a character.
    if (typed.includes(3)) process.kill(process.pid, 'SIGINT');
  };
  input.on('data', interrupt).resume();
  await new Promise((resolve) => setTimeout(resolve, handoverMs));
  input.off('data', interrupt).pause();
}
