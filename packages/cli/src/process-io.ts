import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { isatty } from 'node:tty';
import type { Io } from './io.ts';
import { showsColor } from './output/color.ts';
import { workingFolder } from './working-folder.ts';

/** Whether and how an interruption ended the process. */
export interface ProcessIo extends Io {
  endedBy(): NodeJS.Signals | undefined;
}

/** Creates the streams and settings of this process. */
export function processIo(): ProcessIo {
  const { env, platform } = process;
  // Each stream takes milliseconds to open: none is touched before it is used.
  const isOut = isatty(1);
  const interruption = new AbortController();
  let endedBy: NodeJS.Signals | undefined;
  return {
    async out(chunk) {
      const { stdout } = process;
      if (stdout.write(chunk)) return;
      const { default: events } = await import('node:events');
      await events.once(stdout, 'drain', { signal: interruption.signal });
    },
    err: (text) => void process.stderr.write(text),
    async in() {
      const [{ buffer }, { decodeText }] = await Promise.all([
        import('node:stream/consumers'),
        import('./read-text.ts'),
      ]);
      return decodeText(await buffer(process.stdin));
    },
    async ask(question, options) {
      const { ask } = await import('./ask.ts');
      return ask(question, options);
    },
    interruption() {
      for (const name of ['SIGINT', 'SIGTERM'] as const) {
        // Only once, so that a second interruption ends the process immediately.
        process.once(name, () => {
          endedBy = name;
          interruption.abort();
        });
      }
      return interruption.signal;
    },
    terminal: {
      in: isatty(0),
      out: isOut,
      err: isatty(2),
      // A pseudo-terminal without a size says 0.
      columns: (isOut && process.stdout.columns) || 80,
      color: showsColor(env, isOut),
    },
    // Read within `run`, which prints the error if the folder no longer exists.
    get folder() {
      return workingFolder();
    },
    // The path of the command, which may be a link in a project, and the path of this file.
    commandFolders: [dirname(process.argv[1] ?? '.'), import.meta.dirname],
    env,
    platform,
    home: homedir(),
    endedBy: () => endedBy,
  };
}
