import { type Connector, ConnectorError, type Entities } from '@agent-connectors/core';
import type { ConnectorDescription } from '@agent-connectors/core/describe';
import { InstallationError, installedConnector, installedIds, loadConnector } from '@agent-connectors/installed';
import { type Arguments, readArguments } from './arguments.ts';
import { call, clientFor } from './call.ts';
import type { Variables } from './env-file.ts';
import { environmentOf } from './environment.ts';
import { definitionOf, entityNamed, operationNamed } from './find-operation.ts';
import { entitiesHelp, operationHelp, operationsHelp, overview } from './help.ts';
import type { Io } from './io.ts';
import { note, noteJson, printError, printJson } from './output.ts';
import { withOutputIn } from './output-file.ts';
import { explainLongNumbers } from './params.ts';
import { quote } from './quote.ts';
import { sampleParams } from './sample.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import { BrokenWalkError } from './walk.ts';

export type { Io } from './io.ts';

/** Runs one command line and resolves to its exit code: 0 success, 1 the call failed, 2 the command is invalid. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    await dispatch(readArguments(argv), io);
    return 0;
  } catch (error) {
    const broken = error instanceof BrokenWalkError ? error : undefined;
    const code = report(explainLongNumbers(broken?.cause ?? error), io);
    if (broken?.nextCursor !== undefined) noteJson({ nextCursor: broken.nextCursor }, io);
    if (code === undefined) throw broken?.cause ?? error;
    return code;
  }
}

async function dispatch(args: Arguments, io: Io): Promise<void> {
  const [name, entity, action, ...rest] = args.words;
  if (args.version) return io.out(`${version}\n`);
  // The project's connectors take precedence over those that are installed next to this command.
  const folders = [io.folder, ...(io.commandFolders ?? [import.meta.dirname])];
  if (name === undefined || name === 'help') return io.out(overview(await installedIds(folders)));
  const connector = await loadConnector(await installedConnector(name, folders));
  if (entity === 'describe') return describeParts(connector, action, rest[0], io);
  if (rest[0] !== undefined) throw unexpectedArgument(rest[0], args);
  if (entity === 'check') return check(connector, args, environment(connector, io), io);
  if (entity === undefined || action === undefined || args.help) return help(connector, entity, action, io);
  const operation = definitionOf(connector, entity, action);
  const file = args.output === '-' ? undefined : args.output;
  if (io.interactive && args.output === undefined && !args.dryRun && operation?.kind === 'download')
    throw new UsageError(
      'The response is a file, and its bytes could control the terminal. Nothing was sent.',
      'Pass --output <file> to save it, or --output - to print it anyway.',
    );
  const client = clientFor(connector, args, environment(connector, io), io);
  const callInto = (to: Io) =>
    call(client, entity, action, () => sampleParams(connector, `${entity}.${action}`, operation), args, to);
  await (file === undefined ? callInto(io) : withOutputIn(file, io, callInto));
}

function unexpectedArgument(word: string, { words }: Arguments): UsageError {
  const command = ['agent-connectors', ...words.slice(0, 3), '--params', word.startsWith('{') ? word : '{"limit": 5}'];
  return new UsageError(`Unexpected argument '${word}'. Pass parameters with --params.`, command.map(quote).join(' '));
}

function environment(connector: Connector<Entities>, io: Io): Variables {
  const { variables, notes } = environmentOf(io.folder, connector, io.env);
  for (const text of notes) note('note', text, io);
  return variables;
}

async function check(connector: Connector<Entities>, args: Arguments, env: Variables, io: Io): Promise<void> {
  const result = await clientFor(connector, args, env, io).check();
  await printJson(result, io);
  if (!result.ok) throw new FailedCheck();
}

/** Sets the exit code if the check found invalid credentials. The result of the check is already printed. */
class FailedCheck extends Error {}

async function help(
  connector: Connector<Entities>,
  entity: string | undefined,
  action: string | undefined,
  io: Io,
): Promise<void> {
  const description = await descriptionOf(connector);
  if (entity === undefined) return io.out(entitiesHelp(description));
  const known = entityNamed(description, entity);
  if (action === undefined) return io.out(operationsHelp(description, known.id));
  // The description of a single operation has the records that it refers to.
  const { describeOperation } = await import('@agent-connectors/core/describe');
  const operation = describeOperation(connector, operationNamed(description, known, action).id);
  return io.out(await operationHelp(connector.name, operation, known.brief));
}

async function describeParts(
  connector: Connector<Entities>,
  entity: string | undefined,
  action: string | undefined,
  io: Io,
): Promise<void> {
  const { describeOperation } = await import('@agent-connectors/core/describe');
  const description = await descriptionOf(connector);
  if (entity === undefined) return printJson(description, io);
  const known = entityNamed(description, entity);
  // Each operation is described by itself, because its reader may not have the records that it refers to.
  const alone = ({ id }: { readonly id: string }) => describeOperation(connector, id);
  const part =
    action === undefined
      ? description.operations.filter((operation) => operation.entity === known.id).map(alone)
      : alone(operationNamed(description, known, action));
  await printJson(part, io);
}

/** Describes a connector. Throws `UsageError` if its definition is invalid. */
async function descriptionOf(connector: Connector<Entities>): Promise<ConnectorDescription> {
  const { describe } = await import('@agent-connectors/core/describe');
  try {
    return describe(connector);
  } catch (error) {
    throw new UsageError(
      `The definition of the connector '${connector.name}' is invalid: ${error instanceof Error ? error.message : String(error)}`,
      'Report this to the publisher of its package.',
    );
  }
}

/** Prints an error and returns its exit code. Returns `undefined`, and prints nothing, for an unexpected error. */
function report(error: unknown, io: Io): number | undefined {
  if (error instanceof FailedCheck) return 1;
  if (error instanceof UsageError || error instanceof InstallationError) {
    printError({ code: 'usage', message: error.message, hint: error.hint }, io);
    return 2;
  }
  if (!ConnectorError.isInstance(error)) return undefined;
  printError(error.toJSON(), io);
  return ['unknown_operation', 'invalid_params', 'invalid_options', 'missing_credentials'].includes(error.code) ? 2 : 1;
}
