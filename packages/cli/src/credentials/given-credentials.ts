import { resolve } from 'node:path';
import type { Connector, Entities } from '@agent-connectors/core';
import { readText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';
import { requiredField } from './field-names.ts';
import { refuseVariable } from './named-line.ts';

/**
 * Reads `--credential name=value`. `name=@file` reads the value from a file; a value that begins with `@` is written `@@`.
 * Returns the values by credential field. Throws `UsageError`, without repeating a value.
 */
export function readGiven(
  connector: Connector<Entities>,
  given: readonly string[],
  folder: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(given.map((text) => readOne(connector, text, folder)));
}

function readOne(connector: Connector<Entities>, text: string, folder: string): readonly [string, string] {
  const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new UsageError(
      '--credential must be a name and a value.',
      `For example: --credential ${Object.values(connector.credentials)[0]?.variable ?? 'name'}=@token.txt`,
    );
  const field = requiredField(connector, name);
  const isFile = value.startsWith('@') && !value.startsWith('@@');
  const found = isFile ? fromFile(value.slice(1), folder) : value.replace(/^@@/, '@');
  if (found.trim() === '')
    throw new UsageError(
      `--credential ${name} is empty.`,
      `Leave it out to use ${connector.credentials[field]?.variable}.`,
    );
  if (isFile) refuseVariable(connector, field, found, 'the file');
  return [field, found];
}

function fromFile(path: string, folder: string): string {
  const file = resolve(folder, path);
  let text: string | undefined;
  try {
    text = readText(file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), 'Name a text file after @.');
  }
  if (text === undefined) throw new UsageError(`${file} does not exist.`, 'Name a text file after @.');
  return text.trim();
}
