import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Given, runCommand } from '../../test/run.ts';
import { withMark } from './skills/own-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const cli = (argv: readonly string[], given: Given = {}) =>
  runCommand(argv, { folder, home: join(folder, 'home'), ...given });
const file = () => join(folder, '.claude/skills/agent-connectors/SKILL.md');

describe('skills install', () => {
  const install = async (...more: readonly string[]) =>
    JSON.parse((await cli(['skills', 'install', '--target', 'claude', ...more])).out).data[0];

  it.each([
    ['at the end', (text: string) => `${text}MY OWN NOTES\n`],
    ['in the middle', (text: string) => text.replace('Run this first.', 'MY OWN NOTES\nRun this first.')],
    ['in the description', (text: string) => text.replace('description: "', 'description: "MY OWN NOTES ')],
    ['without the last line', (text: string) => text.replace(/<!--.*-->\n/, '')],
  ])('keeps a file that was changed %s, unless told otherwise', async (_, change) => {
    await install();
    const changed = change(readFileSync(file(), 'utf8'));
    writeFileSync(file(), changed);
    expect(await install()).toMatchObject({ status: 'kept', hint: expect.stringContaining('--force') });
    expect(readFileSync(file(), 'utf8')).toBe(changed);
    expect(await install('--force')).toMatchObject({ status: 'written' });
    expect(await install()).toMatchObject({ status: 'unchanged' });
  });

  it('replaces what it has written itself, in another version and with other ends of lines', async () => {
    await install();
    writeFileSync(file(), withMark('of an earlier version\n').replaceAll('\n', '\r\n'));
    expect(await install()).toMatchObject({ status: 'written' });
    writeFileSync(file(), readFileSync(file(), 'utf8').replaceAll('\n', '\r\n'));
    expect(await install()).toMatchObject({ status: 'unchanged' });
  });

  it.each([
    ['a folder outside', '.claude', 'outside'],
    ['a folder outside, deeper', '.claude/skills/agent-connectors', 'outside'],
    ['nothing', '.claude/skills/agent-connectors/SKILL.md', 'outside/new.md'],
    ['a file outside', '.claude/skills/agent-connectors/SKILL.md', 'outside/mine.md'],
  ])('does not write through a link to %s', async (_, link, target) => {
    const project = join(folder, 'project');
    mkdirSync(join(folder, 'outside'));
    writeFileSync(join(folder, 'outside/mine.md'), 'mine');
    mkdirSync(dirname(join(project, link)), { recursive: true });
    symlinkSync(join(folder, target), join(project, link));
    const { code, out } = await cli(['skills', 'install', '--target', 'claude', '--force'], { folder: project });
    expect([code, JSON.parse(out).data[0]]).toMatchObject([
      0,
      { status: 'kept', hint: expect.stringContaining('link') },
    ]);
    expect(readdirSync(join(folder, 'outside'))).toEqual(['mine.md']);
    expect(readFileSync(join(folder, 'outside/mine.md'), 'utf8')).toBe('mine');
  });

  it('follows links within the project, and those of the home folder', async () => {
    mkdirSync(join(folder, 'shared'));
    symlinkSync('shared', join(folder, '.claude'));
    expect(await install()).toMatchObject({ status: 'written' });
    expect(readdirSync(join(folder, 'shared/skills/agent-connectors'))).toEqual(['SKILL.md']);
    mkdirSync(join(folder, 'home'));
    symlinkSync(join(folder, 'shared'), join(folder, 'home/.claude'));
    expect(await install('--global')).toMatchObject({ status: 'unchanged' });
  });

  it('says what is in the way', async () => {
    writeFileSync(join(folder, '.claude'), '');
    const { code, error } = await cli(['skills', 'install']);
    expect([code, error.message]).toEqual([2, expect.stringMatching(/\.claude is not a folder\.$/)]);
    const given = await cli(['skills', 'install', '--global'], { home: '' });
    expect([given.code, given.error.message]).toEqual([2, "Your home folder is not an absolute path: ''."]);
  });
});
