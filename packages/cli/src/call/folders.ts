import type { Io } from '../io.ts';

/** The folders in which connectors are searched: the project's take precedence over those next to this command. */
export const foldersOf = ({ folder, commandFolders }: Pick<Io, 'folder' | 'commandFolders'>): readonly string[] => [
  folder,
  ...commandFolders,
];
