import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadDocument } from './load.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const document = '{"openapi": "3.1.0"}';
it.each([
  ['api.json', Buffer.from(`\ufeff${document}`)],
  ['api.yaml', Buffer.from(`\ufeff${document}`)],
  ['api.json', Buffer.from(`\ufeff${document}`, 'utf16le')],
  ['api.yaml', Buffer.from(`\ufeff${document}`, 'utf16le').swap16()],
])('%s is read without its byte order mark', async (name, bytes) => {
  writeFileSync(join(folder, name), bytes);
  expect(await loadDocument(join(folder, name))).toEqual({ openapi: '3.1.0' });
});

it('reports in one sentence a file that cannot be read', async () => {
  await expect(loadDocument(folder)).rejects.toThrow(`${folder} is a folder, not a file.`);
  await expect(loadDocument(join(folder, 'none.json'))).rejects.toThrow(/^The file .*none\.json does not exist\.$/);
});
