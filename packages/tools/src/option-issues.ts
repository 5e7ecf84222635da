import { type Issue, suggestion } from '@agent-connectors/core';

/** What an option may be: in words, and as a test. `undefined` is always none. */
export type OptionRule = readonly [expected: string, fits: (value: unknown) => boolean];

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kinds of options. */
export const optionRules = {
  flag: ['true or false', (value: unknown) => typeof value === 'boolean'],
  function: ['a function', (value: unknown) => typeof value === 'function'],
  object: ['an object', isObject],
} as const satisfies Readonly<Record<string, OptionRule>>;

/** Returns the rule of a whole number within bounds. */
export const countRule = (least: number, most: number): OptionRule => [
  `a whole number from ${least} to ${most}`,
  (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
];

/** Returns what is wrong with options. One that is unknown must not be ignored silently. `hints` are for names that are known elsewhere. */
export function optionIssues(
  options: unknown,
  rules: Readonly<Record<string, OptionRule>>,
  { prefix = '', hints = {} }: { readonly prefix?: string; readonly hints?: Readonly<Record<string, string>> } = {},
): Issue[] {
  if (!isObject(options))
    return [{ path: prefix.slice(0, -1) || 'options', expected: 'an object', received: shownValue(options) }];
  return Object.entries(options).flatMap(([name, value]): Issue[] => {
    const path = `${prefix}${name}`;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      const hint = Object.hasOwn(hints, path) ? hints[path] : suggestion(name, Object.keys(rules));
      return [{ path, expected: 'a known option', received: `'${name}'`, ...(hint !== undefined && { hint }) }];
    }
    const [expected, fits] = rule;
    return value === undefined || fits(value) ? [] : [{ path, expected, received: shownValue(value) }];
  });
}

/** Returns a value as an error names it. */
export function shownValue(value: unknown): string {
  try {
    return JSON.stringify(value)?.slice(0, 60) ?? typeof value;
  } catch {
    return typeof value;
  }
}
