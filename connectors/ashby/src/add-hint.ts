import { AbortedError, ConnectorError, type Outcome } from '@agent-connectors/core';

interface FailedStep {
  /** What stands, and how to go on from here. */
  readonly hint: string;
  /** What becomes of the step when its caller gives up. */
  readonly outcome: Outcome;
  readonly signal?: AbortSignal | undefined;
}

/** Says in the error of one step of several what was done before it and how to go on; it stays of its class. */
export function addHint(reason: unknown, { hint, outcome, signal }: FailedStep): unknown {
  const error = toAborted(reason, outcome, signal);
  if (!ConnectorError.isInstance(error)) return error;
  return Object.assign(error, {
    message: `${error.message} ${hint}`,
    hint: error.hint === undefined ? hint : `${error.hint} ${hint}`,
  });
}

/** Makes the bare reason of a signal one of our errors; a transfer rejects with it where a call would not. */
export function toAborted(reason: unknown, outcome: Outcome, signal: AbortSignal | undefined): unknown {
  if (ConnectorError.isInstance(reason) || !signal?.aborted) return reason;
  return new AbortedError({ message: 'The transfer was ended by its signal.', outcome, connector: 'ashby' });
}
