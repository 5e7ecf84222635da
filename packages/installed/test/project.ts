import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary folder with the files of a project. */
export interface Project {
  readonly root: string;
  write(file: string, content: string | object): void;
  /** Links a folder of the project to another path in it. */
  link(from: string, to: string): void;
  /** Links a folder outside the project to a path in it. */
  linkTo(target: string, to: string): void;
  /** Writes the manifest of a connector. */
  connector(folder: string, name: string, id: string, more?: object): void;
  remove(): void;
}

export function createProject(files: Readonly<Record<string, string | object>> = {}): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));
  const prepared = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  const write = (file: string, content: string | object) =>
    writeFileSync(prepared(file), typeof content === 'string' ? content : JSON.stringify(content));
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    root,
    write,
    link: (from, to) => symlinkSync(join(root, from), prepared(to), 'junction'),
    linkTo: (target, to) => symlinkSync(target, prepared(to), 'junction'),
    connector: (folder, name, id, more = {}) =>
      write(`${folder}/package.json`, { name, version: '1.0.0', 'agent-connectors': { connector: id }, ...more }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
