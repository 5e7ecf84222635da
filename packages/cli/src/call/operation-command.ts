import type { AnyOperation } from '@agent-connectors/core';
import { type CallFlags, callSpecs, readCallOptions } from '../grammar/call-options.ts';
import { entityNamed, operationNamed } from '../grammar/find-names.ts';
import type { Token } from '../grammar/tokens.ts';
import type { Io } from '../io.ts';
import { connectorNamed } from './connectors.ts';
import { definitionOf } from './definition-of.ts';
import { executeCall } from './execute-call.ts';
import { readParams } from './read-params.ts';
import { settingsOf } from './settings.ts';

/** The words and options of `agent-connectors pylon issues get 2558 --fields title`. */
export interface OperationLine {
  readonly connector: string;
  readonly entity: string;
  readonly action: string;
  /** What follows: flags and words of the operation. */
  readonly tail: readonly Token[];
  readonly flags: CallFlags;
}

/** Calls an operation with the parameters of a command line, or prints its help. */
export async function runOperation({ connector, entity, action, tail, flags }: OperationLine, io: Io): Promise<void> {
  const options = readCallOptions(flags, io.env);
  const settings = settingsOf(options, io);
  const source = await connectorNamed(connector, settings, io);
  const catalog = await source.catalog();
  const { id, required, optional } = operationNamed(catalog, entityNamed(catalog, entity), action);
  const command = `agent-connectors ${source.id} ${id.replace('.', ' ')}`;
  if (flags.help && options.format === 'json') {
    const { operationJson } = await import('../help/operation-json.ts');
    return io.out(await operationJson(source, id));
  }
  if (flags.help) {
    const { operationHelp } = await import('../help/operation-help.ts');
    return io.out(await operationHelp(source, id));
  }
  const base = await readParams(options, command, io, required[0] ?? optional[0]);
  const definition = await definitionOf(source, id);
  const params = tail.length === 0 ? base : await withFlags(definition, tail, base, command, io);
  try {
    await executeCall({ source, id, definition, params, options, progress: settings.progress }, io);
  } catch (error) {
    const { explainMissing } = await import('./explain-missing.ts');
    throw await explainMissing(error, { source, id, required, command });
  }
}

async function withFlags(
  definition: AnyOperation,
  tail: readonly Token[],
  base: Readonly<Record<string, unknown>>,
  command: string,
  io: Io,
) {
  // Only flags need the schema of the parameters.
  const [{ describeParameters }, { paramsFromFlags }] = await Promise.all([
    import('@agent-connectors/core/describe'),
    import('../grammar/flags.ts'),
  ]);
  const input = describeParameters(definition);
  return paramsFromFlags(tail, base, {
    command,
    input,
    folder: io.folder,
    options: Object.keys(callSpecs),
    isGet: definition.kind === 'operation' && definition.effect === 'read',
  });
}
