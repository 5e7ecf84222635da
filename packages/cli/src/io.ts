/** Which streams are a terminal, and what it can show. */
export interface Terminal {
  readonly in: boolean;
  readonly out: boolean;
  readonly err: boolean;
  /** The width of standard output in characters. */
  readonly columns: number;
  /** Whether standard output shows colors: a terminal without `NO_COLOR` (no-color.org), or `FORCE_COLOR`. */
  readonly color: boolean;
}

/** The streams, the folders and the environment that a command uses. */
export interface Io {
  /** Writes to standard output. Resolves when the stream accepts more. */
  out(chunk: string | Uint8Array): Promise<void>;
  err(text: string): void;
  /** Reads standard input to its end. */
  in(): Promise<string>;
  /** Asks the person at the terminal, and returns the line that they type. With `hidden`, the terminal does not show it. */
  ask(question: string, options?: { readonly hidden?: boolean; readonly signal?: AbortSignal }): Promise<string>;
  /** Returns a signal that an interruption such as Ctrl-C aborts from now on. Default: an interruption ends the process. */
  interruption?(): AbortSignal;
  readonly terminal: Terminal;
  /** The current folder. Connectors are resolved from here first. */
  readonly folder: string;
  /** The folders of the command itself. Connectors are resolved from here next. */
  readonly commandFolders: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
}
