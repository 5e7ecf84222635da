import { nearest } from '@agent-connectors/core/nearest';
import { installedConnectors } from '@agent-connectors/installed';
import { operationLine, searchCatalogs, type ToolboxOperation } from '@agent-connectors/tools/search';
import { foldersOf } from '../call/folders.ts';
import { offline } from '../call/offline.ts';
import { readOptions } from '../grammar/options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { searchCacheOf } from './search/search-cache.ts';

export const help = `agent-connectors search <words> [--connector <id>] [--effect read|write|destructive] [--limit <n>] [--output json]

Finds operations by what they do, in your own words, best first. Name the product in the words, or pass --connector. Separate several needs with ";": each
has its own list. --limit is for each. Default: 8, or 5 where there are several. Works offline.

  agent-connectors search open issues in pylon
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
    .map((query) => query.trim())
    .filter((query) => query !== '');
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
    limit: options.limit === undefined ? (queries.length > 1 ? 5 : 8) : limitOf(options.limit),
    cache: searchCacheOf(installed, io),
  });
  const needs = queries.map((need, index) => ({ need, operations: found[index] ?? [] }));
  await io.out(options.output === 'json' ? `${JSON.stringify(needs.flatMap(jsonOf))}\n` : textOf(needs));
}

interface Need {
  readonly need: string;
  readonly operations: readonly ToolboxOperation[];
}

/** One list, whether there are several needs or one: each operation names its need then. */
const jsonOf = ({ need, operations }: Need, _: number, { length }: readonly Need[]) =>
  operations.map(({ name, summary, effect, required, optional }) => ({
    ...(length > 1 && { need }),
    operation: name,
    summary,
    effect,
    required,
    optional,
  }));

/** Several needs have a heading each. */
function textOf(needs: readonly Need[]): string {
  const lists = needs.map(({ need, operations }) => {
    const lines = operations.length === 0 ? [nothing] : operations.map(operationLine);
    return needs.length === 1 ? lines : [`${need}:`, ...lines.map((line) => `  ${line}`)];
  });
  return `${lists.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const nothing = 'Nothing found. Use other words, or fewer.';

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
