import { inspect } from 'node:util';
import { secretsIn } from './secrets.ts';

const key = Symbol.for('agent-connectors.test.leaks');
const shared = globalThis as Record<symbol, string[] | undefined>; // no other code uses this symbol
/** One list for all instances of this file. */
const leaks = shared[key] ?? [];
shared[key] = leaks;

/** Searches an output for credentials and records those it shows. */
export function search(where: string, output: unknown): boolean {
  const found = new Set(viewsOf(output).flatMap(secretsIn));
  if (found.size > 0) leaks.push(`${[...found].join(' and ')} in ${where}`);
  return found.size > 0;
}

/** Returns the leaks found since the last call, without duplicates. */
export const takeLeaks = (): string[] => [...new Set(leaks.splice(0))];

/** Throws when a leak was found since the last call. */
export function expectNoLeaks(): void {
  const seen = takeLeaks();
  if (seen.length > 0) throw new Error(`A credential was leaked: ${seen.join('; ')}.`);
}

/** Returns all forms in which anyone may see a value. */
function viewsOf(output: unknown): string[] {
  if (typeof output === 'string') return [output];
  const whole = { depth: Number.POSITIVE_INFINITY, maxArrayLength: null, maxStringLength: null, breakLength: 1e6 };
  const views = [inspect(output, { ...whole, showHidden: true }), json(output)];
  for (let error = output, depth = 0; error instanceof Error && depth < 20; error = error.cause, depth++)
    views.push(error.name, error.message, String(error), error.stack ?? '', json(error), inspect(error, whole));
  return views;
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return ''; // a circular reference or a BigInt; the other views show it
  }
}
