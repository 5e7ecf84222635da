import { UsageError } from '../usage-error.ts';

/** No request is nested so deep, and what checks and copies values calls itself for each level. */
const mostLevels = 200;

/** Returns a JSON value as it is. Throws `UsageError` for one that is nested too deep. */
export function shallow(value: unknown, option: string): unknown {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels)
      throw new UsageError(`${option} is nested more than ${mostLevels} levels deep.`, 'No API takes such a value.');
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.values(each).filter((inner) => typeof inner === 'object') : [],
    );
  }
  return value;
}
