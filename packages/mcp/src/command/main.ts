import { createClient, InvalidOptionsError } from '@agent-connectors/core';
import { connectorSource, InstallationError, installedConnectors, installedIds } from '@agent-connectors/installed';
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
    const args = readArguments(argv, io.env);
    if (args.version) return printed(`${version}\n`, io);
    if (args.help) return printed(help(await installedIds(io.folders)), io);
    const offer = await offerOf(args, io);
    if (args.http === undefined) await serveOverStdio({ offer, input: io.input, write: io.write, onError: io.note });
    else await serveOverHttp(args, args.http, offer, io);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError || error instanceof InstallationError) {
      io.err(`agent-connectors-mcp: ${error.message}\n${error.hint}\n`);
      return 2;
    }
    if (!InvalidOptionsError.isInstance(error)) throw error;
    const hint = argv.includes('--allow-writes') ? '' : ` ${permitting}`;
    io.err(`agent-connectors-mcp: ${error.message}${hint}\n`);
    return 2;
  }
}

const permitting = 'The user who starts the server can pass --allow-writes.';

function printed(text: string, io: Io): number {
  io.write(text);
  return 0;
}

/** Creates what the command line asks for. Loads no connector, and catalogs only where selectors have to be compared with them. */
async function offerOf(args: Arguments, { folders, env, err }: Io): Promise<Offer> {
  const { connectors: wanted, mode, include, exclude, allowWrites, files } = args;
  const installed = await installedConnectors(folders, wanted);
  if (installed.length === 0) throw new UsageError('No connector is named or installed.');
  const readOnly = !allowWrites;
  const onManyTools = (count: number) =>
    err(`agent-connectors-mcp: ${count} tools. Models choose well among a few dozen: narrow them with --include.\n`);
  const toolbox = createToolbox(
    installed.map((each) =>
      connectorSource(each, (connector) => createClient(connector, { env, hooks: waitHooks, policy: { readOnly } })),
    ),
    { include, exclude, policy: { readOnly }, ...(files !== undefined && { saveFile: createSaveFile(files) }) },
  );
  // A misspelled selector must not wait for the first call.
  await toolbox.ready();
  return createOffer({ toolbox, mode, documents: createDocuments(installed), permitting, onManyTools });
}

async function serveOverHttp(
  { token, allowedHosts }: Arguments,
  { host, port }: NonNullable<Arguments['http']>,
  offer: Offer,
  { err, note, onStop }: Io,
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
  err(`agent-connectors-mcp: listening at ${url}\n`);
  onStop(close);
}
