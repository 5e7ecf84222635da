import { perMinute, type RateLimit } from '@agent-connectors/core';

// GitHub counts in points: a read costs 1 of 900 in a minute, a write 5. The limits per hour (5000 for a user, other
// numbers for apps, Actions and Enterprise Cloud) are not declared: headers state what is left of them.
const rest: RateLimit = { requests: 900, intervalMs: 60_000, concurrent: 100, bucket: 'rest' };
const write: RateLimit = { ...rest, cost: 5 };
/** Writes that notify people: 80 in a minute and 500 in an hour. */
const content = perMinute(80, 'content');
const contentPerHour: RateLimit = { requests: 500, intervalMs: 3_600_000, bucket: 'content-per-hour' };
/** Points again: a query costs 1 of 2000. */
const graphql: RateLimit = { requests: 2000, intervalMs: 60_000, concurrent: 100, bucket: 'graphql' };
/** That a mutation costs 5, as a write does, is general knowledge. */
const mutation: RateLimit = { ...graphql, cost: 5 };

/** The limits that GitHub documents besides those per hour, which depend on the credential. */
export const limits = {
  rest,
  write,
  content: [content, contentPerHour, write],
  // Searches have limits of their own: one that is used up must not hold up other calls.
  search: perMinute(30, 'search'),
  codeSearch: perMinute(10, 'code-search'),
  graphql,
  /** Mutations that notify people. */
  graphqlContent: [content, contentPerHour, mutation],
} satisfies Record<string, RateLimit | readonly RateLimit[]>;
