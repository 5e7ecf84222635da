import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseJson } from '@agent-connectors/core';
import { UsageError } from '../usage-error.ts';
import type { ParameterType } from './schema-types.ts';

/**
 * Reads the text of a flag as a value that its parameter takes. Text that is no such value stays text: the validation of the operation says what is
 * expected. A file is read from its path, with or without `@`.
 */
export function readValue(text: string, type: ParameterType, flag: string, folder: string): unknown {
  const { types, values, isFile } = type;
  const takes = (...names: readonly string[]) => names.some((name) => types.has(name));
  if (isFile && !text.startsWith('{')) return readUpload(text.replace(/^@/, ''), flag, folder);
  if (values?.includes(text)) return text;
  if (text === 'null' && types.has('null')) return null;
  if (takes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (takes('object', 'array', 'any') && /^\s*[[{]/.test(text)) return readJson(text, flag);
  if (takes('string')) return text;
  if (takes('number', 'integer') && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return numberOf(text);
  if (takes('any')) return readAny(text);
  return text;
}

/** A number that would lose digits stays text. */
function numberOf(text: string): number | string {
  const value = Number(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}

/** Anything is accepted: JSON is meant as JSON. */
function readAny(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

function readJson(text: string, flag: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new UsageError(`${flag} is not valid JSON: ${error instanceof Error ? error.message : error}.`);
  }
}

function readUpload(path: string, flag: string, folder: string): unknown {
  try {
    return {
      filename: basename(path),
      content: readFileSync(resolve(folder, path)).toString('base64'),
      encoding: 'base64',
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new UsageError(`${flag} takes the path of a file, and ${path} cannot be read: ${code}.`);
  }
}
