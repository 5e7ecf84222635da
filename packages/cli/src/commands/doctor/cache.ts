import { mkdtempSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../folders.ts';
import type { Io } from '../../io.ts';
import { type Finding, problemOf } from './finding.ts';
import { privacyOf } from './privacy.ts';

const check = 'cache';

/** Looks at the cache folder: whether it can be written, and whether the access tokens in it are this user's alone. */
export function cache(io: Io): Finding[] {
  try {
    const folder = cacheFolder(io);
    const reason = whyNotWritten(folder);
    if (reason !== undefined)
      return [
        {
          check,
          status: 'problem',
          detail: `Nothing can be kept in ${folder}: ${reason}.`,
          hint: 'Commands work without it, but take longer. Set AGENT_CONNECTORS_CACHE_DIR to a folder that you may write to.',
        },
      ];
    const problems = tokenFiles(folder).flatMap((file) => privacyOf(check, file));
    const different = new Map(problems.map((problem) => [problem.detail, problem]));
    if (different.size > 0) return [...different.values()];
    return [{ check, status: 'ok', detail: `in ${folder}. It can be deleted.` }];
  } catch (error) {
    return [problemOf(check, error)];
  }
}

/** Tries to make a folder in the cache folder or, where that does not exist, in the nearest one that does. */
function whyNotWritten(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  const above = dirname(folder);
  if (found === undefined && above !== folder) return whyNotWritten(above);
  if (found?.isDirectory() !== true) return `${folder} is no folder`;
  try {
    rmdirSync(mkdtempSync(join(folder, '.agent-connectors-')));
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return `${folder} cannot be written (${code})`;
  }
}

/** The files of short-lived access tokens. */
function tokenFiles(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('token-'))
    .map((name) => join(folder, name));
}
