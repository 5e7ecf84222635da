import { NotPermittedError } from '@agent-connectors/core';
import { isReadOnly } from '@agent-connectors/installed';
import type { Io } from '../io.ts';
import type { OperationCall } from './operation-call.ts';

/** Throws `NotPermittedError` for a call that is no read, where only reads are permitted. The client and the toolbox would say so in their words. */
export function refuseWrites({ source, id, definition: { effect }, options }: OperationCall, { env }: Io): void {
  if (!options.readOnly || effect === 'read') return;
  const [entity = '', action = ''] = id.split('.');
  const cause = isReadOnly(env)
    ? 'AGENT_CONNECTORS_READ_ONLY is set, which permits only reads, as --read-only does'
    : '--read-only permits only reads, as AGENT_CONNECTORS_READ_ONLY does';
  throw new NotPermittedError({
    message: `${source.id}.${id} is not permitted: it is a ${effect} operation, and ${cause}.`,
    hint: 'Nothing was sent. Do not look for another way to do it: tell the user.',
    connector: source.id,
    entity,
    action,
  });
}
