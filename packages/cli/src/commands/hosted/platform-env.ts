import { NotPermittedError } from '@agent-connectors/core';
import { isReadOnly } from '@agent-connectors/installed';
import { type Hosted, loadHosted } from '../../call/hosted-client.ts';
import { resolveCredentials } from '../../credentials/resolve-credentials.ts';
import type { Variables } from '../../credentials/variables.ts';
import type { Io } from '../../io.ts';

interface Needed {
  /** Whether it changes something. */
  readonly writes: boolean;
  readonly profile?: string | undefined;
  readonly given?: readonly string[];
}

/** The package for hosted execution, and the credentials of Airbyte that the command line finds. */
export async function openPlatform(
  io: Io,
  { writes, profile, given = [] }: Needed,
): Promise<{ readonly hosted: Hosted; readonly env: Variables }> {
  const hosted = await loadHosted(io);
  const request = { profile, given, region: undefined };
  const resolved = await resolveCredentials(hosted.airbyte, request, io);
  if (writes && (resolved.readOnly === true || isReadOnly(io.env)))
    throw new NotPermittedError({
      message: 'This changes something at Airbyte, and AGENT_CONNECTORS_READ_ONLY permits only reads.',
      hint: 'Nothing was sent. Do not look for another way to do it: tell the user.',
    });
  return { hosted, env: resolved.variables };
}
