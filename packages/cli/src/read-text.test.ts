import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../test/run.ts';
import { readInput } from './read-input.ts';
import { decodeText } from './read-text.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'text-'));
  writeFileSync(join(folder, 'latin'), Buffer.from('{"title":"Gr\u00fc\u00dfe"}', 'latin1'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['UTF-8', Buffer.from('Grüße')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffGrüße')],
  ['UTF-16', Buffer.from('\ufeffGrüße', 'utf16le')],
  ['UTF-16 of the other order', Buffer.from('\ufeffGrüße', 'utf16le').swap16()],
])('reads %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe('Grüße');
});

it.each([
  ['another encoding', Buffer.from('Grüße', 'latin1')],
  ['UTF-16 without a byte order mark', Buffer.from('Ada', 'utf16le')],
  ['UTF-16 that is cut', Buffer.from('\ufeffAda', 'utf16le').subarray(0, 5)],
])('does not read %s', (_, bytes) => {
  expect(decodeText(bytes)).toBeUndefined();
});

it.each([
  ['--params', ['--params', '@latin']],
  ['--arg', ['--arg', 'a=@latin', '--params', '{title: $a}']],
])('a file that is no text is named by %s', async (option, words) => {
  const { code, error } = await runCommand(['pylon', 'issues', 'create', ...words, '--dry-run'], { folder });
  expect([code, error.code, error.message]).toEqual([
    2,
    'usage',
    `${option}: latin is not UTF-8 text, or UTF-16 text with a byte order mark.`,
  ]);
});

it('standard input that is no text is refused', async () => {
  await expect(readInput(Readable.from([Buffer.from([0x61, 0xff])]))).rejects.toThrow('Standard input is not UTF-8');
  expect(await readInput(Readable.from([Buffer.from([0xc3]), Buffer.from([0xbc])]))).toBe('ü');
});
