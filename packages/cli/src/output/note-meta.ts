import type { Io } from '../io.ts';
import { quote } from '../quote.ts';
import { cleanSentence, escapeControls, stripControls, visibleText } from '../terminal.ts';
import { colored } from './color.ts';

/** What is known of a result besides its data. */
export type Meta = Readonly<Record<string, unknown>>;

/** What must not be lost where the output has no place for it. A sync token is no such thing: whoever wants one asks for JSON. */
const important = ['nextCursor', 'warnings', 'incomplete', 'truncated', 'next'];

/** Says on standard error what a reader has to know besides the data: in words at a terminal, otherwise as one line of JSON. Nothing if there is nothing. */
export function noteMeta(meta: Meta, io: Pick<Io, 'err' | 'terminal'>): void {
  const told = Object.fromEntries(
    Object.entries(meta).filter(([name, value]) => important.includes(name) && value !== undefined),
  );
  if (Object.keys(told).length === 0) return;
  const lines = io.terminal.err
    ? [...linesOf(told)].map((line) => colored('dim', visibleText(cleanSentence(line)), io.terminal.color))
    : [escapeControls(JSON.stringify({ meta: told }))];
  for (const line of lines) io.err(`${line}\n`);
}

function* linesOf({ nextCursor, warnings, incomplete, truncated, next }: Meta): Generator<string> {
  if (Array.isArray(warnings)) for (const warning of warnings) yield `warning: ${warning}`;
  if (typeof incomplete === 'string') yield incomplete;
  if (typeof truncated === 'object' && truncated !== null && 'hint' in truncated) yield `cut: ${truncated.hint}`;
  if (typeof next === 'string') yield next;
  if (typeof nextCursor === 'string') yield cursorLine(nextCursor);
}

/** A cursor must work where it is pasted, also one that begins with a dash. */
function cursorLine(cursor: string): string {
  const isShown = visibleText(stripControls(cursor)) === cursor;
  return isShown
    ? `more: --cursor=${quote(cursor)}`
    : 'more: the cursor has characters that a terminal cannot show. It is meta.nextCursor of --output json.';
}
