import { type Connector, ConnectorError, type Entities } from '@agent-connectors/core';
import { type Arguments, readArguments, UsageError } from './arguments.ts';
import { call, clientFor } from './call.ts';
import { environmentOf } from './environment.ts';
import { entitiesHelp, operationHelp, operationsHelp, overview } from './help.ts';
import type { Io } from './io.ts';
import { connectorNames, loadConnector, NotInstalledError } from './load-connector.ts';
import { version } from './version.ts';

export type { Io } from './io.ts';

/** Runs one command line; resolves to its exit code: 0 done, 1 the call failed, 2 it was not understood. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    await dispatch(readArguments(argv), io);
    return 0;
  } catch (error) {
    const code = report(error, io);
    if (code === undefined) throw error;
    return code;
  }
}

async function dispatch(args: Arguments, io: Io): Promise<void> {
  const [name, entity, action, ...rest] = args.words;
  if (args.version) return io.out(`${version}\n`);
  if (name === undefined) return io.out(overview);
  if (!connectorNames.some((known) => known === name))
    throw new UsageError(`There is no connector '${name}': ${connectorNames.join(', ')}.`);
  const connector = await loadConnector(name, io.folder);
  if (entity === 'describe') return describeParts(connector, action, rest[0], io);
  if (rest.length > 0) throw new UsageError(`One word too many: '${rest[0]}'. Parameters go into --params.`);
  const env = environmentOf(io.folder, name, { ...io.env });
  if (entity === 'check') return check(connector, args, env, io);
  if (entity === undefined || action === undefined || args.help) return help(connector, entity, action, io);
  await call(clientFor(connector, args, env), entity, action, args, io);
}

async function check(
  connector: Connector<Entities>,
  args: Arguments,
  env: Readonly<Record<string, string | undefined>>,
  io: Io,
): Promise<void> {
  const result = await clientFor(connector, args, env).check();
  await io.out(`${JSON.stringify(result, null, io.interactive ? 2 : undefined)}\n`);
  if (!result.ok) throw new FailedCheck();
}

/** The check itself went well and what it found is printed; the exit code must say that the credentials do not work. */
class FailedCheck extends Error {}

async function help(
  connector: Connector<Entities>,
  entity: string | undefined,
  action: string | undefined,
  io: Io,
): Promise<void> {
  const { describe } = await import('@agent-connectors/core/describe');
  const description = describe(connector);
  if (entity === undefined) return io.out(entitiesHelp(description));
  const known = description.operations.filter((operation) => operation.entity === entity);
  if (known.length === 0)
    throw new UsageError(
      `${connector.title} has no entity '${entity}': ${description.entities.map(({ id }) => id).join(', ')}.`,
    );
  if (action === undefined) return io.out(operationsHelp(description, entity));
  const operation = known.find((candidate) => candidate.action === action);
  if (operation === undefined)
    throw new UsageError(
      `${entity} cannot be asked to '${action}': ${known.map((candidate) => candidate.action).join(', ')}.`,
    );
  return io.out(operationHelp(connector.name, operation));
}

async function describeParts(
  connector: Connector<Entities>,
  entity: string | undefined,
  action: string | undefined,
  io: Io,
): Promise<void> {
  const { describe } = await import('@agent-connectors/core/describe');
  const description = describe(connector);
  const operations = description.operations.filter(
    (operation) =>
      (entity ?? operation.entity) === operation.entity && (action ?? operation.action) === operation.action,
  );
  if (operations.length === 0)
    throw new UsageError(`${connector.title} has no ${[entity, action].filter(Boolean).join('.')}.`);
  const part = entity === undefined ? description : action === undefined ? operations : operations[0];
  await io.out(`${JSON.stringify(part, null, io.interactive ? 2 : undefined)}\n`);
}

/** Prints an error and gives the exit code for it; none for one that is not expected. */
function report(error: unknown, io: Io): number | undefined {
  if (error instanceof FailedCheck) return 1;
  if (error instanceof UsageError || error instanceof NotInstalledError) {
    io.err(
      `${JSON.stringify({ error: { code: 'usage', message: error.message, hint: 'agent-connectors --help' } })}\n`,
    );
    return 2;
  }
  if (!ConnectorError.isInstance(error)) return undefined;
  io.err(`${JSON.stringify({ error: error.toJSON() })}\n`);
  return ['unknown_operation', 'invalid_params', 'invalid_options', 'missing_credentials'].includes(error.code) ? 2 : 1;
}
