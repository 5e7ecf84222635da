import { takeStdout } from './stdio/take-stdout.ts';

/** How the server is started by another command. */
export interface ServerCommand {
  /** The variables with the credentials and settings of the server, which reads no others. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The words that start it, for texts: `agent-connectors mcp`. */
  readonly name: string;
  /** Where connectors are found, besides this package: where the other command is installed. */
  readonly folders: readonly string[];
}

/** What is wrong with a command line. */
export interface ServerProblem {
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/**
 * Runs a command line of the server in this process, whose standard output it takes. Resolves when its client has closed standard input, or to
 * what is wrong with the command line. A server over HTTP ends the process when it is told to stop.
 */
export async function runServer(
  argv: readonly string[],
  { env, name, folders }: ServerCommand,
): Promise<ServerProblem | undefined> {
  const write = takeStdout();
  const [{ serve }, { processIo }, { UsageError }] = await Promise.all([
    import('./command/main.ts'),
    import('./command/process-io.ts'),
    import('./command/usage-error.ts'),
  ]);
  const io = processIo({ write, env, name, folders: [...folders, import.meta.dirname] });
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  io.input.once('end', end).once('close', end);
  try {
    if ((await serve(argv, io)) === 'served') await ended;
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return { message: error.message, hint: error.hint ?? `See ${name} --help.` };
    throw error;
  }
}
