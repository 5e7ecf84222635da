import { fileURLToPath } from 'node:url';
import { runCommand } from './run.ts';

export { createProject, type Project } from '../../installed/test/project.ts';

/** The source folder of core. */
export const coreFolder = fileURLToPath(new URL('../../core', import.meta.url));

/** Runs a command line in a folder, with the command in other folders. */
export const runIn = (folder: string, argv: readonly string[], env = {}, commandFolders: readonly string[] = []) =>
  runCommand(argv, { folder, env, commandFolders });
