import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { nearest } from '@agent-connectors/core/nearest';
import { UsageError } from '../usage-error.ts';
import { normalized } from './find-names.ts';
import { readValue } from './read-value.ts';
import { type ParameterType, typeOf } from './schema-types.ts';
import type { Token } from './tokens.ts';

type Params = Readonly<Record<string, unknown>>;

export interface FlagContext {
  /** How the operation is typed: `agent-connectors pylon issues get`. */
  readonly command: string;
  /** The JSON Schema of its parameters. */
  readonly input: JsonSchema;
  /** The folder of relative paths. */
  readonly folder: string;
  /** Names of the options that every call has. */
  readonly options: readonly string[];
}

/**
 * Reads parameters from flags: `--account-id a1`, repeated for lists, `--no-notify`, with dots for fields of objects. A word without a flag is the only
 * required parameter. Flags win over `base`. Throws `UsageError` for an unknown flag, with the nearest name.
 */
export function paramsFromFlags(tokens: readonly Token[], base: Params, context: FlagContext): Params {
  const { input } = context;
  // `withDefinitions` of core puts the definitions there.
  const definitions = (input['$defs'] ?? {}) as SchemaDefinitions;
  const params: Record<string, unknown> = structuredClone(base);
  const given = new Set<string>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'word') {
      setOnly(token.text, params, context, definitions);
      continue;
    }
    const { path, type, isNegated } = find(token.name, token.raw, context, definitions);
    const next = tokens[index + 1];
    const takesWord = next?.kind === 'word' && !isNegated && (!isSwitch(type) || /^(true|false)$/.test(next.text));
    if (token.value === undefined && takesWord) index += 1;
    const text = token.value ?? (takesWord ? next.text : undefined);
    if (text === undefined && !isSwitch(type)) throw new UsageError(`${token.raw} needs a value.`);
    if (isNegated && text !== undefined) throw new UsageError(`${token.raw} takes no value.`);
    const value = text === undefined ? !isNegated : parameterValue(text, type, token.raw, context, definitions);
    put(params, path, value, { type, isRepeated: given.has(path.join('.')), raw: token.raw });
    given.add(path.join('.'));
  }
  return params;
}

const isSwitch = ({ types }: ParameterType) => types.has('boolean') && !types.has('string');

/** The items of a list have a type of their own. */
function parameterValue(
  text: string,
  type: ParameterType,
  raw: string,
  { folder }: FlagContext,
  definitions: SchemaDefinitions,
) {
  const item = type.types.has('array') && !/^\s*\[/.test(text) ? typeOf(type.items ?? {}, definitions) : type;
  return readValue(text, item, raw, folder);
}

/** Sets a parameter. A list collects what is repeated; anything else may be given once. */
function put(
  params: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
  { type, isRepeated, raw }: { readonly type: ParameterType; readonly isRepeated: boolean; readonly raw: string },
): void {
  let at = params;
  for (const name of path.slice(0, -1)) {
    const inner = at[name];
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    if (inner !== undefined && !isObject)
      throw new UsageError(`${raw} belongs to an object, and ${name} is given as something else.`);
    const next: Record<string, unknown> = isObject ? { ...inner } : {};
    at[name] = next;
    at = next;
  }
  const last = path.at(-1) ?? '';
  const isList = type.types.has('array') && !Array.isArray(value);
  if (isRepeated && !isList) throw new UsageError(`${raw} was passed twice.`, `Pass ${raw} once.`);
  const before = isRepeated ? [at[last]].flat() : [];
  // One item of what may also be a single text stays a text.
  const isSingle = !isList || (before.length === 0 && type.types.has('string'));
  at[last] = isSingle ? value : [...before, value];
}

interface Found {
  readonly path: readonly string[];
  readonly type: ParameterType;
  readonly isNegated: boolean;
}

/** Finds the parameter of a flag, part by part. */
function find(name: string, raw: string, context: FlagContext, definitions: SchemaDefinitions): Found {
  const path = pathOf(name.split('.'), context.input, definitions);
  if (path !== undefined) return { ...path, isNegated: false };
  const negated = /^no-(.+)$/.exec(name)?.[1];
  const positive = negated === undefined ? undefined : pathOf(negated.split('.'), context.input, definitions);
  if (positive !== undefined && isSwitch(positive.type)) return { ...positive, isNegated: true };
  throw unknownFlag(name, raw, context, definitions);
}

function pathOf(
  names: readonly string[],
  schema: JsonSchema,
  definitions: SchemaDefinitions,
): Omit<Found, 'isNegated'> | undefined {
  let type = typeOf(schema, definitions);
  const path: string[] = [];
  for (const name of names) {
    const known = Object.keys(type.properties).find((each) => each === name || normalized(each) === normalized(name));
    const inner = known === undefined ? openField(name, type) : type.properties[known];
    if (inner === undefined) return undefined;
    path.push(known ?? name);
    type = typeOf(inner, definitions);
  }
  return { path, type };
}

/** A field of an open object may have any name, but for one that is nearly a known one. */
function openField(name: string, { properties, others }: ParameterType): JsonSchema | undefined {
  return others === undefined || nearest(name, Object.keys(properties)) !== undefined ? undefined : others;
}

function unknownFlag(
  name: string,
  raw: string,
  { input, options, command }: FlagContext,
  definitions: SchemaDefinitions,
): UsageError {
  const flags = Object.keys(typeOf(input, definitions).properties).map((each) => each.replaceAll('_', '-'));
  const [first = ''] = name.split('.');
  const near = nearest(first, [...flags, ...options]);
  const hint =
    near !== undefined && !name.includes('.')
      ? `Did you mean --${near}?`
      : `See ${command} --help. Its parameters are ${flags.map((flag) => `--${flag}`).join(', ') || 'none'}.`;
  return new UsageError(`Unknown option ${raw}.`, hint, near === undefined ? undefined : [`--${near}`]);
}

/** Sets the only required parameter from a word. */
function setOnly(
  word: string,
  params: Record<string, unknown>,
  context: FlagContext,
  definitions: SchemaDefinitions,
): void {
  const { input, command } = context;
  const required = (input['required'] ?? []) as readonly string[]; // names, as in every JSON Schema
  const [only] = required;
  if (/^\s*\{/.test(word))
    throw new UsageError(`Pass parameters as JSON with --params.`, `${command} --params '${word}'`);
  if (only === undefined || required.length > 1 || params[only] !== undefined) {
    const names = required.map((name) => `--${name.replaceAll('_', '-')} <value>`);
    throw new UsageError(
      `Unexpected argument '${word}'.`,
      names.length === 0 ? `See ${command} --help.` : `Name the parameter: ${command} ${names.join(' ')}`,
    );
  }
  const type = typeOf((input['properties'] as Record<string, JsonSchema>)[only] ?? {}, definitions); // the schema of an object
  put(params, [only], parameterValue(word, type, only, context, definitions), { type, isRepeated: false, raw: only });
}
