import { callSpecs } from '../grammar/call-options.ts';
import { readKnown } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const help = `agent-connectors execute <connector> <entity> <action> [--params <json>|@file|-] [options]
agent-connectors execute <connector>.<entity>.<action> [--params <json>|@file|-] [options]

Calls an operation. Does the same as the command without "execute"; use it in scripts, where the name of a connector could be that of a command.

  agent-connectors execute pylon issues get --params '{"id": 3040}'
  agent-connectors describe pylon.issues.get
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options, rest } = readKnown(argv, callSpecs);
  const words = rest.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  const [connector, entity, action] = words.slice(0, 3).flatMap((word) => word.split('.'));
  if (connector === undefined || entity === undefined || action === undefined)
    throw new UsageError('Name the operation.', 'agent-connectors execute pylon issues get --params \'{"id": 3040}\'');
  const used = words[0]?.includes('.') ? 1 : 3;
  const { runOperation } = await import('../call/operation-command.ts');
  await runOperation({ connector, entity, action, tail: rest.slice(used), flags: options }, io);
}
