import type { Connector } from '../define/connector.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { within } from './within.ts';

/** A vault that hangs must not block what waits for it. */
const timeoutMs = 30_000;

/**
 * Calls the function that a credential was passed as. Rejects with `ConnectionError`, whose `outcome` is `not_sent`, where
 * it throws or takes more than 30 s; with its own error where that is one of ours.
 */
export async function callCredential(connector: Connector, name: string, read: () => unknown): Promise<unknown> {
  try {
    return await within(timeoutMs, () => read());
  } catch (cause) {
    if (ConnectorError.isInstance(cause)) throw cause;
    throw new ConnectionError({
      message: `${connector.title}'s ${connector.credentials[name]?.title ?? name} could not be read: the function that was passed as \`${name}\` failed.`,
      hint: `Nothing was sent. Check what \`${name}\` reads from.`,
      outcome: 'not_sent',
      retryable: true,
      cause,
      connector: connector.name,
    });
  }
}
