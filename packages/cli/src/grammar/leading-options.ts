import type { OptionSpecs } from './options.ts';
import { tokensOf } from './tokens.ts';

/** Counts the words of the known options with which a command line begins: 3 of `--read-only --limit 5 pylon issues`. */
export function countLeadingOptions(argv: readonly string[], specs: OptionSpecs): number {
  let count = 0;
  while (count < argv.length) {
    const [token] = tokensOf(argv.slice(count, count + 1));
    if (token?.kind !== 'flag') break;
    const { name, raw, value } = token;
    const spec = Object.entries(specs).find(([long, { short }]) => (raw.startsWith('--') ? long : short) === name)?.[1];
    if (spec === undefined) break;
    count += spec.type === 'flag' || value !== undefined ? 1 : 2;
  }
  return count;
}

/** Puts the options with which a command line begins after the words of its command, where the command reads them. */
export function withOptionsLast([command = '', ...rest]: readonly string[], options: readonly string[]): string[] {
  const end = rest.indexOf('--');
  const words = end === -1 ? rest : rest.slice(0, end);
  return [command, ...words, ...options, ...(end === -1 ? [] : rest.slice(end))];
}
