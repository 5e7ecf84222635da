/** A search text, taken apart: `repo:acme/shop is:open "not found"`. */
export interface SearchQuery {
  /** Words and quoted phrases, in lower case. */
  readonly words: readonly string[];
  readonly qualifiers: readonly { readonly name: string; readonly value: string; readonly negated: boolean }[];
}

/** Tests a record for the value of a qualifier, in lower case. */
export type Qualifier<T> = (record: T, value: string) => boolean;

const token = /(-?)([a-z][a-z-]*):("[^"]*"|[^\s"]+)|(-?)"([^"]*)"|\S+/gi;

export function parseSearch(query: string): SearchQuery {
  const words: string[] = [];
  const qualifiers: SearchQuery['qualifiers'][number][] = [];
  for (const [whole, minus, name, value, , phrase] of query.matchAll(token)) {
    if (name !== undefined && value !== undefined)
      qualifiers.push({
        name: name.toLowerCase(),
        value: value.replaceAll('"', '').toLowerCase(),
        negated: minus === '-',
      });
    else if (!['and', 'or', 'not'].includes(whole.toLowerCase())) words.push((phrase ?? whole).toLowerCase());
  }
  return { words, qualifiers };
}

/**
 * Creates a test for records: every word must occur in their text, and every qualifier must hold. Qualifiers that are unknown are
 * searched as text, as on GitHub. A repeated `repo:`, `org:` or `user:` means any of them.
 */
export function matcher<T>(
  { words, qualifiers }: SearchQuery,
  known: Readonly<Record<string, Qualifier<T>>>,
  textOf: (record: T, within: readonly string[]) => readonly (string | null)[],
): (record: T) => boolean {
  const within = qualifiers.filter(({ name }) => name === 'in').flatMap(({ value }) => value.split(','));
  const applied = qualifiers.filter(({ name }) => Object.hasOwn(known, name));
  const literal = qualifiers.filter(({ name }) => name !== 'in' && !Object.hasOwn(known, name));
  const wanted = [...words, ...literal.map(({ name, value }) => `${name}:${value}`)];
  const holds = (record: T, { name, value, negated }: (typeof applied)[number]) =>
    known[name]?.(record, value) !== negated;
  const places = applied.filter(({ name, negated }) => !negated && ['repo', 'org', 'user'].includes(name));
  const rest = applied.filter((qualifier) => !places.includes(qualifier));
  return (record) => {
    const haystack = textOf(record, within).join('\n').toLowerCase();
    return (
      wanted.every((word) => haystack.includes(word)) &&
      rest.every((qualifier) => holds(record, qualifier)) &&
      (places.length === 0 || places.some((qualifier) => holds(record, qualifier)))
    );
  };
}

/** Tests a number or an ISO 8601 time against `>=10`, `2026-01-01..2026-02-01`, `*..5` or one value; a date means the whole day. */
export function inRange(actual: string | number | null, range: string): boolean {
  if (actual === null) return false;
  const value = typeof actual === 'number' ? actual : Date.parse(actual);
  const [, operator = '', operand = ''] = /^(>=|<=|>|<)?(.*)$/.exec(range) ?? [];
  const [from = '', to] = operand.split('..');
  if (to !== undefined)
    return (from === '*' || value >= moment(from, false)) && (to === '*' || value <= moment(to, true));
  if (operator === '>') return value > moment(from, true);
  if (operator === '>=') return value >= moment(from, false);
  if (operator === '<') return value < moment(from, false);
  if (operator === '<=') return value <= moment(from, true);
  return value >= moment(from, false) && value <= moment(from, true);
}

/** Returns the first or the last moment that a bound means. */
function moment(bound: string, end: boolean): number {
  if (/^\d+$/.test(bound)) return Number(bound);
  return /^\d{4}-\d{2}-\d{2}$/.test(bound) && end
    ? Date.parse(`${bound}T23:59:59.999Z`)
    : Date.parse(bound.toUpperCase());
}
