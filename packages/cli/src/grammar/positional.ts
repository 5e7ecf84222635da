import type { JsonSchema, SchemaDefinitions } from '@agent-connectors/core/describe';
import { quote } from '../quote.ts';
import { UsageError } from '../usage-error.ts';
import { normalized } from './find-names.ts';
import type { FlagContext } from './flag-context.ts';
import { flagName } from './flag-name.ts';
import { noSwitch, parameterValue } from './flag-value.ts';
import type { Assignment } from './put-value.ts';
import { typeOf } from './schema-types.ts';

/** What a word without a flag meets. */
interface Surroundings {
  readonly context: FlagContext;
  readonly definitions: SchemaDefinitions;
  readonly base: Readonly<Record<string, unknown>>;
  /** The parameters before it. */
  readonly given: readonly (readonly string[])[];
  /** The switch right before it, which took no value. */
  readonly lastSwitch: string | undefined;
}

/** Reads a word without a flag: the only required parameter, or the `id` of what gets one record. Throws `UsageError`. */
export function positional(word: string, surroundings: Surroundings): Omit<Assignment, 'isRepeated'> {
  const { context, definitions, base, given, lastSwitch } = surroundings;
  const { input, command } = context;
  if (/^\s*\{/.test(word))
    throw new UsageError(`Pass parameters as JSON with --params.`, `${command} --params ${quote(word)}`);
  const properties = (input['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>; // as in every schema of an object
  const required = (input['required'] ?? []) as readonly string[]; // names, as in every JSON Schema
  const only = onlyOf(required, Object.keys(properties), context);
  const isGiven = given.some(([name]) => name === only);
  if (only === undefined || isGiven || base[only] !== undefined) {
    if (lastSwitch !== undefined) throw noSwitch(lastSwitch, word);
    if (only === undefined) throw unnamed(word, required, Object.keys(properties), command);
    throw isGiven ? twice(word, only, command) : beside(word, only);
  }
  const type = typeOf(properties[only] ?? {}, definitions);
  return {
    path: [only],
    value: parameterValue(word, type, only, context, definitions),
    type,
    raw: only,
    isOpen: false,
  };
}

function onlyOf(
  required: readonly string[],
  names: readonly string[],
  { isGet = false }: FlagContext,
): string | undefined {
  if (required.length === 1) return required[0];
  return required.length === 0 && isGet && names.includes('id') ? 'id' : undefined;
}

/** Names the parameters that the word may have been meant for: the required ones, or else IDs. */
function unnamed(word: string, required: readonly string[], names: readonly string[], command: string): UsageError {
  const ids = names.filter((name) => /(^|_)id$/.test(normalized(name)));
  const ways =
    required.length > 0
      ? [required.map((name) => `--${flagName(name)} <value>`).join(' ')]
      : ids.map((name) => `--${flagName(name)} ${quote(word)}`);
  const commands = ways.map((way) => `${command} ${way}`);
  const hint = ways.length === 0 ? `See ${command} --help.` : `Name the parameter: ${commands.join(', or ')}`;
  return new UsageError(`Unexpected argument '${word}'.`, hint);
}

const twice = (word: string, name: string, command: string) =>
  new UsageError(
    `Unexpected argument '${word}': ${name} was given before it.`,
    `Each call takes one ${name}: run ${command} once for each. A value with spaces needs quotes.`,
  );

const beside = (word: string, name: string) =>
  new UsageError(
    `Unexpected argument '${word}': --params has ${name} already.`,
    `Give ${name} once. To replace the one of --params: --${flagName(name)} ${quote(word)}`,
  );
