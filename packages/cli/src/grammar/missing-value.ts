import { quote } from '../quote.ts';
import { UsageError } from '../usage-error.ts';
import type { Token } from './tokens.ts';

/** The error for a flag without its value. A value that begins with a dash looks like the next flag, and needs an equals sign. */
export function missingValue(raw: string, next: Token | undefined, hint: string): UsageError {
  if (next?.kind !== 'flag') return new UsageError(`${raw} needs a value.`, hint);
  const value = `${next.raw}${next.value === undefined ? '' : `=${next.value}`}`;
  return new UsageError(
    `${raw} needs a value.`,
    `${hint.replace(/\.$/, '')}. A value that begins with a dash needs an equals sign: ${quote(`${raw}=${value}`)}`,
  );
}
