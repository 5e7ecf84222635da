import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { isatty } from 'node:tty';
import type { Io } from './io.ts';
import { showsColor } from './output/color.ts';
import { standardError, writeOut } from './output/standard-streams.ts';
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
      const text = isOut && typeof chunk === 'string' ? await shown(chunk) : chunk;
      await writeOut(text, interruption.signal);
    },
    err: (text) => void standardError().write(text),
    async in() {
      const { readInput } = await import('./read-input.ts');
      return readInput(process.stdin);
    },
    async ask(question, options) {
      const { ask } = await import('./ask.ts');
      standardError(); // the question is written there
      return ask(await shown(question), options);
    },
    interruption() {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
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

/** Returns a text for a terminal. A pipe does not load what that takes. */
async function shown(text: string): Promise<string> {
  const { visibleText } = await import('./terminal.ts');
  return visibleText(text);
}
