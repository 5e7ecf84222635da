import type { ClientOptions, Hooks } from '@agent-connectors/core';
import type { Mode, Suite } from './suite.ts';
import { watchWarnings } from './watch-warnings.ts';

/** What a run ended with, and what happened during it. */
export interface Run {
  readonly data: unknown;
  /** The operations that succeeded, by ID. */
  readonly succeeded: readonly string[];
  readonly warnings: readonly string[];
  /** Whether records of the vendor may have changed. */
  readonly wrote: boolean;
}

/** Runs a scenario with a new client of the mode. */
export async function runScenario<C extends object>(
  suite: Suite<C>,
  run: (client: C, vendor: C) => Promise<unknown>,
  mode: Mode,
  environment: Readonly<Record<string, string>>,
): Promise<Run> {
  const succeeded = new Set<string>();
  const warnings: string[] = [];
  const writes = new Set<string>();
  let wrote = false;
  const effects: Hooks = {
    onStart: ({ callId, effect }) => {
      if (effect !== 'read') writes.add(callId);
    },
    onResult: ({ callId }) => {
      wrote ||= writes.has(callId);
    },
    // What a vendor rejects changes nothing.
    onError: ({ callId, error }) => {
      wrote ||= writes.has(callId) && error.outcome === 'unknown';
    },
  };
  const successes: Hooks = { onResult: ({ entity, action }) => void succeeded.add(`${entity}.${action}`) };
  const options = (of: Mode, hooks: Hooks[]): ClientOptions => ({ env: environmentOf(of, environment), hooks });
  const client = watchWarnings(suite[mode](options(mode, [effects, successes])), (id, warning) =>
    warnings.push(`${id}: ${warning}`),
  );
  const data = await run(client, suite.direct(options('direct', [effects])));
  return { data: plain(data), succeeded: [...succeeded].sort(), warnings, wrote };
}

/** A hosted client has no credential of the vendor, and a direct one none of the platform: neither can take the other's way. */
function environmentOf(mode: Mode, environment: Readonly<Record<string, string>>): Record<string, string> {
  const ofPlatform = (name: string) => name.startsWith('AIRBYTE_');
  return Object.fromEntries(Object.entries(environment).filter(([name]) => ofPlatform(name) === (mode === 'hosted')));
}

/** Without fields that are undefined, which no vendor sends. */
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
