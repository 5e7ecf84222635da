/** Where a command reads and writes. */
export interface Io {
  /** Writes to standard output; resolves when there is room for more. */
  out(chunk: string | Uint8Array): Promise<void>;
  err(text: string): void;
  /** All of standard input. */
  in(): Promise<string>;
  /** From now on an interruption, such as Ctrl-C, aborts this signal. Absent: interruptions end the process by themselves. */
  interruption?(): AbortSignal;
  /** Whether a person looks at standard output. */
  readonly interactive: boolean;
  /** Where the command runs: its project's connectors are the first that are looked at. */
  readonly folder: string;
  /** Where the command itself lies: connectors that are installed beside it are looked at next. Default: this package's folder. */
  readonly commandFolders?: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}
