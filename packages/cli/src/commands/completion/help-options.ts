import type { OptionValue } from './option.ts';

/**
 * Returns the options that the help of a command names: in its usage, which are the lines before the first empty one, and in a list of options. So a new option
 * is completed as soon as it is documented.
 */
export function helpOptions(help: string): Readonly<Record<string, OptionValue>> {
  const [usage = ''] = help.split('\n\n', 1);
  const listed = help.split('\n').flatMap((line) => /^ {2,}(?:-\w, )?(--[a-z].*?)(?: {2}|$)/.exec(line)?.[1] ?? []);
  return Object.fromEntries(
    [usage, ...listed].flatMap((text) =>
      [...text.matchAll(/(?<![\w-])--([a-z][a-z-]*)(?: (<[^>]*>[^\s\]]*|[a-z][^\s\]]*))?/g)].map(
        ([, name = '', value]) => [name, optionOf(value)] as const,
      ),
    ),
  );
}

/** Reads the description of a value: `read|write`, `<json>|@file|-`, `<n>`. */
function optionOf(value: string | undefined): OptionValue {
  if (value === undefined) return { takesValue: false };
  const values = value.split(/[|,]/).filter((each) => /^[a-z][\w-]*$/.test(each));
  const files = /@file/.test(value) ? 'behind-at' : /^<(file|folder)>/.test(value) ? 'always' : undefined;
  return { takesValue: true, values, ...(files !== undefined && { files }) };
}
