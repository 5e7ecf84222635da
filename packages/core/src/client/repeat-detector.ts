/** How many cursors are remembered. */
const remembered = 1000;

/**
 * Returns a function that says whether a cursor came before, in constant memory: the latest ones are remembered, and
 * one that is replaced at growing distances finds longer circles (Brent's algorithm).
 */
export function createRepeatDetector(startsAt: string | undefined): (cursor: string) => boolean {
  const latest = new Set<string>(startsAt === undefined ? [] : [startsAt]);
  let milestone = startsAt;
  let steps = 0;
  let distance = 1;
  return (cursor) => {
    if (latest.has(cursor) || cursor === milestone) return true;
    latest.add(cursor);
    if (latest.size > remembered) latest.delete(latest.values().next().value ?? '');
    if (++steps === distance) {
      milestone = cursor;
      steps = 0;
      distance *= 2;
    }
    return false;
  };
}
