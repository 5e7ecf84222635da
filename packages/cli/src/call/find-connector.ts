import { type InstalledConnector, installedConnector, installedIds } from '@agent-connectors/installed';
import type { Io } from '../io.ts';
import { foldersOf } from './folders.ts';

/** Resolves the ID of a connector, also with capitals, underscores or without its dashes. Throws `InstallationError`. */
export async function findConnector(
  id: string,
  io: Pick<Io, 'folder' | 'commandFolders'>,
): Promise<InstalledConnector> {
  const folders = foldersOf(io);
  try {
    return await installedConnector(id, folders);
  } catch (error) {
    const near = (await installedIds(folders)).filter((each) => each !== id && plain(each) === plain(id));
    const [only] = near;
    if (only === undefined || near.length > 1) throw error;
    return installedConnector(only, folders);
  }
}

const plain = (id: string) => id.toLowerCase().replace(/[-_]/g, '');
