import { callSpecs } from '../../grammar/call-options.ts';
import { readKnown } from '../../grammar/options.ts';
import type { HostedAction } from './hosted-line.ts';
import { hostedLine } from './hosted-line.ts';
import { openPlatform } from './platform-env.ts';

/** Deletes a connector by the operation, which asks for a confirmation, and waits until it is gone. */
export const run: HostedAction = async (argv, io, { runLine }) => {
  const line = hostedLine(['connectors', 'delete', ...argv]);
  const { options, rest } = readKnown(line.slice(3), callSpecs);
  const [connectorId] = rest.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  if (options.help || options['dry-run'] || connectorId === undefined) return runLine(line, io);
  const { hosted, env } = await openPlatform(io, {
    writes: true,
    profile: options.profile,
    given: options.credential,
  });
  // Its workspace is not known any more once it is gone.
  const { data } = await hosted.createAirbyte({ env }).connectors.inspect({ id: connectorId });
  await runLine(line, io);
  if (data.workspace_id) await hosted.waitUntilDeleted({ env, connectorId, workspaceId: data.workspace_id });
};
