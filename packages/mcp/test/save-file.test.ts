import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from '@agent-connectors/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSaveFile, safeName } from '../src/connectors/save-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A download as core has it. Only its stream and its name are read. */
const file = (text: string, filename?: string) =>
  ({ stream: new Blob([text]).stream(), ...(filename !== undefined && { filename }) }) as Partial<Download> as Download; // the parts that are read
const context = { operation: 'pylon.files.get', signal: undefined };

describe('a file that is kept', () => {
  it('has the name that the vendor gives it, and replaces no other', async () => {
    const save = createSaveFile(join(folder, 'new'));
    expect(await save(file('one', 'report.pdf'), context)).toBe(join(folder, 'new/report.pdf'));
    expect(await save(file('two', 'report.pdf'), context)).toBe(join(folder, 'new/report-1.pdf'));
    expect(readFileSync(join(folder, 'new/report.pdf'), 'utf8')).toBe('one');
    expect(statSync(join(folder, 'new/report-1.pdf')).mode & 0o077).toBe(0);
  });

  it('has the name of the operation if the vendor gives none', async () => {
    expect(await createSaveFile(folder)(file('x'), context)).toBe(join(folder, 'pylon.files.get'));
  });

  it('stays in the folder, whatever its name is', async () => {
    for (const name of ['../../up.txt', '/etc/passwd', '..', '.bashrc', 'a\u0000b\u202e.txt', 'C:\\temp\\x.txt', ''])
      await createSaveFile(folder)(file('x', name), context);
    expect(readdirSync(folder).toSorted()).toEqual([
      'a_b_.txt',
      'bashrc',
      'file',
      'file-1',
      'passwd',
      'up.txt',
      'x.txt',
    ]);
  });

  it('stops when the call is aborted', async () => {
    const stream = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) });
    const endless = { ...file('', 'endless'), stream };
    const aborted = createSaveFile(folder)(endless, { ...context, signal: AbortSignal.abort() });
    await expect(aborted).rejects.toThrow('aborted');
  });
});

it('long names are cut, and keep their endings', () => {
  expect(safeName(`${'long '.repeat(100)}.pdf`)).toMatch(/^.{60}\.pdf$/);
});
