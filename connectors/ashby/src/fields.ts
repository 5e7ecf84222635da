import { doc, NonBlank } from '@agent-connectors/core';
import * as v from 'valibot';

/** Returns the address of a reference page. Each endpoint has its own: `candidate.list` is at `candidatelist`. */
export const docs = (page: string) => `https://developers.ashbyhq.com/reference/${page}`;

export const Id = NonBlank;
export const Strings = v.array(v.string());
export const Time = v.pipe(v.string(), v.isoTimestamp('Expected an ISO 8601 time, such as 2026-10-01T00:00:00Z'));
export const Day = v.pipe(v.string(), v.isoDate('Expected a date as YYYY-MM-DD, such as 2026-10-01'));

export const cursor = doc(
  v.optional(v.string()),
  'Cursor of the page to return: `meta.nextCursor` of the previous page.',
);

export const limit = doc(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  'Maximum number of records per page, 1 to 100. Default: 100.',
);

export const syncToken = doc(
  v.optional(v.string()),
  'Return only records added or changed since an earlier sync: `meta.syncToken` of its last page. Keep the same filters, and pass the token with every page.',
);

export const Page = { limit, cursor };

/** Pagination parameters of listings that return a sync token with their last page. */
export const SyncPage = { ...Page, syncToken };

export const includeArchived = doc(v.optional(v.boolean()), 'Whether to include archived records. Default: false.');

/** Requires at least one of the named parameters. */
// @__NO_SIDE_EFFECTS__
export function atLeastOne<Input extends object>(...names: readonly (keyof Input & string)[]) {
  return v.check<Input, string>(
    (input) => names.some((name) => input[name] !== undefined),
    `Expected at least one of ${names.join(', ')}`,
  );
}

/** Requires exactly one of the named parameters. */
// @__NO_SIDE_EFFECTS__
export function exactlyOne<Input extends object>(...names: readonly (keyof Input & string)[]) {
  return v.check<Input, string>(
    (input) => names.filter((name) => input[name] !== undefined).length === 1,
    `Expected exactly one of ${names.join(', ')}`,
  );
}

/** Custom key-value pairs to store with a record. */
export const extraData = doc(
  v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(512)))),
  'Custom key-value pairs, such as an ID in another system. Keys: at most 100 characters; values: at most 512; total: less than 1 kB. Do not store personal data: everyone with access to the record can read the pairs.',
);
