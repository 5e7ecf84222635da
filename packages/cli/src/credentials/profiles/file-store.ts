import { mkdir, rm } from 'node:fs/promises';
import { ConnectorError, MissingCredentialsError } from '@agent-connectors/core';
import { credentialsPath } from '../../folders.ts';
import { readRegularText } from '../../read-regular-text.ts';
import { type CredentialsFile, emptyFile, parseCredentialsFile } from './credentials-file.ts';
import { type LockOptions, withLock } from './lock.ts';
import { writePrivately } from './write-file.ts';

/** Reads the file. One that is missing is empty. Throws `MissingCredentialsError` for one that is damaged, or of a newer version. */
export function readCredentialsFile(folder: string): CredentialsFile {
  const path = credentialsPath(folder);
  let text: string | undefined;
  try {
    text = readRegularText(path);
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
  if (text === undefined) return emptyFile;
  const parsed = parseCredentialsFile(text);
  if ('file' in parsed) return parsed.file;
  throw parsed.isNewer ? newer(path) : damaged(path, parsed.problem);
}

/**
 * Changes the file while no other process does. A file without profiles is removed. Throws `MissingCredentialsError` for one that
 * is damaged, which stays as it is, and where the folder cannot be written to.
 */
export async function changeCredentialsFile(
  folder: string,
  change: (file: CredentialsFile) => CredentialsFile | Promise<CredentialsFile>,
  options: LockOptions = {},
): Promise<void> {
  const path = credentialsPath(folder);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await withLock(
      `${path}.lock`,
      async () => {
        const before = readCredentialsFile(folder);
        const after = await change(before);
        if (after === before) return;
        if (Object.keys(after.connectors).length === 0) await rm(path, { force: true });
        else await writePrivately(path, `${JSON.stringify(after, undefined, 2)}\n`);
      },
      options,
    );
  } catch (error) {
    if (ConnectorError.isInstance(error) || !(error instanceof Error && 'code' in error)) throw error;
    throw new MissingCredentialsError({
      message: `The credentials cannot be saved in ${folder}: ${error.code}.`,
      hint: 'Nothing was saved. Set AGENT_CONNECTORS_CONFIG_DIR to a folder that you may write to.',
    });
  }
}

/** Whoever moved it away would lose what the newer version has saved. */
const newer = (path: string) =>
  new MissingCredentialsError({
    message: `A newer version of this command wrote the file with saved credentials: ${path}.`,
    hint: 'Update this command: npm install @agent-connectors/cli@latest',
  });

const damaged = (path: string, problem: string) =>
  new MissingCredentialsError({
    message: `The file with saved credentials is damaged: ${path}: ${problem}.`,
    hint: `It is left as it is. Repair it, or move it away and log in again: ${process.platform === 'win32' ? `move "${path}" "${path}.damaged"` : `mv '${path}' '${path}.damaged'`}`,
  });
