import { nearest } from '@agent-connectors/core/nearest';
import { installedConnectors } from '@agent-connectors/installed';
import { operationLine, searchCatalogs } from '@agent-connectors/tools/search';
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
  const queries = words
    .join(' ')
    .slice(0, longestQuery)
    .split(';')
    .filter((query) => query.trim() !== '');
  if (queries.length === 0) throw new UsageError('Say what you search for.', 'agent-connectors search close a ticket');
  const installed = await installedConnectors(foldersOf(io));
  if (installed.length === 0)
    throw new UsageError('No connector is installed.', 'For example: npm install @agent-connectors/pylon');
  const { connector, effect } = options;
  refuseUnknown(
    'connector',
    connector,
    installed.map(({ id }) => id),
  );
  refuseUnknown('effect', effect, ['read', 'write', 'destructive']);
  const found = await searchCatalogs(installed.map(offline), {
    queries,
    accepts: (operation) =>
      (connector === undefined || operation.source.id === connector) &&
      (effect === undefined || operation.effect === effect),
    limit: options.limit === undefined ? 8 : limitOf(options.limit),
    cache: searchCacheOf(installed, io),
  });
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

/** What is longer names no operation better. */
const longestQuery = 2000;

function refuseUnknown(option: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  const near = nearest(value, known);
  throw new UsageError(
    `--${option} must be one of ${known.join(', ')}, not '${value}'.`,
    near === undefined ? undefined : `Did you mean '${near}'?`,
    near === undefined ? undefined : [near],
  );
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new UsageError(`--limit must be a whole number from 1 to 100, not '${text}'.`);
  return limit;
}
