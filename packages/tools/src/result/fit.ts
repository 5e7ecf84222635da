import { modelText } from './model-text.ts';
import { estimateTokens } from './tokens.ts';

/** A value that was made to fit. */
export interface Fitted {
  readonly data: unknown;
  /** How many records are left of a list; `undefined` where all are. */
  readonly shown?: number;
  /** Fields whose content was shortened, as dot paths. */
  readonly shortened?: readonly string[];
  /** The fields that take most of the records, the largest first. */
  readonly largest?: readonly string[];
}

/** Characters that are measured; what is longer fits no budget, however long it is. */
const measured = 200_000;

/** Estimates the tokens of a value, of a very large one by its beginning. */
export function tokensOf(value: unknown): number {
  const text = modelText(value);
  const tokens = estimateTokens(text.slice(0, measured));
  return text.length <= measured ? tokens : Math.ceil((tokens * text.length) / measured);
}

/**
 * Makes a value fit a budget of tokens. A list is cut between records; a record that is too large by itself is cut inside its largest
 * fields, visibly.
 */
export function fit(data: unknown, budget: number): Fitted {
  if (!Array.isArray(data)) {
    if (tokensOf(data) <= budget) return { data };
    return { ...shortenRecord(data, budget), largest: largestFields([data]) };
  }
  const shown = countThatFit(data, budget);
  if (shown === data.length) return { data };
  const largest = largestFields(data.slice(0, Math.max(shown, 1)));
  if (shown > 0) return { data: data.slice(0, shown), shown, largest };
  const first = shortenRecord(data[0], budget);
  return { data: [first.data], shown: 1, ...(first.shortened && { shortened: first.shortened }), largest };
}

/** Returns how many records at the beginning of a list fit. */
function countThatFit(records: readonly unknown[], budget: number): number {
  let left = budget - 2;
  for (const [index, record] of records.entries()) {
    left -= tokensOf(record) + 1;
    if (left < 0) return index;
  }
  return records.length;
}

function largestFields(records: readonly unknown[]): string[] {
  const sizes = new Map<string, number>();
  for (const record of records) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) continue;
    for (const [name, value] of Object.entries(record)) sizes.set(name, (sizes.get(name) ?? 0) + tokensOf(value));
  }
  return [...sizes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([name]) => name);
}

function shortenRecord(record: unknown, budget: number): { data: unknown; shortened: readonly string[] } {
  const shortened: string[] = [];
  return { data: shorten(record, budget, '', shortened), shortened };
}

/** The least that a field is left: enough for its beginning and the mark. */
const least = 24;

function shorten(value: unknown, budget: number, path: string, shortened: string[]): unknown {
  if (tokensOf(value) <= budget) return value;
  if (typeof value === 'string') {
    shortened.push(path);
    return shortenText(value, budget);
  }
  if (Array.isArray(value)) {
    shortened.push(path);
    const shown = countThatFit(value, budget - least);
    if (shown > 0) return [...value.slice(0, shown), `[cut: ${value.length - shown} more]`];
    const first = shorten(value[0], budget - least, `${path}.0`, []);
    return value.length === 1 ? [first] : [first, `[cut: ${value.length - 1} more]`];
  }
  if (typeof value !== 'object' || value === null) return value;
  return shortenFields(value, budget, path, shortened);
}

/** Gives small fields what they need, and divides the rest among the large ones. */
function shortenFields(value: object, budget: number, path: string, shortened: string[]): object {
  const entries = Object.entries(value);
  const sized = entries
    .map(([name, inner]) => ({ name, inner, size: tokensOf(inner) }))
    .sort((a, b) => a.size - b.size);
  const names = entries.reduce((sum, [name]) => sum + tokensOf(name) + 2, 0);
  if (names > budget / 2) return firstFields(entries, budget, path, shortened);
  let left = budget - names;
  const result = new Map<string, unknown>();
  for (const [index, { name, inner, size }] of sized.entries()) {
    const share = Math.max(left / (sized.length - index), 0);
    const at = path === '' ? name : `${path}.${name}`;
    if (size <= share) {
      result.set(name, inner);
      left -= size;
    } else if (share < least) {
      // Not even its beginning fits.
      shortened.push(at);
    } else {
      const short = shorten(inner, share, at, shortened);
      result.set(name, short);
      left -= tokensOf(short);
    }
  }
  return Object.fromEntries(entries.filter(([name]) => result.has(name)).map(([name]) => [name, result.get(name)]));
}

/** Of an object that is a table, with more names than fit, the first fields are left, as of a list. */
function firstFields(
  entries: readonly (readonly [string, unknown])[],
  budget: number,
  path: string,
  shortened: string[],
): object {
  shortened.push(path);
  let left = budget - least;
  const shown = entries.findIndex(([name, inner]) => {
    left -= tokensOf(name) + tokensOf(inner) + 2;
    return left < 0;
  });
  if (shown < 0) return Object.fromEntries(entries);
  return { ...Object.fromEntries(entries.slice(0, shown)), '[cut]': `${entries.length - shown} more fields` };
}

/** Cuts a text to its beginning and says how much is missing. */
function shortenText(text: string, budget: number): string {
  const room = Math.max(budget - 12, 4);
  // Narrowed by halves: a character is between one seventh of a token and two.
  let [low, high] = [0, text.length];
  while (high - low > 8) {
    const middle = (low + high) >> 1;
    if (tokensOf(text.slice(0, middle)) <= room) low = middle;
    else high = middle;
  }
  // Never half of a character.
  const end = /[\ud800-\udbff]$/.test(text.slice(0, low)) ? low - 1 : low;
  return `${text.slice(0, end)}…[cut: ${text.length - end} more characters]`;
}
