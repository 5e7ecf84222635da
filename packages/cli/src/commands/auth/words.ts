import type { Connector, Entities } from '@agent-connectors/core';
import { loadConnector } from '@agent-connectors/installed';
import { findConnector } from '../../call/find-connector.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';

/** Returns the words of an action: the first `count` of these names, each of which is needed. Throws `UsageError`. */
export function wordsOf<const Names extends readonly string[]>(
  action: string,
  words: readonly string[],
  ...names: Names
): { readonly [Index in keyof Names]: string } {
  const usage = `agent-connectors auth ${action} ${names.map((name) => `<${name}>`).join(' ')}`;
  const missing = names[words.length];
  if (missing !== undefined) throw new UsageError(`The ${missing} is missing.`, `${usage}, for example pylon`);
  const extra = words[names.length];
  if (extra !== undefined) throw new UsageError(`Unexpected argument '${extra}'.`, usage);
  return words as unknown as { readonly [Index in keyof Names]: string }; // as many as names, just counted
}

/** Loads an installed connector. Throws `InstallationError`. */
export const loadInstalled = async (id: string, io: Io): Promise<Connector<Entities>> =>
  loadConnector(await findConnector(id, io));

/** Returns milliseconds. Throws `UsageError`. */
export function timeoutOf(seconds: string | undefined): number | undefined {
  if (seconds === undefined) return undefined;
  const value = Number(seconds);
  if (value > 0 && Number.isFinite(value)) return value * 1000;
  throw new UsageError(
    `--timeout must be a number of seconds greater than 0, not '${seconds}'.`,
    'For example: --timeout 90',
  );
}

/** Returns a region of a connector. Throws `UsageError` for one that it does not have. */
export function regionOf({ title, regions }: Connector<Entities>, region: string | undefined): string | undefined {
  if (region === undefined || regions?.values.includes(region) === true) return region;
  throw new UsageError(
    `${title} has no region '${region}'.`,
    regions === undefined ? 'It has none. Leave --region out.' : `There is: ${regions.values.join(', ')}.`,
  );
}
