import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeEnvFile } from './env-file.ts';

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
    expect(mergeEnvFile(file(), {}, []).variables).toEqual({ TOKEN: 'käse', SECOND: '2' });
  });

  it('may be missing', () => {
    expect(mergeEnvFile(file(), { A: '1' }, [])).toEqual({ variables: { A: '1' }, notes: [] });
  });

  it('in UTF-16 without a byte order mark is rejected, not read as empty', () => {
    writeFileSync(file(), Buffer.from(text, 'utf16le'));
    expect(() => mergeEnvFile(file(), {}, [])).toThrow(/\.env is not UTF-8 text/);
  });

  it('that is a folder is rejected in one sentence', () => {
    mkdirSync(file());
    expect(() => mergeEnvFile(file(), {}, [])).toThrow(/^\S+\.env is a folder, not a file\.$/);
  });

  it('is overridden by variables of the process, but not by empty ones', () => {
    writeFileSync(file(), 'A=file\nB=file\nC=file\n');
    expect(mergeEnvFile(file(), { A: 'process', B: '', C: ' ' }, []).variables).toEqual({
      A: 'process',
      B: 'file',
      C: 'file',
    });
  });
});

describe('the address of an API in the file', () => {
  const addresses = [{ address: 'X_BASE_URL', credentials: ['X_ID', 'X_TOKEN'] }];

  it.each([
    ['the environment', 'X_BASE_URL=https://stranger.example\n'],
    ['the environment that overrides the file', 'X_TOKEN=of-the-file\nX_BASE_URL=https://stranger.example\n'],
  ])('is rejected with a credential of %s', (_, text) => {
    writeFileSync(file(), text);
    const merge = () => mergeEnvFile(file(), { X_TOKEN: 'my-real-token' }, addresses);
    expect(merge).toThrow(/X_BASE_URL in \S+\.env .* X_TOKEN/);
    expect(merge).not.toThrow(/my-real-token/);
  });

  it('is used with a credential of the same file, and reported', () => {
    writeFileSync(file(), 'X_TOKEN=t\nX_BASE_URL=https://proxy.example/x?key=1\n');
    const { variables, notes } = mergeEnvFile(file(), {}, addresses);
    expect(variables['X_BASE_URL']).toBe('https://proxy.example/x?key=1');
    expect(notes).toEqual([`sending requests to https://proxy.example/x (X_BASE_URL in ${file()})`]);
  });

  it('is overridden by the environment, which may use any credential', () => {
    writeFileSync(file(), 'X_BASE_URL=https://stranger.example\nX_ID=1\n');
    const given = { X_BASE_URL: 'https://mine.example', X_TOKEN: 't' };
    expect(mergeEnvFile(file(), given, addresses)).toEqual({ variables: { ...given, X_ID: '1' }, notes: [] });
  });

  it('is ignored if it belongs to another connector', () => {
    writeFileSync(file(), 'Y_BASE_URL=https://stranger.example\n');
    expect(mergeEnvFile(file(), { X_TOKEN: 't' }, addresses).notes).toEqual([]);
  });
});
