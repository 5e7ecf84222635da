/** The streams, the folder and the environment that a command uses. */
export interface Io {
  /** Writes to standard output. Resolves when the stream accepts more. */
  out(chunk: string | Uint8Array): Promise<void>;
  err(text: string): void;
  /** Reads standard input to its end. */
  in(): Promise<string>;
  /** Returns a signal that an interruption such as Ctrl-C aborts from now on. Default: an interruption ends the process. */
  interruption?(): AbortSignal;
  /** Whether standard output is a terminal. */
  readonly interactive: boolean;
  /** The current folder. Connectors are resolved from here first. */
  readonly folder: string;
  /** The folders of the command itself. Connectors are resolved from here next. Default: this package's folder. */
  readonly commandFolders?: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}
