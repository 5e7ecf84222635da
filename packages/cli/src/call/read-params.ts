import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseJson } from '@agent-connectors/core';
import type { Io } from '../io.ts';
import { quote } from '../quote.ts';
import { decodeText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';

export interface ParamsText {
  readonly params: string | undefined;
  readonly arg: readonly string[];
  readonly argjson: readonly string[];
}

/** Reads the parameters of `--params`, which are one JSON object. Throws `UsageError`. */
export async function readParams(
  options: ParamsText,
  command: string,
  io: Pick<Io, 'in' | 'folder'>,
): Promise<Readonly<Record<string, unknown>>> {
  const { params } = options;
  if (params === undefined) return {};
  const value = await readJson(params, '--params', options, command, io);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(
      `--params must be one JSON object, not ${Array.isArray(value) ? 'a list' : `${value}`}.`,
      example(command, '--params'),
    );
  return value as Readonly<Record<string, unknown>>; // an object, as just checked
}

/**
 * Reads JSON of an option: the text itself, `@file` or `-` for standard input. With `--arg` or `--argjson` it is a jq program that builds the value from
 * these variables. An integer that a JavaScript number would round stays text with all its digits. Throws `UsageError`.
 */
export async function readJson(
  given: string,
  option: string,
  { arg, argjson }: Omit<ParamsText, 'params'>,
  command: string,
  io: Pick<Io, 'in' | 'folder'>,
): Promise<unknown> {
  const text = await textOf(given, option, io);
  const variables = [
    ...arg.map((each) => variableOf(each, '--arg', io, (value) => JSON.stringify(value))),
    ...argjson.map((each) => variableOf(each, '--argjson', io, jsonOf)),
  ];
  return variables.length === 0 ? parsed(text, command, option) : built(text, variables, option);
}

/** Reads `@file`, `-`, or the text itself. */
async function textOf(text: string, option: string, io: Pick<Io, 'in' | 'folder'>): Promise<string> {
  if (text === '-') return (await io.in()).replace(/^\ufeff/, '');
  return text.startsWith('@') ? readNamed(text.slice(1), option, io) : text;
}

function readNamed(file: string, option: string, { folder }: Pick<Io, 'folder'>): string {
  try {
    return decodeText(readFileSync(resolve(folder, file)));
  } catch (error) {
    throw new UsageError(
      `${option}: cannot read ${file}: ${error instanceof Error && 'code' in error ? error.code : error}.`,
    );
  }
}

function parsed(text: string, command: string, option: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new UsageError(
      `${option} is not valid JSON: ${error instanceof Error ? error.message : error}.`,
      `Pass it in single quotes, with its names and texts in double quotes. ${example(command, option)}`,
    );
  }
}

const example = (command: string, option: string) => `For example: ${command} ${option} ${quote('{"limit": 5}')}`;

interface Variable {
  readonly name: string;
  /** Its value as JSON, which is a literal of jq. */
  readonly json: string;
}

/** Reads `name=value` or `name=@file`. */
function variableOf(
  given: string,
  option: string,
  io: Pick<Io, 'folder'>,
  write: (value: string, option: string) => string,
): Variable {
  const [, name, value = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(given) ?? [];
  if (name === undefined)
    throw new UsageError(`${option} must be name=value, not '${given}'.`, `For example: ${option} name=value`);
  const text = value.startsWith('@') ? readNamed(value.slice(1), option, io) : value;
  return { name, json: write(text, option) };
}

function jsonOf(text: string, option: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    throw new UsageError(`${option} is not valid JSON: ${error instanceof Error ? error.message : error}.`);
  }
}

async function built(program: string, variables: readonly Variable[], option: string): Promise<unknown> {
  const { jqOutputs } = await import('@agent-connectors/tools');
  const bound = variables.map(({ name, json }) => `${json} as $${name} | `).join('');
  let outputs: readonly string[];
  try {
    outputs = await jqOutputs(null, `${bound}(\n${program}\n)`);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${option} is no valid jq program: ${problem}`,
      `For example: --arg name=Ada ${option} '{name: $name}'`,
    );
  }
  if (outputs.length !== 1) throw new UsageError(`${option} must build one value, and built ${outputs.length}.`);
  return parseJson(outputs[0] ?? '');
}
