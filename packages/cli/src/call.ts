import { type AnyClient, type CallOptions, type Connector, createClient, type Entities } from '@agent-connectors/core';
import type { Arguments } from './arguments.ts';
import type { Variables } from './env-file.ts';
import type { Io } from './io.ts';
import { note, printJson } from './output.ts';
import { readParams } from './params.ts';
import { walk } from './walk.ts';

/** Shorter waits are not reported. */
const longWaitMs = 2000;

/** Creates the client for a command line. It reports waits for a rate limit on standard error. */
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
 * Calls an operation and prints its response: one JSON object or, with `--all`, one item per line. `sample` returns
 * example parameters for error messages.
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
  const response = client.execute(entity, action, params, optionsOf(args, io));
  if (args.all && !args.dryRun && 'pages' in response) await walk(response, params, io);
  else await print(await response, io);
}

function optionsOf(args: Arguments, io: Io): CallOptions {
  return {
    signal: io.interruption?.(),
    ...(args.fields && { fields: args.fields }),
    ...(args.dryRun && { dryRun: true }),
    ...(args.timeout !== undefined && { timeout: args.timeout }),
    // A command that reads every page may take as long as the rate limits require.
    ...(args.all && { maxWait: Number.POSITIVE_INFINITY }),
  };
}

/** Prints a response as JSON, a download as its bytes. */
async function print(result: { readonly data: unknown; readonly meta: unknown }, io: Io): Promise<void> {
  const { data } = result;
  if (typeof data === 'object' && data !== null && 'stream' in data && data.stream instanceof ReadableStream) {
    for await (const chunk of data.stream) await io.out(chunk);
    return;
  }
  await printJson(result, io);
}
