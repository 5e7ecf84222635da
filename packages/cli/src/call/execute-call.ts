import {
  type AnyOperation,
  addHint,
  ConnectorError,
  type Download,
  type DownloadPosition,
} from '@agent-connectors/core';
import type { ConnectorSource } from '@agent-connectors/installed';
import type { Confirm, Toolbox } from '@agent-connectors/tools';
import type { CallOptions } from '../grammar/call-options.ts';
import type { Io } from '../io.ts';
import { createPrinter } from '../output/printer.ts';
import type { Progress } from '../output/progress.ts';
import { UsageError } from '../usage-error.ts';
import { BrokenWalkError } from './broken-walk-error.ts';

type Params = Readonly<Record<string, unknown>>;

/** One operation, and how it is called. */
export interface OperationCall {
  readonly source: ConnectorSource;
  /** `issues.search` */
  readonly id: string;
  readonly definition: AnyOperation;
  readonly params: Params;
  readonly options: CallOptions;
  readonly progress: Progress;
}

/** Results for agents have so many characters, unless `--max-chars` says otherwise: a tool's caller sees little more. */
const defaultCharacters = 20_000;

/** Calls an operation and prints its result. Throws `UsageError` for options that the operation has no use for, and `ConnectorError`. */
export async function executeCall(call: OperationCall, io: Io): Promise<void> {
  try {
    await execute(call, call.progress.over(io));
  } finally {
    call.progress.end();
  }
}

async function execute(call: OperationCall, io: Io): Promise<void> {
  const { definition, options } = call;
  refuseUseless(call);
  if (options.dryRun) return printDryRun(call, io);
  if (definition.kind === 'download') return download(call, io);
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
  if (kind === 'download' && (options.fields ?? options.jq) !== undefined)
    throw new UsageError(
      `${id} returns a file, which has no fields.`,
      'Nothing was sent. Pass --out <file> to save it.',
    );
}

/** Prints the request exactly as it would be sent, without credentials. */
async function printDryRun({ source, id, params }: OperationCall, io: Io): Promise<void> {
  const client = await source.client();
  const [entity = '', action = ''] = id.split('.');
  const { data, meta } = await client.execute(entity, action, params, { dryRun: true });
  await createPrinter(io, { format: 'json', raw: false }).result(data, { ...meta });
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
  if (options.jq !== undefined) {
    const { compileJq } = await import('@agent-connectors/tools');
    await compileJq(options.jq);
  }
  const isWhole = options.jq !== undefined || options.out !== undefined;
  const result = await executeConfirmed(toolbox, `${source.id}.${id}`, params, {
    ...(options.fields !== undefined ? { fields: options.fields } : isWhole && { fields: ['*'] }),
    ...(options.limit !== undefined && { limit: options.limit }),
    ...(options.cursor !== undefined && { cursor: options.cursor }),
    maxCharacters: isWhole || io.terminal.out ? Number.POSITIVE_INFINITY : (options.maxCharacters ?? defaultCharacters),
    signal: io.interruption?.(),
    ...confirmation(io),
  });
  const printer = createPrinter(io, {
    format: options.format,
    raw: options.raw,
    ...(options.fields && { columns: options.fields }),
  });
  if (options.jq === undefined) return printer.result(result.data, { ...withoutSource(result.meta) });
  const { printFiltered } = await import('./filtered.ts');
  const { jq, slurp } = options;
  await printFiltered({ jq, slurp, isRead: call.definition.effect === 'read', printer }, result);
}

/** A command line has the one toolbox of its connector. */
async function toolboxOf({ source, options }: OperationCall): Promise<Toolbox> {
  const { createToolbox } = await import('@agent-connectors/tools');
  return createToolbox([source], {
    policy: { readOnly: options.readOnly, ...(options.yes && { confirm: [] }) },
    maxRecords: 1_000_000,
    maxWalkMs: 86_400_000,
  });
}

/** Says how a call is confirmed, where it was not and nobody could be asked. */
async function executeConfirmed(
  toolbox: Toolbox,
  ...call: Parameters<Toolbox['execute']>
): ReturnType<Toolbox['execute']> {
  try {
    return await toolbox.execute(...call);
  } catch (error) {
    if (!ConnectorError.isInstance(error) || error.code !== 'confirmation_required') throw error;
    throw addHint(error, 'When the user agrees, run the same command with --yes.');
  }
}

/** Asks the person at the terminal. Without one, nobody can be asked. */
function confirmation(io: Io): { readonly confirm?: Confirm } {
  if (!io.terminal.in || !io.terminal.err) return {};
  return {
    async confirm(request, { signal }) {
      const { questionOf } = await import('@agent-connectors/tools');
      const answer = await io.ask(`${questionOf([request])} [y/N] `, signal && { signal });
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}

/** Marks data for models. Whoever runs a command knows whose data it is. */
const withoutSource = <T extends { readonly source: string }>({ source: _, ...meta }: T): Omit<T, 'source'> => meta;

async function download({ source: connector, id, params, options }: OperationCall, io: Io): Promise<void> {
  if (io.terminal.out && options.out === undefined)
    throw new UsageError(
      'The result is a file, and its bytes could control the terminal. Nothing was sent.',
      'Pass --out <file> to save it, or --out - to print it anyway.',
    );
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
