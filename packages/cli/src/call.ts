import { type AnyClient, type CallOptions, type Connector, createClient, type Entities } from '@agent-connectors/core';
import { type Arguments, UsageError } from './arguments.ts';
import type { Io } from './io.ts';

/** Makes the client that a command line asks for. */
export function clientFor(
  connector: Connector<Entities>,
  args: Arguments,
  env: Readonly<Record<string, string | undefined>>,
): AnyClient {
  return createClient(connector, {
    env,
    ...(args.region !== undefined && { region: args.region }),
    ...(args.readOnly && { policy: { readOnly: true } }),
  });
}

/** Calls an operation and prints what it answers: one JSON object, or with `--all` one item a line. */
export async function call(client: AnyClient, entity: string, action: string, args: Arguments, io: Io): Promise<void> {
  const params = await readParams(args.params, io);
  const options: CallOptions = {
    ...(args.fields && { fields: args.fields }),
    ...(args.dryRun && { dryRun: true }),
    ...(args.timeout !== undefined && { timeout: args.timeout }),
  };
  const answer = client.execute(entity, action, params, options);
  if (!args.all || args.dryRun || !('pages' in answer)) return print(await answer, io);
  for await (const { data, meta } of answer.pages()) {
    for (const item of data) await io.out(`${JSON.stringify(item)}\n`);
    for (const warning of meta.warnings ?? []) io.err(`warning: ${warning}\n`);
    if (meta.syncToken !== undefined) io.err(`${JSON.stringify({ syncToken: meta.syncToken })}\n`);
  }
}

/** Prints an answer; a download as its bytes. */
async function print(result: { readonly data: unknown; readonly meta: unknown }, io: Io): Promise<void> {
  const { data } = result;
  if (typeof data === 'object' && data !== null && 'stream' in data && data.stream instanceof ReadableStream) {
    for await (const chunk of data.stream) await io.out(chunk);
    return;
  }
  await io.out(`${JSON.stringify(result, null, io.interactive ? 2 : undefined)}\n`);
}

async function readParams(given: string | undefined, io: Io): Promise<unknown> {
  if (given === undefined) return {};
  const text = given === '-' ? await io.in() : given;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--params is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
