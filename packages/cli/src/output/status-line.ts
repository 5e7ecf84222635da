import type { Io } from '../io.ts';

/** A line on standard error that changes in place, where that is a terminal; nothing elsewhere. */
export interface StatusLine {
  /** Shows a text, unless the line changed just now. `always` shows it in any case. */
  show(text: () => string, always?: boolean): void;
  /** Removes the line. */
  clear(): void;
  /** Returns the same streams, which remove the line before they write to a terminal. */
  over(io: Io): Io;
}

/** The line changes this often at most. In milliseconds. */
const interval = 100;
const erase = '\r\u001b[2K';

/** Creates a line that is not shown yet. `now` returns milliseconds. */
export function createStatusLine(
  { err, terminal, env }: Pick<Io, 'err' | 'terminal'> & Partial<Pick<Io, 'env'>>,
  now = () => performance.now(),
): StatusLine {
  const isOn = terminal.err && env?.['TERM'] !== 'dumb';
  let shownAt = Number.NEGATIVE_INFINITY;
  let isShown = false;
  const clear = () => {
    if (isShown) err(erase);
    isShown = false;
  };
  return {
    show(text, always = false) {
      if (!isOn || (!always && now() - shownAt < interval)) return;
      // A line that wraps could not be removed.
      err(`${erase}${text().slice(0, Math.max(terminal.columns - 1, 0))}`);
      isShown = true;
      shownAt = now();
    },
    clear,
    over(io) {
      if (!isOn) return io;
      return {
        ...io,
        err(text) {
          clear();
          io.err(text);
        },
        async out(chunk) {
          if (io.terminal.out) clear();
          await io.out(chunk);
        },
        ask(question, options) {
          clear();
          return io.ask(question, options);
        },
      };
    },
  };
}
