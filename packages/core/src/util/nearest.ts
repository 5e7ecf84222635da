import { snakeCase } from './names.ts';

/**
 * Returns the nearest of some names, for a hint; `undefined` when none is near. The same name in singular or plural
 * comes first, then one with a few letters of difference, then one that has the same words and more.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = normalize(name);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of names) {
    const rank = rankOf(name, wanted, candidate);
    if (rank < least) {
      least = rank;
      best = candidate;
    }
  }
  return best;
}

/** Returns the distance of a name: 0 for the same, the number of edits, or more for one with the same words. */
function rankOf(name: string, wanted: string, candidate: string): number {
  const other = normalize(candidate);
  if (wanted === other) return 0;
  // Two letters are near to everything.
  if (wanted.length < 3 || other === '') return Number.POSITIVE_INFINITY;
  const forms = plurals(wanted);
  if (forms.includes(other) || plurals(other).includes(wanted)) return 0.5;
  const limit = mostEdits(wanted, other) + 1;
  const meant = wanted.length < 4 ? [wanted] : [wanted, ...forms];
  const distance = Math.min(...meant.map((form) => editDistance(form, other, limit)));
  if (distance < limit) return distance;
  return 10 + containment(name, candidate);
}

/** How many letters may be wrong. Few get the first one wrong, and in a word of three each one counts. */
function mostEdits({ length, 0: first }: string, other: string): number {
  if (first !== other[0]) return length < 4 ? 0 : 1;
  return length < 6 ? 1 : Math.floor(length / 3);
}

const irregular: Readonly<Record<string, string>> = { person: 'people' };

function plurals(word: string): string[] {
  const forms = [`${word}s`, `${word}es`];
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`);
  const own = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  return own === undefined ? forms : [own, ...forms];
}

/** How well one of two names contains the other's words: at its beginning best, then at its end; shorter names first. */
function containment(name: string, candidate: string): number {
  const [a, b] = [wordsOf(name), wordsOf(candidate)];
  const [inner, outer] = a.length <= b.length ? [a, b] : [b, a];
  const surplus = outer.join('').length / 1000;
  if (inner.join('').length < 3) return Number.POSITIVE_INFINITY;
  if (same(inner, outer.slice(0, inner.length))) return surplus;
  if (same(inner, outer.slice(-inner.length))) return 1 + surplus;
  const [wanted, other] = [a.join(''), b.join('')];
  const begins = Math.min(wanted.length, other.length) > 3 && (other.startsWith(wanted) || wanted.startsWith(other));
  return begins ? 2 + surplus : Number.POSITIVE_INFINITY;
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.every((word, index) => {
    const other = b[index] ?? '';
    return word === other || plurals(word).includes(other) || plurals(other).includes(word);
  });

const wordsOf = (name: string) =>
  snakeCase(name.slice(0, longest))
    .split(/[_\-\s.]+/)
    .filter((word) => word !== '');

/** Returns `did you mean 'x'?`, or the known names when none is near. */
export function suggestion(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== undefined) return `did you mean '${near}'?`;
  const shown = names.slice(0, 20).join(', ');
  return names.length === 0
    ? 'there are none'
    : `there is: ${shown}${names.length > 20 ? `, and ${names.length - 20} more` : ''}`;
}

/** Only so much of a longer name is compared. */
const longest = 64;

const normalize = (name: string) =>
  name
    .slice(0, longest)
    .toLowerCase()
    .replaceAll(/[_\-\s.]/g, '');

/** Optimal string alignment distance, given up as soon as it cannot stay below `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, substitute);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(beforeLast, j - 2) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;
