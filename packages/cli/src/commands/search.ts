import { installedConnectors } from '@agent-connectors/installed';
import { createToolbox, operationLine } from '@agent-connectors/tools';
import { foldersOf } from '../call/folders.ts';
import { offline } from '../call/offline.ts';
import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { searchCacheOf } from './search/search-cache.ts';

export const help = `agent-connectors search <words> [--connector <id>] [--effect read|write|destructive] [--limit <n>] [--output json]

Finds operations by what they do, in your own words, best first. Separate several needs with ";". Works offline.

  agent-connectors search take her off the mailing list
  agent-connectors search 'refund a charge; list disputes' --connector stripe
`;

export async function run(argv: readonly string[], io: Io): Promise<void> {
  const { options, words } = readOptions(argv, {
    connector: { type: 'value' },
    effect: { type: 'value' },
    limit: { type: 'value' },
    output: { type: 'value' },
  });
  if (words.length === 0) throw new UsageError('Say what you search for.', 'agent-connectors search close a ticket');
  const installed = await installedConnectors(foldersOf(io));
  if (installed.length === 0)
    throw new UsageError('No connector is installed.', 'For example: npm install @agent-connectors/pylon');
  const searchCache = searchCacheOf(installed, io);
  const found = await createToolbox(installed.map(offline), { ...(searchCache && { searchCache }) }).search(
    words.join(' ').split(';'),
    {
      connector: options.connector,
      effect: options.effect as 'read' | undefined, // validated by the toolbox
      ...(options.limit !== undefined && { limit: Number(options.limit) }),
    },
  );
  if (options.output === 'json') {
    const operations = found.map(({ name, summary, effect, required, optional }) => ({
      operation: name,
      summary,
      effect,
      required,
      optional,
    }));
    return io.out(`${JSON.stringify(operations)}\n`);
  }
  await io.out(
    found.length === 0 ? 'Nothing found. Use other words, or fewer.\n' : `${found.map(operationLine).join('\n')}\n`,
  );
}
