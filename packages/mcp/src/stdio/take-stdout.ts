/** What a process writes to standard output from now on. */
export type Write = (text: string, done?: () => void) => void;

/**
 * Takes standard output for protocol messages, and returns the only way to write to it. Whatever else is printed there goes to standard error:
 * one stray line of a dependency would break a client. Call it before anything else is imported.
 */
export function takeStdout(): Write {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  // The client is gone: nobody is left to be told.
  const leave = ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1);
  stdout.on('error', leave);
  return (text, done) =>
    void write(text, (error) => {
      if (error) leave(error);
      done?.();
    });
}
