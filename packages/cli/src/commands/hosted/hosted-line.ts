import type { Io } from '../../io.ts';
import type { CommandContext } from '../command.ts';

/** An action of the command `hosted`, with the words after its name. */
export type HostedAction = (argv: readonly string[], io: Io, context: CommandContext) => Promise<void>;

/** What the command calls entities and actions of the airbyte connector. */
const entities: Readonly<Record<string, string>> = { templates: 'source_templates', tokens: 'scoped_tokens' };
const actions: Readonly<Record<string, string>> = {
  'connectors describe': 'inspect',
  'workspaces rename': 'update',
};

const own = (table: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Returns the command line that a line of `hosted` stands for. */
export function hostedLine(argv: readonly string[]): readonly string[] {
  const [entity = '', action, ...rest] = argv;
  if (['login', 'logout', 'status'].includes(entity)) return ['auth', entity, 'airbyte', ...argv.slice(1)];
  const named = own(entities, entity) ?? entity;
  if (action === undefined) return ['airbyte', named];
  const called = own(actions, `${entity} ${action}`) ?? action;
  const [id, name, ...more] = rest;
  const isRenamed =
    called === 'update' &&
    action === 'rename' &&
    [id, name].every((word) => word !== undefined && !word.startsWith('-'));
  const words = isRenamed ? ['--workspace-id', id ?? '', '--name', name ?? '', ...more] : rest;
  return ['airbyte', named, called, ...words.map((word) => word.replace(/^--json(?==|$)/, '--params'))];
}
