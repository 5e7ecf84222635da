import { addHint, type ConnectorError, type Download, type DownloadPosition } from '@agent-connectors/core';
import type { ToolboxResult } from '@agent-connectors/tools';
import type { Io } from '../io.ts';
import { afterCall } from '../output/after-call.ts';
import { createPrinter } from '../output/printer.ts';
import { UsageError } from '../usage-error.ts';
import { BrokenWalkError } from './broken-walk-error.ts';
import { printDryRun } from './dry-run.ts';
import { executeConfirmed } from './execute-confirmed.ts';
import { type OperationCall, optionsOf, toolboxOf, withoutSource } from './operation-call.ts';
import { refuseWrites } from './refuse-writes.ts';

/** Results for agents have so many characters, unless `--max-chars` says otherwise: a tool's caller sees little more. */
const defaultCharacters = 20_000;

/** Calls an operation and prints its result. Throws `UsageError` for options that the operation has no use for, and `ConnectorError`. */
export async function executeCall(call: OperationCall, io: Io): Promise<void> {
  try {
    const to = call.progress.over(io);
    await execute(call, call.options.dryRun ? to : afterCall(to));
  } finally {
    call.progress.end();
  }
}

async function execute(call: OperationCall, io: Io): Promise<void> {
  const { definition, options } = call;
  refuseUseless(call);
  refuseWrites(call, io);
  if (options.dryRun) return printDryRun(call, io);
  if (definition.kind === 'download') return download(call, io);
  if (options.follow !== undefined) return follow(call, options.follow, io);
  if (options.out === undefined) return print(call, io);
  const { withOutputIn } = await import('../output/output-file.ts');
  await withOutputIn(options.out, io, (to) => print(call, to), startOver);
}

/** What was read of a walk is not kept, so that its cursor would skip it. */
const startOver = (error: unknown): unknown =>
  error instanceof BrokenWalkError
    ? addHint(error.cause, 'Nothing of the walk was kept: the file is as it was before. Start again.')
    : error;

/** Options that would have no effect are errors: nobody may believe that they had one. */
function refuseUseless({ id, definition: { kind }, options }: OperationCall): void {
  const ofListings = {
    all: 'all',
    limit: 'limit',
    cursor: 'cursor',
    count: 'count',
    countBy: 'count-by',
    slurp: 'slurp',
  } as const;
  const given = Object.entries(ofListings).find(([name]) => {
    const value = options[name as keyof typeof ofListings]; // its own keys
    return value !== undefined && value !== false;
  });
  if (kind !== 'list' && given !== undefined)
    throw new UsageError(`--${given[1]} is for listings, and ${id} is none.`, 'Nothing was sent.');
  if (kind !== 'operation' && options.follow !== undefined)
    throw new UsageError(`--follow is for one record, and ${id} returns none.`, 'Nothing was sent.');
  if (kind === 'download' && (options.fields ?? options.jq) !== undefined)
    throw new UsageError(
      `${id} returns a file, which has no fields.`,
      'Nothing was sent. Pass --out <file> to save it.',
    );
}

async function print(call: OperationCall, io: Io): Promise<void> {
  const { options } = call;
  const toolbox = await toolboxOf(call);
  const context = { ...call, toolbox, name: `${call.source.id}.${call.id}` };
  if (options.all || options.count || options.countBy !== undefined) {
    const { countRecords, walkAll } = await import('./walk-all.ts');
    return options.count || options.countBy !== undefined ? countRecords(context, io) : walkAll(context, io);
  }
  const { params, source, id } = call;
  const signal = io.interruption?.();
  if (options.jq !== undefined) {
    const { compileJq } = await import('@agent-connectors/tools');
    await compileJq(options.jq, { signal });
  }
  const isWhole = options.jq !== undefined || options.out !== undefined;
  let broken: ConnectorError | undefined;
  const request = {
    ...optionsOf(call),
    maxCharacters: isWhole || io.terminal.out ? Number.POSITIVE_INFINITY : (options.maxCharacters ?? defaultCharacters),
    signal,
    onBroken(error: ConnectorError) {
      broken = error;
    },
  };
  const result = await inOwnWords(
    await executeConfirmed(toolbox, `${source.id}.${id}`, params, request, io),
    source.id,
  );
  const printer = createPrinter(io, {
    format: options.format,
    raw: options.raw,
    ...(options.fields && { columns: options.fields }),
    nothing: doneText(call, result),
  });
  if (options.jq === undefined) await printer.result(result.data, { ...withoutSource(result.meta) });
  else {
    const { printFiltered } = await import('./filtered.ts');
    const { jq, slurp } = options;
    await printFiltered({ jq, slurp, isRead: call.definition.effect === 'read', printer, signal }, result);
  }
  // Fewer records than were asked for are no success.
  if (broken !== undefined) throw new BrokenWalkError(broken, result.meta.nextCursor);
}

/** Only what a result says in words needs a translation, which takes as long to load as the rest of the output. */
async function inOwnWords(result: ToolboxResult, connector: string): Promise<ToolboxResult> {
  const { next, incomplete, warnings, truncated } = result.meta;
  if ([next, incomplete, warnings, truncated].every((said) => said === undefined)) return result;
  const { commandMeta } = await import('./command-words.ts');
  return { ...result, meta: commandMeta(result.meta, connector) };
}

/** What a person reads where a write returns nothing: no more than that where the result says how to check it. */
function doneText({ id, definition: { effect } }: OperationCall, { meta }: ToolboxResult): string | undefined {
  if (effect === 'read') return undefined;
  if (meta.next !== undefined) return '';
  return /\.delete/.test(id) ? 'Deleted.' : 'Done.';
}

/** The bytes of a file could control a terminal. */
function refuseTerminal({ options: { out } }: OperationCall, io: Io): void {
  if (io.terminal.out && out === undefined)
    throw new UsageError(
      'The result is a file, and its bytes could control the terminal. Nothing was sent.',
      'Pass --out <file> to save it, or --out - to print it anyway.',
    );
}

/** Downloads the file that a field of the result links to. */
async function follow(call: OperationCall, field: string, io: Io): Promise<void> {
  refuseTerminal(call, io);
  const { source, id, params, options } = call;
  const [toolbox, client, { followLink }] = await Promise.all([
    toolboxOf(call),
    source.client(),
    import('./follow-link.ts'),
  ]);
  const name = `${source.id}.${id}`;
  const read = async () => {
    const whole = { fields: ['*'], maxCharacters: Number.POSITIVE_INFINITY, signal: io.interruption?.() };
    return (await executeConfirmed(toolbox, name, params, whole, io)).data;
  };
  await followLink({ name, field, client, read }, options.out ?? '-', io);
}

async function download(call: OperationCall, io: Io): Promise<void> {
  refuseTerminal(call, io);
  const { source: connector, id, params, options } = call;
  const [entity = '', action = ''] = id.split('.');
  const { downloadTo } = await import('../output/download.ts');
  const source = {
    name: JSON.stringify([`${connector.id}.${id}`, params]),
    async open(resume?: DownloadPosition) {
      const client = await connector.client();
      const { data } = await client.execute(entity, action, params, { signal: io.interruption?.(), resume });
      return data as Download; // the kind says so
    },
  };
  await downloadTo(options.out ?? '-', source, io);
}
