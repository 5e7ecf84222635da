import type { JsonSchema, OperationDescription, SchemaDefinitions } from '@agent-connectors/core/describe';
import { tokensOf } from '../result/fit.ts';
import { shortenTexts } from '../result/shorten-texts.ts';
import { estimateTokens } from '../result/tokens.ts';
import { definitionsOf, partsOf, type SchemaParts } from '../schema-parts.ts';
import { type Detail, fieldLines, recordText } from './type-text.ts';

/** What an agent needs in order to call an operation. */
export interface DescribedOperation {
  readonly operation: string;
  readonly summary: string;
  /** What it changes: `read`, `write` or `destructive`, and what else happens. */
  readonly effect: string;
  /** The parameters, one to a line, in TypeScript's notation with comments. */
  readonly params: string;
  /** Parameters of a call that can be made as it is, but for its IDs. */
  readonly example: Readonly<Record<string, unknown>>;
  /** The fields of the result with their types; of a listing, of each record. */
  readonly returns: string;
  /** The fields of a record that a result keeps unless others are asked for. */
  readonly brief?: readonly string[];
  /** What the description leaves out, and how to see it. */
  readonly more?: string;
}

/** From everything to the least, until it fits. */
const levels: readonly (Detail & { readonly outputDepth: number })[] = [
  { depth: 5, texts: 'all', values: 40, outputDepth: 1 },
  { depth: 5, texts: 'whole', values: 40, outputDepth: 1 },
  { depth: 5, texts: 'first', values: 20, outputDepth: 1 },
  { depth: 3, texts: 'first', values: 12, outputDepth: 0 },
  { depth: 2, texts: 'outer', values: 8, outputDepth: 0 },
  { depth: 1, texts: 'outer', values: 6, outputDepth: 0 },
  { depth: 0, texts: 'outer', values: 4, outputDepth: 0 },
  { depth: 0, texts: 'none', values: 3, outputDepth: 0 },
];

/** In estimated tokens: what is comfortable, and what is never exceeded. */
const comfortable = 700;
const most = 1400;

/**
 * Describes an operation so briefly that an agent can read it: parameters with their inner fields, values and sources, an example, and the
 * fields of the result. A large one is shortened; what was left out is said. `name` is the operation's name with its connector, and
 * `briefOfEntity` the brief fields of its entity.
 */
export function describeForAgent(
  name: string,
  given: OperationDescription,
  briefOfEntity: readonly string[] | undefined,
): DescribedOperation {
  const description = given.brief === undefined && briefOfEntity ? { ...given, brief: briefOfEntity } : given;
  const whole = written(name, description, levels[0] ?? smallest);
  if (tokensOf(whole) <= comfortable) return whole;
  for (const level of levels.slice(1)) {
    const shorter = { ...written(name, description, level), more: moreText };
    if (tokensOf(shorter) <= (level.depth > 2 ? comfortable : most)) return shorter;
  }
  return clipped(written(name, description, smallest));
}

const smallest = { depth: 0, texts: 'none', values: 3, outputDepth: 0 } as const;
const moreText = 'Shortened. Pass `parameter` to see one parameter, or one field of the result, in full.';

/** No operation is so large. A third party's might be. */
function clipped(described: DescribedOperation): DescribedOperation {
  const lines = described.params.split('\n');
  const kept = lines.slice(0, 60);
  return {
    ...described,
    params:
      lines.length > kept.length ? `${kept.join('\n')}\n… ${lines.length - kept.length} more lines` : kept.join('\n'),
    returns: described.returns.slice(0, 1500),
    more: moreText,
  };
}

const mostValues = 200;

/** Of one parameter, from everything to the least. A filter that contains itself has no end. */
const parameterLevels: readonly Detail[] = [
  { depth: 5, texts: 'all', values: mostValues },
  { depth: 5, texts: 'whole', values: mostValues },
  { depth: 3, texts: 'whole', values: 60 },
  { depth: 3, texts: 'first', values: 20 },
  { depth: 2, texts: 'first', values: 20 },
  { depth: 1, texts: 'first', values: 12 },
  { depth: 0, texts: 'first', values: 12 },
];
const mostOfParameter = 2000;

/** The word for the result where a parameter is asked for. */
const result = 'returns';

/**
 * Describes one parameter in full, by its dot path; otherwise the field of the result that has this path, or the whole result for `returns`.
 * Returns `undefined` where there is neither.
 */
export function describeParameter(description: OperationDescription, path: string): string | undefined {
  const { input, output, from } = description;
  const parameter = fieldAt(input, path.split('.'));
  if (parameter !== undefined) return inFull(parameter, definitionsOf(input), path, sourcesBelow(from, path));
  if (output === null) return undefined;
  const [first, ...rest] = path.split('.');
  const inResult = fieldAt(output, first === result ? rest : path.split('.'));
  const name = first === result && rest.length === 0 ? result : path;
  return inResult && inFull({ ...inResult, isRequired: true }, definitionsOf(output), name, {});
}

function fieldAt(schema: JsonSchema, path: readonly string[]): Field | undefined {
  let at: Field | undefined = { schema, isRequired: true };
  for (const name of path) at = at && fieldOf(at.schema, name, definitionsOf(schema));
  return at;
}

/** Writes a field with as many of its inner fields and texts as fit. */
function inFull(
  { schema, isRequired }: Field,
  definitions: SchemaDefinitions,
  path: string,
  from: Readonly<Record<string, string>>,
): string {
  const name = path.split('.').at(-1) ?? path;
  const parent = { type: 'object', properties: { [name]: schema }, required: isRequired ? [name] : [] };
  for (const level of parameterLevels) {
    const text = fieldLines(parent, { ...level, definitions, from }).join('\n');
    if (estimateTokens(text) > mostOfParameter) continue;
    return level.values === mostValues ? text : `${text}\n// Shortened. Pass a longer path, such as ${path}.<field>.`;
  }
  return shortenTexts(fieldLines(parent, { ...smallest, definitions, from }).join('\n'), mostOfParameter * 2);
}

/** Sources by their path below a parameter, which begins with its name. */
function sourcesBelow(from: Readonly<Record<string, string>>, path: string): Record<string, string> {
  const name = path.split('.').at(-1) ?? path;
  return Object.fromEntries(
    Object.entries(from).flatMap(([full, source]) =>
      full === path || full.startsWith(`${path}.`) ? [[`${name}${full.slice(path.length)}`, source]] : [],
    ),
  );
}

interface Field {
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

function fieldOf(schema: JsonSchema, name: string, definitions: SchemaDefinitions): Field | undefined {
  const { properties, required, items, anyOf, oneOf } = partsOf(schema, definitions);
  const field = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (field !== undefined) return { schema: field, isRequired: required?.includes(name) ?? false };
  for (const inner of [items ?? [], anyOf ?? [], oneOf ?? []].flat()) {
    const found = fieldOf(inner, name, definitions);
    if (found !== undefined) return found;
  }
  return undefined;
}

function written(
  name: string,
  description: OperationDescription,
  { outputDepth, ...detail }: Detail & { readonly outputDepth: number },
): DescribedOperation {
  const { input, output, kind, from, brief } = description;
  const params = fieldLines(input, { ...detail, definitions: definitionsOf(input), from });
  return {
    operation: name,
    summary: description.summary,
    effect: effectText(description),
    params: params.length === 0 ? 'none' : params.join('\n'),
    example: exampleOf(description),
    returns: returnsText(output, kind, outputDepth),
    ...(brief !== undefined && brief.length > 0 && kind !== 'download' && { brief }),
  };
}

function returnsText(output: JsonSchema | null, kind: OperationDescription['kind'], depth: number): string {
  if (kind === 'download') return 'a file';
  if (output === null) return 'nothing';
  const text = recordText(output, { definitions: definitionsOf(output), depth, values: 8 });
  if (text === 'any') return 'nothing, or a record that is not documented';
  return kind === 'list' ? `list of ${text}` : text;
}

/** Says what a call changes, and with which parameters. */
function effectText({
  effect,
  sends,
  sendsWhen,
  spends,
  spendsWhen,
  idempotent,
  deprecation,
  pagination,
}: OperationDescription): string {
  const when = (triggers: OperationDescription['sendsWhen']) =>
    triggers === undefined ? '' : ` with certain ${Object.keys(triggers).join(', ')}`;
  return [
    effect,
    sends && `messages people${when(sendsWhen)}`,
    spends && `moves or spends money${when(spendsWhen)}`,
    effect !== 'read' && idempotent && 'safe to repeat',
    pagination !== undefined && (pagination === 'none' ? 'one page' : 'pages'),
    deprecation !== undefined && `deprecated: ${deprecation}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('; ');
}

/** The definition's example, or the required parameters with placeholders. */
function exampleOf({ example, input }: OperationDescription): Readonly<Record<string, unknown>> {
  if (example !== undefined) return example;
  const { properties = {}, required = [] } = partsOf(input, definitionsOf(input));
  return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {}, name)]));
}

function sampleOf(schema: JsonSchema, name: string): unknown {
  const { type, enum: values, format, anyOf, items, minimum }: SchemaParts = schema;
  if (values !== undefined) return values[0];
  if (anyOf?.[0] !== undefined) return sampleOf(anyOf[0], name);
  if (type === 'array') return [sampleOf(items ?? {}, name)];
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'object') return {};
  if (format === 'date-time') return '2026-11-01T00:00:00Z';
  if (format === 'date') return '2026-11-01';
  if (/email/i.test(name)) return 'ada@example.com';
  return `<${name}>`;
}
