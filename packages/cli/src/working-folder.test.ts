import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const command = `cd "$FOLDER" && rmdir "$FOLDER" && exec "$NODE" --conditions=agent-connectors-source "$CLI"`;

// Windows does not delete a folder that a process uses.
it.skipIf(process.platform === 'win32').each(['help', 'pylon'])(
  'a deleted folder is reported as JSON by %s',
  (word) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `${command} ${word}`], {
      encoding: 'utf8',
      env: {
        ...process.env,
        FOLDER: mkdtempSync(join(tmpdir(), 'cli-deleted-')),
        NODE: process.execPath,
        CLI: fileURLToPath(new URL('cli.ts', import.meta.url)),
      },
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(JSON.parse(stderr).error).toMatchObject({
      code: 'usage',
      message: 'The current folder does not exist any more, or cannot be read.',
    });
  },
);
