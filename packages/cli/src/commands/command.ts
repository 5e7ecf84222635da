import type { Io } from '../io.ts';

/** A command that is not an operation, such as `list` or `auth`. Each is a module of its own, loaded when it is called. */
export interface Command {
  /** The text of `agent-connectors <name> --help`. It may depend on the words after the name. */
  readonly help: string | ((io: Io, argv: readonly string[]) => Promise<string>);
  /** Runs the command with the words after its name. Prints its result, and throws its error. */
  run(argv: readonly string[], io: Io, context: CommandContext): Promise<void>;
}

/** What a command may use of the others. */
export interface CommandContext {
  /** Runs a whole command line. */
  runLine(argv: readonly string[], io: Io): Promise<void>;
  /** The names of all commands. */
  readonly names: readonly string[];
}

/** A command in the table of all. */
export interface CommandEntry {
  /** One line of the overview. */
  readonly summary: string;
  load(): Promise<Command>;
}
