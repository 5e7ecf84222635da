import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './command.ts';
import { type HostedAction, hostedLine } from './hosted/hosted-line.ts';

export const help = `agent-connectors hosted login | logout | status
agent-connectors hosted set-up <connector> <workspace> [--credentials <json>] [--config <json>] [--environment <json>] [--name <name>] [--region-id <id>] [--replace] [--dry-run]
agent-connectors hosted organizations list
agent-connectors hosted workspaces list | get | create <name> | rename <id> <name> | delete <id>
agent-connectors hosted templates list | create | delete
agent-connectors hosted connectors list | create | describe | check | update | execute | delete

Manages what Airbyte hosts: workspaces, and the connectors in them with the credentials of vendors. A call runs there with --hosted <workspace>.
The entities are those of the airbyte connector; --json is another name of --params. set-up can be run again: it keeps what there is, and a
credential that it has, unless --replace is passed. JSON is text, @file, or - for standard input. The file of --credentials is an object such as
{"api_token": "…"}, with the names in the AUTH.md of the connector.

  agent-connectors hosted login
  agent-connectors hosted set-up pylon acme --credentials @pylon.json
  agent-connectors hosted connectors list --json '{"workspace_name": "acme"}'
  agent-connectors pylon accounts list --hosted acme
`;

/** What is more than an operation of the airbyte connector. */
const actions: Readonly<Record<string, () => Promise<{ readonly run: HostedAction }>>> = {
  'set-up': () => import('./hosted/set-up.ts'),
  'workspaces create': () => import('./hosted/create-workspace.ts'),
  'connectors delete': () => import('./hosted/delete-connector.ts'),
};

export async function run(argv: readonly string[], io: Io, context: CommandContext): Promise<void> {
  const [first, second = ''] = argv;
  if (first === undefined) return io.out(help);
  const two = `${first} ${second}`;
  const name = [first, two].find((each) => Object.hasOwn(actions, each));
  const load = name === undefined ? undefined : actions[name];
  if (load !== undefined) {
    const { run: act } = await load();
    return act(argv.slice(name === first ? 1 : 2), io, context);
  }
  if (first.startsWith('-')) throw new UsageError(`Unknown option ${first}.`, 'agent-connectors hosted --help');
  return context.runLine(hostedLine(argv), io);
}
