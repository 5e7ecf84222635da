import { callSpecs } from '../../grammar/call-options.ts';
import type { OptionSpecs } from '../../grammar/options.ts';

/** What a word may become. */
export interface Candidates {
  readonly words: readonly string[];
  /** Whether it may also become the path of a file, which the shell completes. */
  readonly files?: boolean;
}

/** What may follow an option. */
export interface OptionValue {
  readonly takesValue: boolean;
  /** Its fixed values. */
  readonly values?: readonly string[];
  /** Whether a value is the path of a file: always, or behind `@`. */
  readonly files?: 'always' | 'behind-at';
}

/** The options that are known at one place of a command line. Names have no dashes. */
export interface KnownOptions {
  /** Returns those that may begin so. */
  names(begun: string): Promise<readonly string[]> | readonly string[];
  find(name: string): Promise<OptionValue | undefined> | OptionValue | undefined;
}

/** Options with fixed names. */
export const fixedOptions = (options: Readonly<Record<string, OptionValue>>): KnownOptions => ({
  names: () => Object.keys(options),
  find: (name) => (Object.hasOwn(options, name) ? options[name] : undefined),
});

const ofCalls: Readonly<Record<string, Partial<OptionValue>>> = {
  output: { values: ['json', 'ndjson', 'table', 'csv'] },
  out: { files: 'always' },
  params: { files: 'behind-at' },
};

/** The options of every call, with their letters. */
export const callOptions: Readonly<Record<string, OptionValue>> = Object.fromEntries(
  Object.entries<OptionSpecs[string]>(callSpecs).flatMap(([name, { type, short }]) => {
    const option = { takesValue: type !== 'flag', ...ofCalls[name] };
    return [[name, option], ...(short === undefined ? [] : [[short, option]])] as const;
  }),
);
