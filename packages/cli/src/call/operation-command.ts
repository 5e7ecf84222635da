import type { AnyOperation } from '@agent-connectors/core';
import type { Catalog } from '@agent-connectors/core/catalog';
import type { ConnectorSource } from '@agent-connectors/installed';
import { type CallFlags, callSpecs, readCallOptions } from '../grammar/call-options.ts';
import { actionOf, entityNamed, operationNamed } from '../grammar/find-names.ts';
import type { Token } from '../grammar/tokens.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { connectorNamed } from './connectors.ts';
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
  const { id } = operationNamed(catalog, entityNamed(catalog, entity), action);
  const command = `agent-connectors ${source.id} ${id.replace('.', ' ')}`;
  if (flags.help) {
    const { operationHelp } = await import('../help/operation-help.ts');
    return io.out(await operationHelp(source, id));
  }
  const base = await readParams(options, command, io);
  const params = tail.length === 0 ? base : await withFlags(source, id, tail, base, command, io);
  const definition = await definitionOf(source, catalog, id);
  await executeCall({ source, id, definition, params, options, progress: settings.progress }, io);
}

async function withFlags(
  source: ConnectorSource,
  id: string,
  tail: readonly Token[],
  base: Readonly<Record<string, unknown>>,
  command: string,
  io: Io,
) {
  // Only flags need the schema of the parameters.
  const [{ describeOperation }, { paramsFromFlags }] = await Promise.all([
    import('@agent-connectors/core/describe'),
    import('../grammar/flags.ts'),
  ]);
  const { input } = describeOperation(await source.connector(), id);
  return paramsFromFlags(tail, base, { command, input, folder: io.folder, options: Object.keys(callSpecs) });
}

/** Returns the definition of an operation. Throws `UsageError` where the published catalog and the code differ. */
async function definitionOf(source: ConnectorSource, { entities }: Catalog, id: string): Promise<AnyOperation> {
  const connector = await source.connector();
  const entity = entities.find((each) => id.startsWith(`${each.id}.`));
  const table = connector.entities[entity?.accessor ?? '']?.operations ?? {};
  const accessor = actionOf(id).replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const definition = table[accessor];
  if (definition === undefined)
    throw new UsageError(
      `The catalog of ${source.id} lists ${id}, which its code does not have.`,
      'Reinstall its package.',
    );
  return definition;
}
