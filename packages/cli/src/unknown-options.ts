import { nearest } from '@agent-connectors/core';
import { quote } from './quote.ts';
import { UsageError } from './usage-error.ts';

export interface UnknownOption {
  /** Without its dashes. */
  readonly name: string;
  readonly value: string | undefined;
}

/** What was typed beside the options that there are not. */
interface Typed {
  readonly words: readonly string[];
  readonly params: string | undefined;
  /** The other options, as they were typed. */
  readonly options: readonly string[];
}

/** The error for options that there are not, with the command that was probably meant: a misspelt option, or parameters of the operation. */
export function unknownOptions(unknown: readonly UnknownOption[], known: readonly string[], typed: Typed): UsageError {
  const [first] = unknown;
  if (first === undefined) throw new Error('There is no unknown option.');
  const dashes = (name: string) => `${name.length === 1 ? '-' : '--'}${name}`;
  const message = `There is no option ${dashes(first.name)}.`;
  const near = first.name.length > 1 ? nearest(first.name, known) : undefined;
  const command = (...rest: readonly string[]) =>
    ['agent-connectors', ...typed.words, ...typed.options, ...rest].map(quote).join(' ');
  if (near !== undefined) {
    const value = first.value === undefined ? [] : [first.value];
    return new UsageError(`${message} Did you mean --${near}?`, command(`--${near}`, ...value));
  }
  const params = paramsWith(unknown, typed.params);
  return new UsageError(`${message} Parameters of an operation go into --params.`, command('--params', params));
}

/** The parameters as JSON, with those that were typed as options. */
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

/** A value as JSON text: as it was typed where it is some, else as a text. */
function json(value: string): string {
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}
