import { nearest } from '@agent-connectors/core';
import { quote } from './quote.ts';
import { UsageError } from './usage-error.ts';

export interface UnknownOption {
  /** The name without dashes. */
  readonly name: string;
  readonly value: string | undefined;
}

/** The rest of the command line. */
interface Typed {
  readonly words: readonly string[];
  readonly params: string | undefined;
  /** The known options, as they were typed. */
  readonly options: readonly string[];
}

/** Creates the error for unknown options, with the command that was probably meant: they are misspelt, or parameters. */
export function unknownOptions(unknown: readonly UnknownOption[], known: readonly string[], typed: Typed): UsageError {
  const [first] = unknown;
  if (first === undefined) throw new Error('Expected an unknown option.');
  const dashes = (name: string) => `${name.length === 1 ? '-' : '--'}${name}`;
  const message = `Unknown option ${dashes(first.name)}.`;
  const near = first.name.length > 1 ? nearest(first.name, known) : undefined;
  const command = (...rest: readonly string[]) =>
    ['agent-connectors', ...typed.words, ...typed.options, ...rest].map(quote).join(' ');
  if (near !== undefined) {
    const value = first.value === undefined ? [] : [first.value];
    return new UsageError(`${message} Did you mean --${near}?`, command(`--${near}`, ...value));
  }
  const params = paramsWith(unknown, typed.params);
  return new UsageError(`${message} Pass parameters with --params.`, command('--params', params));
}

/** Returns the parameters as JSON, including those that were typed as options. */
function paramsWith(unknown: readonly UnknownOption[], given: string | undefined): string {
  const typed = unknown.map(
    ({ name, value }) => `${JSON.stringify(name)}: ${value === undefined ? 'true' : json(value)}`,
  );
  const before =
    given
      ?.trim()
      .match(/^\{([\s\S]*)\}$/)?.[1]
      ?.trim() ?? '';
  return `{${[...(before === '' ? [] : [before]), ...typed].join(', ')}}`;
}

/** Returns a value as JSON: unchanged if it is valid JSON, otherwise as a string. */
function json(value: string): string {
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}
