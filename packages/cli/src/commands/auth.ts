import { nearest } from '@agent-connectors/core/nearest';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { helpOf } from './auth/help.ts';
import type { AuthAction } from './auth/run-action.ts';

/** Each is a module of its own, loaded when it is called. */
const actions: Readonly<Record<string, () => Promise<{ readonly run: AuthAction }>>> = {
  login: () => import('./auth/login.ts'),
  status: () => import('./auth/status.ts'),
  list: () => import('./auth/list.ts'),
  use: () => import('./auth/use.ts'),
  token: () => import('./auth/token.ts'),
  logout: () => import('./auth/logout.ts'),
};

/** Returns the help of the action that a command line names, or of all. */
export const help = async (_io: Io, argv: readonly string[] = []): Promise<string> =>
  helpOf(argv.find((word) => Object.hasOwn(actions, word)));

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const [name, ...rest] = argv;
  const asks = argv.some((word) => word === '--help' || word === '-h');
  if (name === undefined || asks) return io.out(helpOf(name));
  const load = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (load !== undefined) return (await load()).run(rest, io);
  const near = nearest(name, Object.keys(actions));
  throw new UsageError(
    `auth has no action '${name}'.`,
    near === undefined
      ? `There is: ${Object.keys(actions).join(', ')}.`
      : `Did you mean 'agent-connectors auth ${near}'?`,
    near === undefined ? undefined : [near],
  );
}
