import { isReadOnly } from '@agent-connectors/installed';
import { type Hosted, loadHosted } from '../../call/hosted-client.ts';
import { resolveCredentials } from '../../credentials/resolve-credentials.ts';
import type { Variables } from '../../credentials/variables.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';

/** The package for hosted execution, and the credentials of Airbyte that the command line finds. */
export async function openPlatform(
  io: Io,
  { writes }: { readonly writes: boolean },
): Promise<{ readonly hosted: Hosted; readonly env: Variables }> {
  const hosted = await loadHosted(io);
  const request = { profile: undefined, given: [], region: undefined };
  const resolved = await resolveCredentials(hosted.airbyte, request, io);
  if (writes && (resolved.readOnly === true || isReadOnly(io.env)))
    throw new UsageError('This changes something, and only reads are allowed.', 'Unset AGENT_CONNECTORS_READ_ONLY.');
  return { hosted, env: resolved.variables };
}
