import type { Io } from './io.ts';
import { escapeControls, stripControls, stripControlsIn } from './terminal.ts';

/** Prints a value to standard output as JSON: on lines of its own for a person, else on one. */
export function printJson(value: unknown, io: Pick<Io, 'out' | 'interactive'>): Promise<void> {
  return io.out(`${escapeControls(JSON.stringify(value, null, io.interactive ? 2 : undefined))}\n`);
}

/** Prints one item of many on one line. */
export function printLine(item: unknown, io: Pick<Io, 'out'>): Promise<void> {
  return io.out(`${escapeControls(JSON.stringify(item))}\n`);
}

/** Says something beside the answer, on standard error. */
export function note(kind: 'note' | 'warning', text: string, io: Pick<Io, 'err'>): void {
  io.err(`${kind}: ${stripControls(text)}\n`);
}

/** Says what a program reads, on a line of standard error. Tokens and cursors must arrive as they are. */
export function noteJson(value: unknown, io: Pick<Io, 'err'>): void {
  io.err(`${escapeControls(JSON.stringify(value))}\n`);
}

/** Prints an error as a line of JSON on standard error. */
export function printError(error: object, io: Pick<Io, 'err'>): void {
  noteJson({ error: stripControlsIn(error) }, io);
}
