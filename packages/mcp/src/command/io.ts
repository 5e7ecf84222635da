import type { Readable } from 'node:stream';
import type { Write } from '../stdio/take-stdout.ts';

/** The streams, the folders and the environment that the command uses. */
export interface Io {
  /** The words that start the server, for texts. */
  readonly name: string;
  readonly input: Readable;
  /** Writes to standard output. */
  readonly write: Write;
  /** Writes to standard error. */
  err(text: string): void;
  /** Notes an error that no client gets to see. */
  note(error: unknown): void;
  /** Folders in which connectors are searched. */
  readonly folders: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls a function when the process is told to stop. */
  onStop(close: () => Promise<void>): void;
}
