import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { UsageError } from '../usage-error.ts';

/** Where output goes: a file that is replaced at the end, or a pipe or device. */
export interface Target {
  readonly handle: FileHandle;
  readonly isTerminal: boolean;
  /** Whether it is a file that is replaced. */
  readonly isReplaced: boolean;
  /** Where the bytes are until then, and the file that they replace. */
  readonly temporary?: { readonly path: string; readonly of: string };
  /** Replaces the file. */
  keep(): Promise<void>;
  /** Leaves the file as it was. */
  discard(): Promise<void>;
}

/** Puts the beginning of a file, where there is one, at the path at which it is written. */
type Begin = (temporary: string, file: string) => Promise<void>;

/** Opens a file for output. Throws `UsageError` if it cannot be written. */
export async function openTarget(path: string, begin?: Begin): Promise<Target> {
  const before = await statusOf(path);
  // A link stays, and its file is replaced, or created where it does not exist.
  const file = before === undefined ? await endOf(path) : await realpath(path).catch(() => path);
  if (before?.isDirectory())
    throw cannotWrite(file, 'it is a folder', `Pass a file in it, such as ${join(path, 'output.json')}.`);
  return before === undefined || before.isFile() ? replacementOf(file, before, begin) : deviceAt(path);
}

/** Returns what is at a path; `undefined` if nothing is. Finds a name that no file can have, such as one that is too long. */
async function statusOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const reason = reasonOf(error);
    // What is wrong with a folder is explained later.
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return undefined;
    throw cannotWrite(path, reason);
  }
}

/** Returns where a path without a file leads: to itself, or to the end of its links. `stat` has found that they form no circle. */
async function endOf(path: string): Promise<string> {
  const next = await readlink(path).catch(() => undefined);
  if (next === undefined) return path;
  const folder = await realpath(dirname(path));
  return endOf(resolve(folder, next));
}

/** A pipe or a device cannot be replaced. */
async function deviceAt(path: string): Promise<Target> {
  const handle = await open(path, 'w').catch((error: unknown) => {
    throw cannotWrite(path, reasonOf(error));
  });
  const close = () => handle.close().catch(() => {}); // it may be closed already
  return { handle, isTerminal: isatty(handle.fd), isReplaced: false, keep: close, discard: close };
}

interface Before {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

async function replacementOf(file: string, before: Before | undefined, begin?: Begin): Promise<Target> {
  const folder = dirname(file);
  await checkFolder(file, folder);
  if (before !== undefined)
    await access(file, constants.W_OK).catch(() => {
      throw cannotWrite(file, 'it is not writable');
    });
  // In the same folder, because a file can replace only one of the same file system.
  const temporary = join(folder, `.agent-connectors-${randomUUID()}.part`);
  await begin?.(temporary, file);
  const handle = await open(temporary, begin === undefined ? 'ax' : 'a').catch((error: unknown) => {
    throw cannotWrite(file, reasonOf(error));
  });
  const discard = async () => {
    await handle.close().catch(() => {}); // it may be closed already
    await rm(temporary, { force: true });
  };
  return {
    handle,
    isTerminal: false,
    isReplaced: true,
    temporary: { path: temporary, of: file },
    discard,
    async keep() {
      if (before !== undefined) {
        await handle.chown(before.uid, before.gid).catch(() => {}); // only root may do so, and Windows has no owners
        await handle.chmod(before.mode & 0o7777);
      }
      await handle.sync().catch(() => {}); // not every file system can
      await handle.close();
      await rename(temporary, file);
    },
  };
}

async function checkFolder(file: string, folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined)
    throw cannotWrite(file, 'ENOENT', `The folder ${folder} does not exist. Create it, or choose another file.`);
  if (!found.isDirectory()) throw cannotWrite(file, 'ENOTDIR', `${folder} is not a folder. Choose another file.`);
  await access(folder, constants.W_OK).catch(() => {
    throw cannotWrite(file, 'EACCES', `The folder ${folder} is not writable. Choose another file.`);
  });
}

const reasonOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

const cannotWrite = (file: string, why: string, hint = 'Choose a file that you can write.') =>
  new UsageError(`Cannot write ${file}: ${why}.`, `Nothing was sent. ${hint}`);
