import { createClient, InvalidOptionsError } from '@agent-connectors/core';
import {
  connectorSource,
  InstallationError,
  installedConnectors,
  installedIds,
  isReadOnly,
} from '@agent-connectors/installed';
import { createToolbox } from '@agent-connectors/tools';
import { createSaveFile } from '../connectors/save-file.ts';
import { createDocuments } from '../offer/documents.ts';
import { createOffer, type Offer } from '../offer/offer.ts';
import { waitHooks } from '../server/waits.ts';
import { serveOverStdio } from '../stdio/serve-stdio.ts';
import { version } from '../version.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { help } from './help.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command line. Resolves when the server serves, to the exit code where it does not. */
export async function main(argv: readonly string[], io: Io): Promise<number | undefined> {
  try {
    return (await serve(argv, io)) === 'served' ? undefined : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${io.name}: ${error.message}\n${error.hint ?? `See ${io.name} --help.`}\n`);
    return 2;
  }
}

/** Does the same, and throws `UsageError` for an invalid command line. */
export async function serve(argv: readonly string[], io: Io): Promise<'served' | 'printed'> {
  try {
    const args = readArguments(argv, io.env);
    if (args.version) return printed(`${version}\n`, io);
    if (args.help) return printed(help(await installedIds(io.folders)), io);
    const isForbidden = args.allowWrites && isReadOnly(io.env);
    if (isForbidden) io.err(`${io.name}: read-only, because ${forbidding}. --allow-writes has no effect.\n`);
    const offer = await offerOf(args, io);
    if (args.http === undefined) await serveOverStdio({ offer, input: io.input, write: io.write, onError: io.note });
    else await serveOverHttp(args, args.http, offer, io);
    return 'served';
  } catch (error) {
    if (error instanceof InstallationError) throw new UsageError(error.message, error.hint);
    if (!InvalidOptionsError.isInstance(error)) throw error;
    const allowed = argv.includes('--allow-writes') && !isReadOnly(io.env);
    throw new UsageError(error.message, allowed ? undefined : permittingIn(io));
  }
}

const forbidding = 'AGENT_CONNECTORS_READ_ONLY is set';

/** Says how writes become possible. */
const permittingIn = ({ env }: Pick<Io, 'env'>) =>
  isReadOnly(env)
    ? `The user who starts the server forbids changes: ${forbidding}.`
    : 'The user who starts the server can pass --allow-writes.';

function printed(text: string, io: Io): 'printed' {
  io.write(text);
  return 'printed';
}

/** Creates what the command line asks for. Loads no connector, and catalogs only where selectors have to be compared with them. */
async function offerOf(args: Arguments, { name, folders, env, err }: Io): Promise<Offer> {
  const { connectors: wanted, mode, include, exclude, allowWrites, hosted, files } = args;
  const found = await installedConnectors(folders, wanted);
  // Airbyte hosts every other connector.
  const installed = hosted === undefined ? found : found.filter(({ id }) => id !== 'airbyte');
  if (installed.length === 0) throw new UsageError('No connector is named or installed.');
  if (hosted !== undefined && !(await (await import('./hosted-client.ts')).hasHosted()))
    throw new UsageError('--hosted needs a package that is not installed.', 'npm install @agent-connectors/hosted');
  const readOnly = !allowWrites || isReadOnly(env);
  const permitting = permittingIn({ env });
  const onManyTools = (count: number) =>
    err(`${name}: ${count} tools. Models choose well among a few dozen: narrow them with --include.\n`);
  const sources = installed.map((each) =>
    connectorSource(each, async (connector) => {
      const options = { env, hooks: waitHooks, policy: { readOnly } };
      if (hosted === undefined) return createClient(connector, options);
      const { hostedClient } = await import('./hosted-client.ts');
      return hostedClient(connector, hosted, options);
    }),
  );
  const missing = hosted === undefined ? [] : await (await import('./hosted-client.ts')).notHostedOf(sources);
  const toolbox = createToolbox(sources, {
    include,
    exclude: [...exclude, ...missing],
    policy: { readOnly },
    ...(files !== undefined && { saveFile: createSaveFile(files) }),
  });
  // A misspelled selector must not wait for the first call.
  await toolbox.ready();
  return createOffer({ toolbox, mode, documents: createDocuments(installed), permitting, onManyTools });
}

async function serveOverHttp(
  { token, allowedHosts }: Arguments,
  { host, port }: NonNullable<Arguments['http']>,
  offer: Offer,
  { name, err, note, onStop }: Io,
): Promise<void> {
  const [{ listen }, { createServer }, { createConfirmations }] = await Promise.all([
    import('../http/listen.ts'),
    import('../server/create-server.ts'),
    import('../server/confirmations.ts'),
  ]);
  const confirmations = createConfirmations();
  const { url, close } = await listen({
    createServer: () => createServer({ offer, confirmations, onError: note }),
    host,
    port,
    token,
    allowedHosts,
    onError: note,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES' && error.code !== 'EADDRNOTAVAIL') throw error;
    throw new UsageError(`Cannot listen at ${host}:${port}: ${error.message}.`, 'Choose another port with --http.');
  });
  err(`${name}: listening at ${url}\n`);
  onStop(close);
}
