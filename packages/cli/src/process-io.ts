import { once } from 'node:events';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Io } from './io.ts';
import { showsColor } from './output/color.ts';
import { workingFolder } from './working-folder.ts';

/** Whether and how an interruption ended the process. */
export interface ProcessIo extends Io {
  endedBy(): NodeJS.Signals | undefined;
}

/** Creates the streams and settings of this process. */
export function processIo(): ProcessIo {
  const { stdin, stdout, stderr, env, platform } = process;
  const interruption = new AbortController();
  let endedBy: NodeJS.Signals | undefined;
  return {
    async out(chunk) {
      if (!stdout.write(chunk)) await once(stdout, 'drain', { signal: interruption.signal });
    },
    err: (text) => void stderr.write(text),
    async in() {
      const [{ buffer }, { decodeText }] = await Promise.all([
        import('node:stream/consumers'),
        import('./read-text.ts'),
      ]);
      return decodeText(await buffer(stdin));
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
      in: stdin.isTTY === true,
      out: stdout.isTTY === true,
      err: stderr.isTTY === true,
      columns: stdout.columns ?? 80,
      color: showsColor(env, stdout.isTTY === true),
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
