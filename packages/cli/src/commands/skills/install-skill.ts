import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../usage-error.ts';
import { findTarget, type Target } from './find-target.ts';
import { isAsWritten, withMark, withUnixLines } from './own-file.ts';

/** What became of a file. */
export interface InstalledSkill {
  readonly file: string;
  readonly status: 'written' | 'unchanged' | 'kept';
  readonly hint?: string;
}

export interface InstallOptions {
  /** The project, or the user's home. */
  readonly folder: string;
  /** Whether links in it may lead anywhere: those of a home are the user's own, those of a project may be anybody's. */
  readonly followsLinks: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** Writes a skill to a path below a folder. A file with another content than this command has written is kept, unless `force`. */
export function installSkill(
  parts: readonly string[],
  body: string,
  { folder, followsLinks, force, dryRun }: InstallOptions,
): InstalledSkill {
  const file = join(folder, ...parts);
  const target: Target = followsLinks ? { path: file } : findTarget(folder, parts);
  if ('link' in target)
    return {
      file,
      status: 'kept',
      hint: `${target.link} is a link that leads out of the project, or nowhere. Remove it to install the skill.`,
    };
  const text = withMark(body);
  const before = readIfAny(target.path);
  if (before !== undefined && withUnixLines(before) === text) return { file, status: 'unchanged' };
  if (before !== undefined && !isAsWritten(before) && !force)
    return { file, status: 'kept', hint: 'It was changed, or is not of this command. Replace it with --force.' };
  if (!dryRun) write(target.path, text);
  return { file, status: 'written' };
}

function readIfAny(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new UsageError(`Cannot read ${file}: ${codeOf(error)}.`, 'Make it readable, or move it away.');
  }
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`Cannot write ${file}: ${codeOf(error)}.`, 'Make its folder writable.');
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.code : error instanceof Error ? error.message : error;
