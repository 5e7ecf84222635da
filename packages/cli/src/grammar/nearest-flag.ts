import { nearest } from '@agent-connectors/core/nearest';

/** Returns the nearest of some flags; otherwise the only one that begins with the name, as in `--lim`. */
export function nearestFlag(name: string, flags: readonly string[]): string | undefined {
  const near = nearest(name, flags);
  if (near !== undefined) return near;
  const begun = name.length < 2 ? [] : [...new Set(flags)].filter((flag) => flag.startsWith(name));
  return begun.length === 1 ? begun[0] : undefined;
}
