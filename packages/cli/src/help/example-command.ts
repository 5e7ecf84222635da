import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { callSpecs } from '../grammar/call-options.ts';
import { parameterPath } from '../grammar/find-parameter.ts';
import { flagName } from '../grammar/flag-name.ts';
import { readValue } from '../grammar/read-value.ts';
import { typeOf } from '../grammar/schema-types.ts';
import { quote } from '../quote.ts';

/** Returns a command that calls an operation with some parameters, as it can be pasted: with flags where they are plain, else with `--params`. */
export function exampleCommand(
  connector: string,
  id: string,
  params: Readonly<Record<string, unknown>>,
  input: JsonSchema,
): string {
  const required = (input['required'] ?? []) as readonly string[]; // names, as in every JSON Schema
  const words = ['agent-connectors', connector, ...id.split('.')];
  const flags = Object.entries(params).map(([name, value]) => flagsOf(name, value, required, input));
  const isPlain = flags.every((flag) => flag !== undefined);
  const given = isPlain ? flags.flat() : ['--params', JSON.stringify(params)];
  return [...words, ...given.flatMap((word) => word ?? [])].map(quote).join(' ');
}

function flagsOf(
  name: string,
  value: unknown,
  required: readonly string[],
  input: JsonSchema,
): readonly string[] | undefined {
  const flag = `--${flagName(name)}`;
  // Options of every call come first.
  if (Object.hasOwn(callSpecs, flag.slice(2))) return undefined;
  if (typeof value === 'boolean') return [value ? flag : `--no-${flag.slice(2)}`];
  if (isFile(name, input)) return [value].flat().flatMap(() => [flag, '<path>']);
  if (isScalar(value)) return required.length === 1 && required[0] === name ? [String(value)] : [flag, String(value)];
  if (isPlainList(value)) return value.flatMap((each) => [flag, String(each)]);
  return isObject(value) ? fieldsOf([name], value, input) : undefined;
}

/** Whether a parameter is a file or a list of files: on a command line, each is its path. */
function isFile(name: string, input: JsonSchema): boolean {
  const definitions = (input['$defs'] ?? {}) as SchemaDefinitions; // where core puts them
  const { isFile: isOne, items } = typeOf(typeOf(input, definitions).properties[name] ?? {}, definitions);
  return isOne || (items !== undefined && typeOf(items, definitions).isFile);
}

/** The fields of an object, with dots. Their names stay as they are: an open object has them as they are typed. */
function fieldsOf(path: readonly string[], value: object, input: JsonSchema): readonly string[] | undefined {
  const fields = Object.entries(value).map(([field, inner]) => fieldFlags([...path, field], inner, input));
  return fields.length === 0 || fields.includes(undefined) ? undefined : fields.flatMap((each) => each ?? []);
}

function fieldFlags(path: readonly string[], value: unknown, input: JsonSchema): readonly string[] | undefined {
  if (path.some((name) => name.includes('.'))) return undefined;
  if (isObject(value)) return fieldsOf(path, value, input);
  const definitions = (input['$defs'] ?? {}) as SchemaDefinitions; // where core puts them
  const type = parameterPath(path, input, definitions)?.type;
  const [first = '', ...others] = path;
  const flag = `--${[flagName(first), ...others].join('.')}`;
  if (type === undefined) return undefined;
  if (isPlainList(value)) return type.types.has('array') ? value.flatMap((each) => [flag, String(each)]) : undefined;
  if (!isScalar(value) && typeof value !== 'boolean') return undefined;
  const isRead = readValue(String(value), type, flag, '') === value;
  return isRead ? [flag, String(value)] : undefined;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown) => (typeof value === 'string' && !value.startsWith('-')) || typeof value === 'number';

const isPlainList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => isScalar(each) && !/^[[{]/.test(String(each)));
