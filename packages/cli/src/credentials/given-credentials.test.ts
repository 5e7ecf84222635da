import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sample } from '../../test/sample-connector.ts';
import { readGiven } from './given-credentials.ts';
import { mask } from './mask.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'given-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each(['SAMPLE_CLIENT_ID', 'clientId', 'client-id', 'client_id', 'ClientId'])('takes the name %s', (name) => {
  expect(readGiven(sample, [`${name}=a=b`], folder)).toEqual({ clientId: 'a=b' });
});

it('reads a value from a file, and takes @@ for @', () => {
  writeFileSync(join(folder, 'token.txt'), 'secret\n');
  expect(readGiven(sample, ['token=@token.txt', 'key=@@k'], folder)).toEqual({ token: 'secret', key: '@k' });
});

it('refuses a file with variables', () => {
  writeFileSync(join(folder, '.env'), '# test\nGITHUB_TOKEN=secret\n');
  expect(() => readGiven(sample, ['token=@.env'], folder)).toThrow(/the file holds is a variable/);
  expect(() => readGiven(sample, ['token=@.env'], folder)).not.toThrow(/secret/);
});

it.each([
  ['tokn=secret', /no credential 'tokn'/],
  ['secret', /must be a name and a value/],
  ['token=', /token is empty/],
  ['token=@none', /none does not exist/],
])('refuses %s without repeating a value', (text, why) => {
  expect(() => readGiven(sample, [text], folder)).toThrow(why);
  expect(() => readGiven(sample, [text], folder)).not.toThrow(/secret/);
});

it.each([
  ['', '…'],
  ['fifteen-letters', '…'],
  ['sixteen--letters', 'sixt…rs'],
  [' sk_live_0123456789abcdef\n', 'sk_l…ef'],
])('shows of %j only %s', (secret, shown) => {
  expect(mask(secret)).toBe(shown);
});
