/** One thing that is wrong with what was passed. */
export interface Issue {
  /** Where, as a dot path: `filter.subfilters.0.operator`. */
  readonly path: string;
  /** What was expected there. */
  readonly expected: string;
  /** What came, by kind; text and numbers shortened. */
  readonly received: string;
  /** The way out, where there is one. */
  readonly hint?: string;
}

/** One line for a list of issues. */
export function describeIssues(issues: readonly Issue[]): string {
  return issues
    .map(
      ({ path, expected, received, hint }) =>
        `${path || 'params'}: expected ${expected}, received ${received}${hint ? ` (${hint})` : ''}`,
    )
    .join('; ');
}
