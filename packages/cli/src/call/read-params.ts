import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AbortedError, InvalidParamsError, parseJson } from '@agent-connectors/core';
import { shallow } from '../grammar/shallow.ts';
import type { Io } from '../io.ts';
import { quote } from '../quote.ts';
import { decodeText, isNoText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';

export interface ParamsText {
  readonly params: string | undefined;
  readonly arg: readonly string[];
  readonly argjson: readonly string[];
}

/** Reads the parameters of `--params`, which are one JSON object. `parameter` is one of them, for an example. Throws `UsageError`. */
export async function readParams(
  options: ParamsText,
  command: string,
  io: Pick<Io, 'in' | 'folder' | 'interruption'>,
  parameter?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { params } = options;
  if (params === undefined) return {};
  const value = await readJson(params, '--params', options, command, io, parameter);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(
      `--params must be one JSON object, not ${Array.isArray(value) ? 'a list' : `${value}`}.`,
      example(command, '--params', parameter),
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
  io: Pick<Io, 'in' | 'folder' | 'interruption'>,
  parameter?: string,
): Promise<unknown> {
  const text = await textOf(given, option, io);
  const variables = [
    ...arg.map((each) => variableOf(each, '--arg', io, (value) => JSON.stringify(value))),
    ...argjson.map((each) => variableOf(each, '--argjson', io, jsonOf)),
  ];
  refuseTwice(variables);
  const value =
    variables.length === 0
      ? parsed(text, given, option, example(command, option, parameter))
      : await built(text, variables, option, io);
  return shallow(value, option);
}

/** Reads `@file`, `-`, or the text itself. */
async function textOf(text: string, option: string, io: Pick<Io, 'in' | 'folder'>): Promise<string> {
  if (text === '-') return (await io.in()).replace(/^\ufeff/, '');
  return text.startsWith('@') ? readNamed(text.slice(1), option, io) : text;
}

function readNamed(file: string, option: string, { folder }: Pick<Io, 'folder'>): string {
  let text: string | undefined;
  try {
    text = decodeText(readFileSync(resolve(folder, file)));
  } catch (error) {
    throw new UsageError(
      `${option}: cannot read ${file}: ${error instanceof Error && 'code' in error ? error.code : error}.`,
      `After @ stands the path of a file, from ${folder}.`,
    );
  }
  if (text === undefined) throw new UsageError(`${option}: ${isNoText(file)}`, 'Convert it to UTF-8.');
  return text;
}

function parsed(text: string, given: string, option: string, example: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : error;
    if (given.startsWith('@'))
      throw new UsageError(`${option}: ${given.slice(1)} is not valid JSON: ${problem}.`, inFile);
    if (given === '-') throw new UsageError(`${option}: standard input is not valid JSON: ${problem}.`, inFile);
    throw new UsageError(
      `${option} is not valid JSON: ${problem}.`,
      `Pass it in single quotes, with its names and texts in double quotes. ${example}`,
    );
  }
}

const inFile = 'It must be one JSON value, with its names and texts in double quotes.';

const example = (command: string, option: string, parameter?: string) =>
  `For example: ${command} ${option} ${quote(parameter === undefined ? '{"limit": 5}' : `{"${parameter}": "<${parameter}>"}`)}`;

/** One of two values would be lost. */
function refuseTwice(variables: readonly Variable[]): void {
  const names = variables.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`The variable ${twice} was passed twice.`, `Pass ${twice} once.`);
}

interface Variable {
  readonly name: string;
  /** Its value as JSON. */
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

async function built(
  program: string,
  variables: readonly Variable[],
  option: string,
  io: Pick<Io, 'interruption'>,
): Promise<unknown> {
  const { jqOutputs } = await import('@agent-connectors/tools');
  let outputs: readonly string[];
  try {
    outputs = await jqOutputs(null, program, {
      variables: new Map(variables.map(({ name, json }) => [name, json])),
      inputIs: 'null, and its values come from --arg and --argjson',
      signal: io.interruption?.(),
    });
  } catch (error) {
    if (AbortedError.isInstance(error)) throw error;
    // It is no filter of a result, as the whole error says.
    const problem = InvalidParamsError.isInstance(error) ? error.issues[0]?.hint : undefined;
    throw new UsageError(
      `${option}: the jq program failed: ${problem ?? (error instanceof Error ? error.message : error)}`,
      `For example: --arg name=Ada ${option} '{name: $name}'`,
    );
  }
  if (outputs.length !== 1) throw new UsageError(`${option} must build one value, and built ${outputs.length}.`);
  return parseJson(outputs[0] ?? '');
}
