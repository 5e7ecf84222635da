import * as v from 'valibot';

type Issue = v.BaseIssue<unknown>;

/**
 * Returns the issues of a failed union that tell what is wrong. Where an option accepts the kind of the value, and complains about something
 * inside of it, the others only say that they are of another kind. A field that one option has is not unknown.
 */
export function closest(issues: readonly Issue[]): readonly Issue[] {
  const near = issues.some(isInside) ? issues.filter((issue) => isInside(issue) || issue.kind !== 'schema') : issues;
  const known = new Set(near.filter((issue) => !isUnknown(issue)).map(pathOf));
  return near.filter((issue) => !isUnknown(issue) || !known.has(pathOf(issue)));
}

const pathOf = (issue: Issue): string | null => v.getDotPath(issue);

/** Whether an issue is about a part of the value. An object that is sought in a list is not: valibot takes lists for objects. */
function isInside({ path, issues }: Issue): boolean {
  const first = path?.[0];
  return first === undefined
    ? issues?.some(isInside) === true
    : !(first.type === 'object' && Array.isArray(first.input));
}

const isUnknown = ({ type, expected }: Issue): boolean => type === 'strict_object' && expected === 'never';
