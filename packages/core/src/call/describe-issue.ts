import type * as v from 'valibot';

/** valibot's names of kinds in words. */
const kinds: Readonly<Record<string, string>> = { Array: 'a list', Object: 'an object' };

type Words = (requirement: unknown, input: unknown) => string;

/** valibot's own checks in words: its notation (`!0`, `>=1`) does not say what to pass. */
const words: Readonly<Record<string, Words>> = {
  non_empty: (_, input) => (typeof input === 'string' ? 'text that is not empty' : 'at least 1 item'),
  min_length: (least, input) => `at least ${amount(least, input)}`,
  max_length: (most, input) => `at most ${amount(most, input)}`,
  min_value: (least) => `at least ${least}`,
  max_value: (most) => `at most ${most}`,
  max_bytes: (most) => `at most ${most} bytes in UTF-8`,
  integer: () => 'a whole number',
  digits: () => 'only digits',
  email: () => 'an email address',
  url: () => 'an address such as https://example.com',
  uuid: () => 'a UUID',
  iso_date: () => 'a date such as 2026-11-20',
  iso_timestamp: () => 'a time such as 2026-11-20T09:00:00Z',
  regex: (pattern) => `text that matches ${pattern}`,
};

/** Describes what was expected: the schema's own message where it has one, or what its check requires. */
export function describeExpected(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith('Expected ')) return issue.message.slice('Expected '.length);
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.type === 'picklist') return oneOf(issue.expected ?? '');
  if (issue.kind !== 'validation') return inWords(issue.expected ?? issue.message);
  const say = words[issue.type];
  if (say !== undefined) return say(issue.requirement, issue.input);
  return issue.expected === null ? issue.message : `${issue.type.replaceAll('_', ' ')} ${issue.expected}`;
}

/** Returns valibot's notation of a type in words: `("a" | "b")` as `'a' or 'b'`, `Array` as `a list`. */
export const inWords = (expects: string): string =>
  kinds[expects] ?? (/^\(.*\)$/.test(expects) ? oneOf(expects) : expects);

/** Describes what was received: its length where the length is invalid, and never the whole of a long text. */
export function describeReceived({ kind, type, input, received }: v.BaseIssue<unknown>): string {
  if (kind === 'validation' && /(empty|length|bytes)$/.test(type)) {
    if (input === '') return 'empty text';
    if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : count(input.length, 'item');
    if (type === 'max_bytes') return `${received} bytes`;
  }
  // For a rule about several fields, the fields that are present.
  if (kind === 'validation' && typeof input === 'object' && input !== null && !Array.isArray(input))
    return fieldNames(input);
  // Only the length of a long text: it may start with a credential.
  if (typeof input === 'string' && kind === 'validation' && type.endsWith('length'))
    return count(input.length, 'character');
  return received.length > 80 ? `text of ${received.length} characters` : (kinds[received] ?? received);
}

/** valibot's `("a" | "b")` as `'a' or 'b'`, the way regions and connectors are listed. */
const oneOf = (expected: string) =>
  expected
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll('"', "'")
    .replaceAll(' | ', ', ')
    .replace(/, (?=[^,]*$)/, ' or ');

function fieldNames(input: object): string {
  const names = Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (names.length > 8) return `${names.slice(0, 8).join(', ')} and ${names.length - 8} more`;
  return names.length === 0 ? 'none of its fields' : names.join(', ');
}

const amount = (number: unknown, input: unknown) =>
  count(Number(number), typeof input === 'string' ? 'character' : 'item');

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
