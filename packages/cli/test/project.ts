import { fileURLToPath } from 'node:url';
import { run } from '../src/index.ts';

export { createProject, type Project } from '../../installed/test/project.ts';

/** The source folder of core. */
export const coreFolder = fileURLToPath(new URL('../../core', import.meta.url));

/** Runs a command line in a folder, with the command in other folders. */
export async function runIn(folder: string, argv: readonly string[], env = {}, commandFolders: readonly string[] = []) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: async (chunk) => {
      out += String(chunk);
    },
    err: (text) => {
      err += text;
    },
    in: async () => '',
    interactive: false,
    folder,
    commandFolders,
    env,
  });
  return { code, out, error: err === '' ? undefined : JSON.parse(err).error };
}
