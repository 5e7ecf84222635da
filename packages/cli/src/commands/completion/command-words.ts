import { installedIds } from '@agent-connectors/installed';
import { foldersOf } from '../../call/folders.ts';
import type { Io } from '../../io.ts';
import { methods } from '../api/methods.ts';
import { isName, nameParts, operationAt, operationWords } from './operation-words.ts';

/** Returns what the next word of a command may be, after words that are no options. */
type NextWord = (words: readonly string[], last: string, io: Io) => Promise<readonly string[]>;

const connectors = (io: Io) => installedIds(foldersOf(io));
const oneOf =
  (...names: readonly string[]): NextWord =>
  async (words) =>
    words.length === 0 ? names : [];
const actionsOfAuth = ['login', 'status', 'logout', 'token', 'list', 'use'];

/** By the name of the command. The others take no words, or any. */
export const commandWords: Readonly<Record<string, NextWord>> = {
  list: async (words, last, io) => (nameParts(words).length < 2 ? operationWords(words, last, io) : []),
  execute: operationWords,
  async describe(words, last, io) {
    if (nameParts(words).length < 3) return operationWords(words, last, io);
    const found = nameParts(words).length === 3 ? await operationAt(words, io) : undefined;
    return [...(found?.operation.required ?? []), ...(found?.operation.optional ?? [])].filter(isName);
  },
  async api(words, _, io) {
    if (words.length === 0) return connectors(io);
    return words.length === 1 ? methods : [];
  },
  schema: async (words, _, io) => (words.length === 0 ? connectors(io) : []),
  async auth(words, _, io) {
    if (words.length === 0) return actionsOfAuth;
    return words.length === 1 ? connectors(io) : [];
  },
  skills: oneOf('install'),
  completion: oneOf('bash', 'zsh', 'fish'),
};
