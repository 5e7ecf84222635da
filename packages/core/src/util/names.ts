/** The id of an accessor: `jobPostings` becomes `job_postings`. */
export type SnakeCase<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${SnakeCase<Tail>}`
    : `_${Lowercase<Head>}${SnakeCase<Tail>}`
  : S;

/** Returns the id of an accessor: `jobPostings` becomes `job_postings`. */
export function snakeCase(accessor: string): string {
  return accessor.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
