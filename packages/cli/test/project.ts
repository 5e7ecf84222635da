import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../src/index.ts';

/** A folder with the files of a project, for as long as a test needs it. */
export interface Project {
  readonly root: string;
  write(file: string, content: string | object): void;
  /** Links a folder of the project to another place in it. */
  link(from: string, to: string): void;
  /** Links a folder from elsewhere. */
  linkTo(target: string, to: string): void;
  /** Writes the manifest of a connector. */
  connector(folder: string, name: string, id: string, more?: object): void;
  remove(): void;
}

export function createProject(files: Readonly<Record<string, string | object>> = {}): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cli-project-')));
  const place = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  const write = (file: string, content: string | object) =>
    writeFileSync(place(file), typeof content === 'string' ? content : JSON.stringify(content));
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    root,
    write,
    link: (from, to) => symlinkSync(join(root, from), place(to), 'junction'),
    linkTo: (target, to) => symlinkSync(target, place(to), 'junction'),
    connector: (folder, name, id, more = {}) =>
      write(`${folder}/package.json`, { name, version: '1.0.0', 'agent-connectors': { connector: id }, ...more }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The folder of core, from its source. */
export const coreFolder = fileURLToPath(new URL('../../core', import.meta.url));

/** Runs a command line in a folder, as a command that lies in another one. */
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
