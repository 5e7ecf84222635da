/** The nearest of some names, for a hint; none when nothing is near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = normalize(name);
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of names) {
    const other = normalize(candidate);
    // A name that contains the other is near however much longer it is.
    const contained = wanted.length > 2 && (other.includes(wanted) || wanted.includes(other)) ? 1 : undefined;
    const distance = other === wanted ? 0 : Math.min(contained ?? Infinity, editDistance(wanted, other, least));
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** `did you mean 'x'?`, or what there is when nothing is near. */
export function suggestion(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== undefined) return `did you mean '${near}'?`;
  const shown = names.slice(0, 20).join(', ');
  return names.length === 0
    ? 'there are none'
    : `there is: ${shown}${names.length > 20 ? `, and ${names.length - 20} more` : ''}`;
}

const normalize = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[_\-\s.]/g, '')
    .slice(0, 64);

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
