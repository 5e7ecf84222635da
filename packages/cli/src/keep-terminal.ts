import type { ReadStream } from 'node:tty';

/** Signals that end a process at once, and leave the terminal as it is. Node.js itself restores it for the others. */
const ending = ['SIGHUP', 'SIGQUIT'] as const;

/**
 * Gives the terminal back in its usual mode when a signal ends or suspends the process, and takes it in raw mode again when the process
 * continues; `show` then repeats the question. Returns what ends this.
 */
export function keepTerminal(input: ReadStream, show: () => void): () => void {
  if (!input.isTTY) return () => {};
  const take = () => {
    // Another program may have changed the mode meanwhile, of which the stream knows nothing.
    input.setRawMode(false);
    input.setRawMode(true);
  };
  const resume = () => {
    take();
    show();
  };
  const suspend = () => {
    input.setRawMode(false);
    process.off('SIGTSTP', suspend);
    process.kill(process.pid, 'SIGTSTP');
    // Here the process has continued, or could not be suspended.
    process.on('SIGTSTP', suspend);
    take();
  };
  const end = (signal: NodeJS.Signals) => {
    input.setRawMode(false);
    process.off(signal, end);
    process.kill(process.pid, signal);
  };
  // Others that listen decide themselves what happens, and end the question.
  const own = ending.filter((signal) => process.listenerCount(signal) === 0);
  process.on('SIGCONT', resume).on('SIGTSTP', suspend);
  for (const signal of own) process.on(signal, end);
  return () => {
    process.off('SIGCONT', resume).off('SIGTSTP', suspend);
    for (const signal of own) process.off(signal, end);
  };
}
