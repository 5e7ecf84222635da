import { AbortedError, ConnectorError, type Outcome } from '@agent-connectors/core';

/** What a step of several was doing when it failed. */
export interface FailedStep {
  /** What stands, and how to go on from here. */
  readonly hint: string;
  /** What becomes of the step when its caller gives up. */
  readonly outcome: Outcome;
  readonly signal?: AbortSignal | undefined;
}

/** Says in an error what was done before it and how to go on; it stays of its class. */
export function addHint(error: unknown, { hint, outcome, signal }: FailedStep): unknown {
  if (!ConnectorError.isInstance(error)) {
    if (!signal?.aborted) return error;
    return new AbortedError({ message: 'The call was ended by its signal.', hint, outcome, connector: 'ashby' });
  }
  return Object.assign(error, {
    message: `${error.message} ${hint}`,
    hint: error.hint === undefined ? hint : `${error.hint} ${hint}`,
  });
}
