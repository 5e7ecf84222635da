/** One invalid part of a value that was passed. */
export interface Issue {
  /** Where, as a dot path: `filter.subfilters.0.operator`. */
  readonly path: string;
  /** What was expected there. */
  readonly expected: string;
  /** What was received, by kind; text and numbers shortened. */
  readonly received: string;
  /** What to do, where that is known. */
  readonly hint?: string;
}

/** Returns one line for a list of issues. */
export function describeIssues(issues: readonly Issue[]): string {
  return issues
    .map(
      ({ path, expected, received, hint }) =>
        `${path || 'params'}: expected ${expected}, received ${received}${hint ? ` (${hint})` : ''}`,
    )
    .join('; ');
}
