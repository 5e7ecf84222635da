import { doc, NonBlank } from '@agent-connectors/core';
import * as v from 'valibot';

/** Ashby has one page per endpoint, named by it: `candidate.list` is at `candidatelist`. */
export const docs = (page: string) => `https://developers.ashbyhq.com/reference/${page}`;

export const Id = NonBlank;
export const Strings = v.array(v.string());
export const Time = v.pipe(v.string(), v.isoTimestamp('Expected a time as ISO 8601, such as 2026-10-01T00:00:00Z'));
export const Day = v.pipe(v.string(), v.isoDate('Expected a day as YYYY-MM-DD, such as 2026-10-01'));

/** 1973 in milliseconds. A smaller number is a time in seconds, and would let everything through. */
const leastMillis = 100_000_000_000;

const millis = 'Expected a time in whole milliseconds since 1970, such as 1790000000000';

export const Millis = v.pipe(
  v.number(millis),
  v.integer(millis),
  v.check(
    (time) => time === 0 || time >= leastMillis,
    'Expected a time in milliseconds since 1970, such as 1790000000000, not in seconds',
  ),
);

export const cursor = doc(v.optional(v.string()), 'Cursor of the page to get: `meta.nextCursor` of the one before.');

export const limit = doc(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  'Records per page, 1 to 100; 100 unless told.',
);

export const syncToken = doc(
  v.optional(v.string()),
  'Get only what was added or changed since: `meta.syncToken` of the last page of an earlier walk. Keep the other filters as they were then, and pass it on every page.',
);

export const Page = { limit, cursor };

/** Paging of the listings that hand out a token on their last page. */
export const SyncPage = { ...Page, syncToken };

export const includeArchived = doc(v.optional(v.boolean()), 'Whether archived ones come too; not unless told.');

/** At least one of some parameters, where the vendor requires it and the fields alone cannot say so. */
// @__NO_SIDE_EFFECTS__
export function atLeastOne<Input extends object>(...names: readonly (keyof Input & string)[]) {
  return v.check<Input, string>(
    (input) => names.some((name) => input[name] !== undefined),
    `Expected at least one of ${names.join(', ')}`,
  );
}

/** Exactly one of some parameters, where the vendor takes no two of them together. */
// @__NO_SIDE_EFFECTS__
export function exactlyOne<Input extends object>(...names: readonly (keyof Input & string)[]) {
  return v.check<Input, string>(
    (input) => names.filter((name) => input[name] !== undefined).length === 1,
    `Expected exactly one of ${names.join(', ')}`,
  );
}

/** Pairs of the user's own to store with a record. */
export const extraData = doc(
  v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(512)))),
  "Pairs of the user's own, such as an id in another system: keys of at most 100 characters, values of at most 512, less than 1 kB in all. Nothing about persons; everyone with access to the record can read it.",
);
