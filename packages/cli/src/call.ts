import { type AnyClient, type CallOptions, type Connector, createClient, type Entities } from '@agent-connectors/core';
import type { Arguments } from './arguments.ts';
import type { Variables } from './env-file.ts';
import type { Io } from './io.ts';
import { note, printJson } from './output.ts';
import { readParams } from './params.ts';
import { walk } from './walk.ts';

/** A wait that is worth a word. */
const longWaitMs = 2000;

/** Makes the client that a command line asks for. It says on standard error when it waits for a rate limit. */
export function clientFor(connector: Connector<Entities>, args: Arguments, env: Variables, io: Io): AnyClient {
  return createClient(connector, {
    env,
    ...(args.region !== undefined && { region: args.region }),
    ...(args.readOnly && { policy: { readOnly: true } }),
    hooks: {
      onWait({ waitMs }) {
        if (waitMs >= longWaitMs) note('note', `waiting ${Math.ceil(waitMs / 1000)} s for the rate limit`, io);
      },
    },
  });
}

/**
 * Calls an operation and prints what it answers: one JSON object, or with `--all` one item a line. `sample` gives
 * what its parameters look like.
 */
export async function call(
  client: AnyClient,
  entity: string,
  action: string,
  sample: () => Promise<unknown>,
  args: Arguments,
  io: Io,
): Promise<void> {
  const params = await readParams(args, sample, io);
  const answer = client.execute(entity, action, params, optionsOf(args, io));
  if (args.all && !args.dryRun && 'pages' in answer) await walk(answer, params, io);
  else await print(await answer, io);
}

function optionsOf(args: Arguments, io: Io): CallOptions {
  return {
    signal: io.interruption?.(),
    ...(args.fields && { fields: args.fields }),
    ...(args.dryRun && { dryRun: true }),
    ...(args.timeout !== undefined && { timeout: args.timeout }),
    // Who asks for everything has the time for it.
    ...(args.all && { maxWait: Number.POSITIVE_INFINITY }),
  };
}

/** Prints an answer; a download as its bytes. */
async function print(result: { readonly data: unknown; readonly meta: unknown }, io: Io): Promise<void> {
  const { data } = result;
  if (typeof data === 'object' && data !== null && 'stream' in data && data.stream instanceof ReadableStream) {
    for await (const chunk of data.stream) await io.out(chunk);
    return;
  }
  await printJson(result, io);
}
