import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapFiles, readFiles, writeFiles } from './files.ts';

test('reads, rewrites and writes files by name, at any depth', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    mkdirSync(join(folder, 'inner'));
    for (const name of ['a.js', 'inner/b.js', 'c.ts']) writeFileSync(join(folder, name), name);
    writeFiles(
      folder,
      mapFiles(readFiles(folder, '.js'), (text) => `${text}!`),
    );
    expect(readFiles(folder, 's')).toEqual({ 'a.js': 'a.js!', [join('inner', 'b.js')]: 'inner/b.js!', 'c.ts': 'c.ts' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
