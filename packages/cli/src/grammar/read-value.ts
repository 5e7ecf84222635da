import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseJson } from '@agent-connectors/core';
import { UsageError } from '../usage-error.ts';
import type { ParameterType } from './schema-types.ts';
import { shallow } from './shallow.ts';

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
  const json = /^\s*\[/.test(text) ? 'array' : /^\s*\{/.test(text) ? 'object' : undefined;
  if (json !== undefined && takes(json, 'any')) return readJson(text, flag);
  if (takes('string')) return text;
  if (json !== undefined && takes('object', 'array'))
    throw new UsageError(
      `${flag} takes ${nameOf(json === 'array' ? 'object' : 'array')}, not ${nameOf(json)}.`,
      `For example: ${flag} ${json === 'array' ? `'{"name": …}'` : `'[…]'`}`,
    );
  if (takes('integer') && !takes('number') && isNumber(text) && !/^-?\d+$/.test(text))
    throw new UsageError(
      `${flag} takes a whole number, not '${text}'.`,
      'Write it with digits alone. The --help of the operation says what it counts, such as cents of an amount of money.',
    );
  if (takes('number', 'integer') && isNumber(text)) return numberOf(text);
  if (takes('any')) return readAny(text);
  return text;
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);

const nameOf = (json: 'array' | 'object') => (json === 'array' ? 'a list' : 'an object');

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
    return shallow(parseJson(text), flag);
  } catch (error) {
    if (error instanceof UsageError) throw error;
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
