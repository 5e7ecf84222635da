import type { Io } from './io.ts';
import { escapeControls, stripControls, stripControlsIn } from './terminal.ts';

/** Prints a value to standard output as JSON: indented on a terminal, otherwise on one line. */
export function printJson(value: unknown, io: Pick<Io, 'out' | 'interactive'>): Promise<void> {
  return io.out(`${escapeControls(JSON.stringify(value, null, io.interactive ? 2 : undefined))}\n`);
}

/** Prints an item on one line. */
export function printLine(item: unknown, io: Pick<Io, 'out'>): Promise<void> {
  return io.out(`${escapeControls(JSON.stringify(item))}\n`);
}

/** Prints a note or a warning on standard error. */
export function note(kind: 'note' | 'warning', text: string, io: Pick<Io, 'err'>): void {
  io.err(`${kind}: ${stripControls(text)}\n`);
}

/** Prints a value for programs on one line of standard error. Does not strip it: tokens and cursors must stay unchanged. */
export function noteJson(value: unknown, io: Pick<Io, 'err'>): void {
  io.err(`${escapeControls(JSON.stringify(value))}\n`);
}

/** Prints an error as a line of JSON on standard error. */
export function printError(error: object, io: Pick<Io, 'err'>): void {
  noteJson({ error: stripControlsIn(error) }, io);
}
