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

/** How large values are: in tokens, or in something else. */
export type Measure = (value: unknown) => number;

/** Characters of the JSON of a value. */
export const charactersOf: Measure = (value) => JSON.stringify(value)?.length ?? 4;

/**
 * Makes a value fit a budget. A list is cut between records; a record that is too large by itself is cut inside its largest fields, visibly.
 * `unit` is how much about four characters take in this measure.
 */
export type Fit = (data: unknown, budget: number) => Fitted;

/** Makes a value fit a budget of tokens. */
export const fit: Fit = (data, budget) => fitIn(data, budget, { measure: tokensOf, unit: 1 });

/** Makes a value fit a number of characters of JSON. */
export const fitCharacters: Fit = (data, budget) => fitIn(data, budget, { measure: charactersOf, unit: 4 });

interface Scale {
  readonly measure: Measure;
  /** How much about four characters take. */
  readonly unit: number;
}

function fitIn(data: unknown, budget: number, scale: Scale): Fitted {
  const { measure } = scale;
  if (!Array.isArray(data)) {
    if (measure(data) <= budget) return { data };
    return { ...shortenRecord(data, budget, scale), largest: largestFields([data], scale) };
  }
  const shown = countThatFit(data, budget, scale);
  if (shown === data.length) return { data };
  const largest = largestFields(data.slice(0, Math.max(shown, 1)), scale);
  if (shown > 0) return { data: data.slice(0, shown), shown, largest };
  const first = shortenRecord(data[0], budget, scale);
  return { data: [first.data], shown: 1, ...(first.shortened && { shortened: first.shortened }), largest };
}

/** Returns how many records at the beginning of a list fit. */
function countThatFit(records: readonly unknown[], budget: number, { measure }: Scale): number {
  let left = budget - 2;
  for (const [index, record] of records.entries()) {
    left -= measure(record) + 1;
    if (left < 0) return index;
  }
  return records.length;
}

function largestFields(records: readonly unknown[], { measure }: Scale): string[] {
  const sizes = new Map<string, number>();
  for (const record of records) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) continue;
    for (const [name, value] of Object.entries(record)) sizes.set(name, (sizes.get(name) ?? 0) + measure(value));
  }
  return [...sizes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([name]) => name);
}

function shortenRecord(record: unknown, budget: number, scale: Scale): { data: unknown; shortened: readonly string[] } {
  const shortened: string[] = [];
  return { data: shorten(record, budget, { path: '', shortened, scale }), shortened };
}

/** The least that a field is left, in units: enough for its beginning and the mark. */
const least = 24;

interface Place {
  readonly path: string;
  /** Collects the paths of fields that were shortened. */
  readonly shortened: string[];
  readonly scale: Scale;
}

function shorten(value: unknown, budget: number, place: Place): unknown {
  const { path, shortened, scale } = place;
  const { measure, unit } = scale;
  if (measure(value) <= budget) return value;
  if (typeof value === 'string') {
    shortened.push(path);
    return shortenText(value, budget, scale);
  }
  if (Array.isArray(value)) {
    shortened.push(path);
    const shown = countThatFit(value, budget - least * unit, scale);
    if (shown > 0) return [...value.slice(0, shown), `[cut: ${value.length - shown} more]`];
    const first = shorten(value[0], budget - least * unit, { path: `${path}.0`, shortened: [], scale });
    return value.length === 1 ? [first] : [first, `[cut: ${value.length - 1} more]`];
  }
  if (typeof value !== 'object' || value === null) return value;
  return shortenFields(value, budget, place);
}

/** Gives small fields what they need, and divides the rest among the large ones. */
function shortenFields(value: object, budget: number, place: Place): object {
  const { path, shortened, scale } = place;
  const { measure, unit } = scale;
  const entries = Object.entries(value);
  const sized = entries.map(([name, inner]) => ({ name, inner, size: measure(inner) })).sort((a, b) => a.size - b.size);
  const names = entries.reduce((sum, [name]) => sum + measure(name) + 2, 0);
  if (names > budget / 2) return firstFields(entries, budget, place);
  let left = budget - names;
  const result = new Map<string, unknown>();
  for (const [index, { name, inner, size }] of sized.entries()) {
    const share = Math.max(left / (sized.length - index), 0);
    const at = path === '' ? name : `${path}.${name}`;
    if (size <= share) {
      result.set(name, inner);
      left -= size;
    } else if (share < least * unit) {
      // Not even its beginning fits.
      shortened.push(at);
    } else {
      const short = shorten(inner, share, { ...place, path: at });
      result.set(name, short);
      left -= measure(short);
    }
  }
  return Object.fromEntries(entries.filter(([name]) => result.has(name)).map(([name]) => [name, result.get(name)]));
}

/** Of an object that is a table, with more names than fit, the first fields are left, as of a list. */
function firstFields(
  entries: readonly (readonly [string, unknown])[],
  budget: number,
  { path, shortened, scale: { measure, unit } }: Place,
): object {
  shortened.push(path);
  let left = budget - least * unit;
  const shown = entries.findIndex(([name, inner]) => {
    left -= measure(name) + measure(inner) + 2;
    return left < 0;
  });
  if (shown < 0) return Object.fromEntries(entries);
  return { ...Object.fromEntries(entries.slice(0, shown)), '[cut]': `${entries.length - shown} more fields` };
}

/** Cuts a text to its beginning and says how much is missing. */
function shortenText(text: string, budget: number, { measure, unit }: Scale): string {
  const room = Math.max(budget - 12 * unit, 4 * unit);
  // Narrowed by halves: a character is between one seventh of a token and two.
  let [low, high] = [0, text.length];
  while (high - low > 8) {
    const middle = (low + high) >> 1;
    if (measure(text.slice(0, middle)) <= room) low = middle;
    else high = middle;
  }
  // Never half of a character.
  const end = /[\ud800-\udbff]$/.test(text.slice(0, low)) ? low - 1 : low;
  return `${text.slice(0, end)}…[cut: ${text.length - end} more characters]`;
}
