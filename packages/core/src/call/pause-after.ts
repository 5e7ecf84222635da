import type { TransportResponse } from '../transport/transport.ts';
import type { Call } from './call.ts';

/** Returns milliseconds until the vendor accepts another request, where a response says that a limit is used up. */
export function pauseAfter({ api }: Call, { status, headers }: TransportResponse, body: unknown): number | undefined {
  try {
    const ms = api.api.exhausted?.({ status, headers, body });
    return ms !== undefined && Number.isFinite(ms) && ms > 0 ? ms : undefined;
  } catch {
    return undefined; // a mistake in the connector must not change the result of the call
  }
}
