import type { Outcome } from '@agent-connectors/core';

export interface JqOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the filter may run; a longer one most likely never ends. Default: 10,000. */
  readonly timeout?: number | undefined;
  /** Filters each item of the input, a list, by itself. */
  readonly each?: boolean | undefined;
  /** What the filter reads as `$name`, as JSON texts by name. They are data of jq, however long: only a program has to be short. */
  readonly variables?: ReadonlyMap<string, string> | undefined;
  /** What an error calls the input. Default: what it is for a toolbox. */
  readonly inputIs?: string | undefined;
}

/** How a program is run. */
export interface ProgramOptions extends JqOptions {
  /** What an error says of the call. */
  readonly outcome: Outcome;
}
