import type { Fault, FaultMatch, Injection } from './fault.ts';
import { readInjection } from './fault-input.ts';

/** Makes requests fail on purpose. A request gets at most one fault: the first that matches, in order of injection. */
export interface Faults {
  inject(injection: Injection): void;
  /** Removes all pending faults. */
  clear(): void;
}

export interface FaultQueue extends Faults {
  take(request: { readonly mount: string; readonly method: string; readonly path: string }): Fault | undefined;
}

/** Creates a queue of faults for requests below some mounts. `inject` throws a `TypeError` for a fault that can never occur as it says. */
export function createFaultQueue(mounts: readonly string[]): FaultQueue {
  let waiting: { injection: Injection; times: number; skip: number }[] = [];
  return {
    inject(injection) {
      const problem = problemOf(injection, mounts);
      if (problem !== undefined) throw new TypeError(`Invalid fault: ${problem}.`);
      waiting.push({ injection, times: injection.times ?? 1, skip: injection.skip ?? 0 });
    },
    clear() {
      waiting = [];
    },
    take(request) {
      for (const entry of waiting) {
        if (!matches(entry.injection.match ?? {}, request)) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.times -= 1;
        if (entry.times <= 0) waiting = waiting.filter((other) => other !== entry);
        return entry.injection.fault;
      }
      return undefined;
    },
  };
}

function matches(match: FaultMatch, request: { mount: string; method: string; path: string }): boolean {
  if (match.mount !== undefined && match.mount !== request.mount) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== request.method) return false;
  if (match.path === undefined) return true;
  // `search` ignores `lastIndex`. `test` does not when the pattern has the flag g.
  return request.path.search(typeof match.path === 'string' ? pathPattern(match.path) : match.path) >= 0;
}

function pathPattern(path: string): RegExp {
  const source = path
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`);
}

/** What is wrong with an injection. A regular expression as a path exists in this process only, so it is left out. */
function problemOf({ match = {}, ...injection }: Injection, mounts: readonly string[]): string | undefined {
  const { path, ...rest } = match;
  const texts = typeof path === 'string' ? { ...rest, path } : rest;
  const read = readInjection({ ...injection, match: texts }, mounts);
  return 'error' in read ? read.error : undefined;
}
