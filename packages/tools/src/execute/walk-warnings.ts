/** The warnings of a walk over pages. */
export interface WalkWarnings {
  /** Adds what was said of a page with so many records. */
  add(records: number, warnings: readonly string[] | undefined): void;
  all(): string[];
}

/** How core begins what it says of selected fields: that no record has one. */
const aboutFields = 'fields: ';

/** Creates a collection in which each warning stands once. What is true of a page without a field is true of the walk only where every page lacks it. */
export function createWalkWarnings(): WalkWarnings {
  const pagesBy = new Map<string, number>();
  let pages = 0;
  return {
    add(records, warnings = []) {
      if (records > 0) pages += 1;
      for (const warning of new Set(warnings)) pagesBy.set(warning, (pagesBy.get(warning) ?? 0) + 1);
    },
    all: () =>
      [...pagesBy].flatMap(([warning, count]) => (warning.startsWith(aboutFields) && count < pages ? [] : [warning])),
  };
}
