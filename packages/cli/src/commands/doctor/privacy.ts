import { type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { quote } from '../../quote.ts';
import type { Finding } from './finding.ts';

/** Permissions of a group, and of all others: to read or write a file, and to write a folder. */
const [openFile, openFolder] = [0o077, 0o022];

/** Returns the problems with who else can use a file with secrets. It may be missing. Windows keeps that out of the mode. */
export function privacyOf(check: string, file: string): Finding[] {
  const user = process.getuid?.();
  const found = statSync(file, { throwIfNoEntry: false });
  if (user === undefined || found === undefined) return [];
  const folder = dirname(file);
  return [
    ...problemsOf(check, folder, statSync(folder), user, openFolder, '700'),
    ...problemsOf(check, file, found, user, openFile, '600'),
  ];
}

function problemsOf(
  check: string,
  path: string,
  { mode, uid }: Stats,
  user: number,
  open: number,
  wanted: string,
): Finding[] {
  const problem = (detail: string, hint: string): Finding => ({ check, status: 'problem', detail, hint });
  if (uid !== user)
    return [
      problem(
        `${path} belongs to another user (${uid}).`,
        'If this is a mistake, change its owner. Otherwise, move it away and log in again.',
      ),
    ];
  if ((mode & open) === 0) return [];
  const octal = (mode & 0o777).toString(8);
  return [problem(`Other users of this machine can use ${path} (mode ${octal}).`, `chmod ${wanted} ${quote(path)}`)];
}
