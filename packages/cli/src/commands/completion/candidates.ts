import { installedIds } from '@agent-connectors/installed';
import { definitionOf } from '../../call/definition-of.ts';
import { foldersOf } from '../../call/folders.ts';
import { offlineConnector } from '../../call/offline.ts';
import { callSpecs } from '../../grammar/call-options.ts';
import { actionOf, entityNamed, normalized, operationNamed } from '../../grammar/find-names.ts';
import { typeOf } from '../../grammar/schema-types.ts';
import type { Io } from '../../io.ts';

/** The commands that take the words of an operation, and those that take a connector alone. */
const withOperation = ['execute', 'describe', 'list'];
const subcommands: Readonly<Record<string, readonly string[]>> = {
  auth: ['login', 'status', 'logout', 'token', 'list', 'use'],
  skills: ['install'],
  completion: ['bash', 'zsh', 'fish'],
};

/** Returns what the last word may become. `commands` are the names of the commands besides connectors. Never fails: a shell has no place for an error. */
export async function candidatesFor(
  words: readonly string[],
  commands: readonly string[],
  io: Io,
): Promise<readonly string[]> {
  try {
    const last = words.at(-1) ?? '';
    return (await possible(words, commands, io)).filter((each) => each.startsWith(last));
  } catch {
    return [];
  }
}

async function possible(words: readonly string[], commands: readonly string[], io: Io): Promise<readonly string[]> {
  const [first = '', ...others] = words;
  if (others.length === 0) return [...(await installedIds(foldersOf(io))), ...commands];
  if (first === 'sandbox')
    return others[0] === '--' && others.length > 1 ? possible(others.slice(1), commands, io) : ['--'];
  const own = subcommands[first];
  if (own !== undefined) return others.length === 1 ? own : installedIds(foldersOf(io));
  if (withOperation.includes(first)) return ofOperation(others, io);
  return commands.includes(first) ? installedIds(foldersOf(io)) : ofOperation(words, io);
}

async function ofOperation(words: readonly string[], io: Io): Promise<readonly string[]> {
  const [connector = '', entity, action, ...rest] = words;
  if (entity === undefined) return installedIds(foldersOf(io));
  const source = await offlineConnector(connector, io);
  const catalog = await source.catalog();
  if (action === undefined) return catalog.entities.map(({ id }) => id);
  const known = entityNamed(catalog, entity);
  if (rest.length === 0)
    return catalog.operations.flatMap(({ id }) => (id.startsWith(`${known.id}.`) ? actionOf(id) : []));
  const { id, required, optional } = operationNamed(catalog, known, action);
  const before = rest.at(-2) ?? '';
  if (before.startsWith('--')) {
    const values = await valuesOf(before.slice(2), id, source);
    if (values.length > 0) return values;
  }
  return [
    ...[...required, ...optional].map((name) => `--${name.replaceAll('_', '-')}`),
    ...Object.keys(callSpecs).map((name) => `--${name}`),
  ];
}

/** Returns the fixed values of a flag. */
async function valuesOf(
  flag: string,
  id: string,
  source: Awaited<ReturnType<typeof offlineConnector>>,
): Promise<string[]> {
  if (flag === 'output') return ['json', 'ndjson', 'table', 'csv'];
  const { describeParameters } = await import('@agent-connectors/core/describe');
  const input = describeParameters(await definitionOf(source, id));
  const definitions = (input['$defs'] ?? {}) as Parameters<typeof typeOf>[1]; // where core puts them
  const { properties } = typeOf(input, definitions);
  const name = Object.keys(properties).find((each) => normalized(each) === normalized(flag));
  const { values, items } = typeOf(name === undefined ? {} : (properties[name] ?? {}), definitions);
  const all = values ?? (items === undefined ? [] : (typeOf(items, definitions).values ?? []));
  return all.map(String);
}
