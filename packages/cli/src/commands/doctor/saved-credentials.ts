import { readCredentialsFile } from '../../credentials/profiles/file-store.ts';
import { configFolder, credentialsPath } from '../../folders.ts';
import type { Io } from '../../io.ts';
import { type Finding, problemOf } from './finding.ts';
import { privacyOf } from './privacy.ts';

const check = 'saved credentials';

/** Looks at the file with saved credentials: whether it can be read, and by this user alone. */
export function savedCredentials(io: Io): Finding[] {
  let problems: readonly Finding[] = [];
  try {
    const folder = configFolder(io);
    problems = privacyOf(check, credentialsPath(folder));
    readCredentialsFile(folder);
    return problems.length > 0 ? [...problems] : [{ check, status: 'ok', detail: `in ${folder}.` }];
  } catch (error) {
    return [...problems, problemOf(check, error)];
  }
}
