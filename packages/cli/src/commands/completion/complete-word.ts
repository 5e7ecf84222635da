import type { Candidates, KnownOptions, OptionValue } from './option.ts';
import type { TypedLine } from './typed-line.ts';

/** Returns what the last word may become: the value of the option before it, an option, or one of `words`. */
export async function completeWord(
  { before, last }: TypedLine,
  options: KnownOptions,
  words: () => Promise<readonly string[]>,
): Promise<Candidates> {
  if (before.includes('--')) return { words: matching(await words(), last) };
  const [, named, value = ''] = /^--([^=]+)=(.*)$/s.exec(last) ?? [];
  if (named !== undefined) {
    const found = valuesOf(await options.find(named), value);
    return { ...found, words: found.words.map((each) => `--${named}=${each}`) };
  }
  const option = await optionBefore(before, options);
  if (option?.takesValue === true && !last.startsWith('-')) return valuesOf(option, last);
  if (!last.startsWith('-')) {
    const found = matching(await words(), last);
    if (found.length > 0 || last !== '') return { words: found };
  }
  const begun = last.replace(/^--?/, '');
  const names = (await options.names(begun)).filter((name) => name.length > 1 && /^[\w.-]+$/.test(name));
  return {
    words: matching(
      [...new Set(names)].map((name) => `--${name}`),
      last,
    ),
  };
}

/** Returns the option that the last word may be the value of. */
async function optionBefore(before: readonly string[], options: KnownOptions): Promise<OptionValue | undefined> {
  const [, name] = /^--?([^-=][^=]*)$/.exec(before.at(-1) ?? '') ?? [];
  return name === undefined ? undefined : options.find(name);
}

function valuesOf(option: OptionValue | undefined, begun: string): Candidates {
  const { values = [], files } = option ?? {};
  return {
    words: matching([...new Set(values)], begun),
    files: files === 'always' || (files === 'behind-at' && begun.startsWith('@')),
  };
}

const matching = (words: readonly string[], begun: string) => words.filter((each) => each.startsWith(begun));
