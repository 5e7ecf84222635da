import { nearest } from '@agent-connectors/core/nearest';
import { quote } from './quote.ts';
import { UsageError } from './usage-error.ts';

/** What other command lines call the commands. */
const others: Readonly<Record<string, string>> = {
  login: 'auth login',
  log: 'auth login',
  signin: 'auth login',
  logout: 'auth logout',
  status: 'auth status',
  whoami: 'auth status',
  version: '--version',
  ls: 'list',
  connectors: 'list',
  workspaces: 'hosted workspaces',
  organizations: 'hosted organizations',
  find: 'search',
  show: 'describe',
  info: 'describe',
  call: 'execute',
  run: 'execute',
};

/** Returns the error for a command that was misspelled and so taken for a connector, or that stands behind a connector. */
export function meantCommand(
  error: unknown,
  words: readonly string[],
  names: readonly string[],
): UsageError | undefined {
  if (!(error instanceof Error)) return undefined;
  const [first = '', second = '', ...more] = words;
  if (error.message.startsWith(`Unknown connector '${first}'. `)) {
    const other = Object.hasOwn(others, first) ? others[first] : undefined;
    const near = other ?? (error.message.includes('Did you mean') ? undefined : nearest(first, names));
    return near === undefined
      ? undefined
      : new UsageError(`There is no connector or command '${first}'.`, `Did you mean '${near}'?`, [near]);
  }
  if (!(error instanceof UsageError) || !error.message.includes(` has no entity '${second}'.`)) return undefined;
  const command = names.includes(second) ? second : Object.hasOwn(others, second) ? others[second] : undefined;
  if (command === undefined || command.startsWith('-')) return undefined;
  const query = command === 'search' ? `${more.map(quote).join(' ') || '<words>'} --connector ${first}` : first;
  return new UsageError(error.message, `Did you mean agent-connectors ${command} ${query}?`, [command]);
}
