import { isAbortSignal } from '../util/abort-signal.ts';
import { kindOf, valueOrKindOf } from '../util/kind-of.ts';
import { suggestion } from '../util/nearest.ts';
import { InvalidOptionsError } from './invalid-options-error.ts';
import type { Issue } from './issue.ts';

/** What an option may be: in words, and as a test. `undefined` is always none. */
export type OptionRule = readonly [expected: string, fits: (value: unknown) => boolean];

const positive = (value: unknown) => typeof value === 'number' && value > 0;

/** The kinds of options that functions beside a client take. */
export const optionRules = {
  signal: ['an AbortSignal', (value: unknown) => value === null || isAbortSignal(value)],
  milliseconds: ['milliseconds greater than 0', positive],
  wait: ['milliseconds, 0 or more', (value: unknown) => value === 0 || positive(value)],
  bytes: ['a number of bytes', positive],
  count: ['a whole number', (value: unknown) => Number.isInteger(value) && Number(value) >= 0],
  positiveCount: ['a whole number greater than 0', (value: unknown) => Number.isInteger(value) && positive(value)],
  flag: ['true or false', (value: unknown) => typeof value === 'boolean'],
  function: ['a function', (value: unknown) => typeof value === 'function'],
  object: ['an object', (value: unknown) => typeof value === 'object' && value !== null],
} as const satisfies Readonly<Record<string, OptionRule>>;

/**
 * Validates the options of a function that makes several requests, as calls validate theirs: one that it does not know, such as
 * `dryRun` where it has no effect, must not be ignored silently. Throws `InvalidOptionsError`.
 */
export function validateOptions(what: string, options: unknown, rules: Readonly<Record<string, OptionRule>>): void {
  if (options === undefined) return;
  const issues: Issue[] = [];
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    issues.push({ path: 'options', expected: 'an object', received: kindOf(options) });
  else {
    const names = Object.keys(rules);
    for (const [name, value] of Object.entries(options)) {
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      if (rule === undefined)
        issues.push({ path: name, expected: 'an option', received: `'${name}'`, hint: suggestion(name, names) });
      else if (value !== undefined && !rule[1](value))
        issues.push({ path: name, expected: rule[0], received: valueOrKindOf(value) });
    }
  }
  if (issues.length > 0)
    throw new InvalidOptionsError({
      what: `${what} was called with invalid options`,
      issues,
      hint: 'Nothing was sent.',
    });
}
