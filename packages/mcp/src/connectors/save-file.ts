import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SaveFile } from '@agent-connectors/tools';

/** So many names are tried, so that no file is replaced. */
const mostNames = 1000;

/** Creates what keeps downloads in a folder. The vendor's names are made harmless, and existing files are never replaced. */
export function createSaveFile(folder: string): SaveFile {
  return async (file, { operation, signal }) => {
    await mkdir(folder, { recursive: true });
    const { name, ext } = parse(safeName(file.filename ?? operation));
    for (let count = 0; count < mostNames; count++) {
      const path = resolve(join(folder, `${name}${count === 0 ? '' : `-${count}`}${ext}`));
      const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
      if (!(await opens(target))) continue;
      // The stream is of the web, whose types Node has under other names.
      const source = Readable.fromWeb(file.stream as Parameters<typeof Readable.fromWeb>[0]);
      await pipeline(source, target, { ...(signal && { signal }) });
      return path;
    }
    throw new Error(`${folder} has ${mostNames} files with this name.`);
  };
}

/** Opens a file. Returns `false` if it exists. */
function opens(target: ReturnType<typeof createWriteStream>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    target.once('open', () => resolve(true));
    target.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? resolve(false) : reject(error)));
  });
}

/** Returns a name without folders, control characters and leading dots, and not longer than file systems allow: 255 bytes. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{C}<>:"|?*]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  const { name: stem, ext } = parse(plain);
  return stem === '' ? 'file' : `${stem.slice(0, 60)}${ext.slice(0, 10)}`;
}
