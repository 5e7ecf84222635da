import type { WaitEvent } from '@agent-connectors/core';

/** What the options of a command line say of clients. */
export interface ClientSettings {
  readonly readOnly: boolean;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly region: string | undefined;
  readonly profile: string | undefined;
  readonly credentials: readonly string[];
  /** The workspace at Airbyte whose connector executes the calls, or the UUID of the connector. */
  readonly hosted: string | undefined;
  /** Called when a call waits for a rate limit. */
  readonly onWait?: ((event: WaitEvent) => void) | undefined;
}
