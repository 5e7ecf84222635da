import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { envFileOf, readEnvFile } from './env-file.ts';

let folder = '';
const file = () => join(folder, '.env');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'env-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file', () => {
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  const text = 'TOKEN=käse\r\nSECOND=2\r\n';

  it.each([
    ['in UTF-8', Buffer.from(text)],
    ['in UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['in UTF-16, little-endian', utf16(text, false)],
    ['in UTF-16, big-endian', utf16(text, true)],
  ])('%s is read completely', (_, bytes) => {
    writeFileSync(file(), bytes);
    expect(readEnvFile(file())).toEqual({ TOKEN: 'käse', SECOND: '2' });
  });

  it('may be missing, and empty values are none', () => {
    expect(readEnvFile(file())).toEqual({});
    writeFileSync(file(), 'TOKEN=\nSECOND= \n');
    expect(readEnvFile(file())).toEqual({});
  });

  it('in UTF-16 without a byte order mark is rejected, not read as empty', () => {
    writeFileSync(file(), Buffer.from(text, 'utf16le'));
    expect(() => readEnvFile(file())).toThrow(/\.env is not UTF-8 text/);
  });

  it('that is a folder is rejected in one sentence', () => {
    mkdirSync(file());
    expect(() => readEnvFile(file())).toThrow(/^\S+\.env is a folder, not a file\.$/);
  });

  it.skipIf(process.platform === 'win32')('that is a pipe or a device is rejected, through a link as well', () => {
    symlinkSync('/dev/zero', file());
    expect(() => readEnvFile(file())).toThrow(/^\S+\.env is not a regular file\.$/);
    rmSync(file());
    spawnSync('mkfifo', [file()]);
    expect(() => readEnvFile(file())).toThrow(/not a regular file/);
    rmSync(file());
    writeFileSync(join(folder, 'other'), 'TOKEN=t');
    symlinkSync(join(folder, 'other'), file());
    expect(readEnvFile(file())).toEqual({ TOKEN: 't' });
  });
});

it('belongs to the connector in this repository, and to the folder elsewhere', () => {
  expect(envFileOf(folder, 'sample')).toBe(file());
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), '');
  writeFileSync(join(folder, 'package.json'), '{"name":"other"}');
  expect(envFileOf(folder, 'sample')).toBe(file());
  writeFileSync(join(folder, 'package.json'), '{"name":"agent-connectors"}');
  expect(envFileOf(folder, 'sample')).toBe(join(folder, 'connectors', 'sample', '.env'));
});
