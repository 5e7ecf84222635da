import { UsageError } from '../usage-error.ts';
import { missingValue } from './missing-value.ts';
import { nearestFlag } from './nearest-flag.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What an option takes: nothing, a value, or a value each time it is repeated. */
export interface OptionSpec {
  readonly type: 'flag' | 'value' | 'values';
  /** One letter: `p` for `-p`. */
  readonly short?: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<Spec extends OptionSpec> = Spec['type'] extends 'flag'
  ? boolean
  : Spec['type'] extends 'value'
    ? string | undefined
    : readonly string[];

export type OptionValues<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]: ValueOf<Specs[Name]> };

/** A command line whose known options were read. */
export interface ReadLine<Specs extends OptionSpecs> {
  readonly options: OptionValues<Specs>;
  /** The rest: words, and flags that only the operation knows. */
  readonly rest: readonly Token[];
}

/** Reads the known options of a command line, wherever they are, and leaves the rest in its order. Throws `UsageError`. */
export function readKnown<const Specs extends OptionSpecs>(argv: readonly string[], specs: Specs): ReadLine<Specs> {
  const values = new Map<string, boolean | string | string[]>();
  const rest: Token[] = [];
  const tokens = tokensOf(argv);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const name = token.kind === 'flag' ? nameOf(token.name, token.raw, specs) : undefined;
    const spec = name === undefined ? undefined : specs[name];
    if (token.kind === 'word' || name === undefined || spec === undefined) {
      rest.push(token);
      continue;
    }
    if (spec.type === 'flag') {
      if (token.value !== undefined) throw new UsageError(`--${name} takes no value.`, `Pass --${name} alone.`);
      if (values.has(name)) throw passedTwice(name);
      values.set(name, true);
      continue;
    }
    const next = tokens[index + 1];
    if (token.value === undefined) index += 1;
    const value = token.value ?? (next?.kind === 'word' ? next.text : undefined);
    if (value === undefined) throw missingValue(`--${name}`, next, `For example: --${name} <value>`);
    const earlier = values.get(name);
    if (spec.type === 'value' && earlier !== undefined) throw passedTwice(name);
    values.set(name, spec.type === 'value' ? value : [...(Array.isArray(earlier) ? earlier : []), value]);
  }
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type }]) => [
      name,
      values.get(name) ?? (type === 'flag' ? false : type === 'values' ? [] : undefined),
    ]),
  );
  return { options: options as OptionValues<Specs>, rest }; // by the types of the specs
}

const passedTwice = (name: string) => new UsageError(`--${name} was passed twice.`, `Pass --${name} once.`);

/** Reads the options and words of a command that has no others. Throws `UsageError` with the nearest name for an unknown one. */
export function readOptions<const Specs extends OptionSpecs>(
  argv: readonly string[],
  specs: Specs,
): { readonly options: OptionValues<Specs>; readonly words: readonly string[] } {
  const { options, rest } = readKnown(argv, specs);
  const words = rest.map((token) => {
    if (token.kind === 'flag') throw unknownOption(token.raw, Object.keys(specs));
    return token.text;
  });
  return { options, words };
}

/** The error for an option that is unknown, with the nearest one. */
export function unknownOption(raw: string, known: readonly string[]): UsageError {
  const near = nearestFlag(raw.replace(/^-+/, ''), known);
  const names = known.map((name) => `--${name}`);
  const hint = near !== undefined ? `Did you mean --${near}?` : `There is: ${names.join(', ')}.`;
  return new UsageError(
    `Unknown option ${raw}.`,
    known.length === 0 ? 'It takes no options.' : hint,
    near === undefined ? undefined : [`--${near}`],
  );
}

function nameOf(name: string, raw: string, specs: OptionSpecs): string | undefined {
  if (raw.startsWith('--')) return Object.hasOwn(specs, name) ? name : undefined;
  return Object.entries(specs).find(([, { short }]) => short === name)?.[0];
}
