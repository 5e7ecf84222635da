import type { Io } from '../io.ts';
import { createStatusLine } from './status-line.ts';

export interface Walked {
  readonly records: number;
  readonly pages: number;
  readonly total?: number | undefined;
}

/** One line about a long call on standard error, where that is a terminal; nothing elsewhere. */
export interface Progress {
  update(walked: Walked): void;
  /** Says that a call waits for a rate limit. */
  wait(milliseconds: number): void;
  /** Removes the line. */
  end(): void;
  /** Returns the same streams, which remove the line before they write to a terminal. */
  over(io: Io): Io;
}

/** Shorter waits are not shown. In milliseconds. */
const longWait = 2000;

/** Creates the progress of one call. `now` returns milliseconds. */
export function createProgress(
  io: Pick<Io, 'err' | 'terminal'> & Partial<Pick<Io, 'env'>>,
  now?: () => number,
): Progress {
  const line = createStatusLine(io, now);
  let walked: Walked | undefined;
  return {
    update(next) {
      walked = next;
      line.show(() => textOf(next));
    },
    wait(milliseconds) {
      if (milliseconds < longWait) return;
      const before = walked === undefined ? '' : `${textOf(walked)}, `;
      line.show(() => `${before}waiting ${numberText(Math.ceil(milliseconds / 1000))} s for the rate limit`, true);
    },
    end: line.clear,
    over: line.over,
  };
}

/** `Intl.NumberFormat` takes as long to create as the command to start. */
const numberText = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

function textOf({ records, pages, total }: Walked): string {
  const of = total === undefined ? '' : ` of ${numberText(total)}`;
  return `${numberText(records)}${of} records, ${numberText(pages)} ${pages === 1 ? 'page' : 'pages'}`;
}
