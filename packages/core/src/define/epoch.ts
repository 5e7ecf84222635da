import * as v from 'valibot';
import { withJsonSchema } from './own-json-schema.ts';

/** 1973 in milliseconds, 5138 in seconds: a number on the wrong side of it is most likely in the other unit. */
const border = 100_000_000_000;

const rfc3339 = /^(\d{4}-\d\d-\d\d)(?:[Tt]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d))?$/;

/** Milliseconds since 1970 of an RFC 3339 time, or of a date at 00:00 UTC. `undefined` for any other text, and for a day that does not exist. */
function readTime(text: string): number | undefined {
  const day = rfc3339.exec(text)?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(text.toUpperCase());
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || Number.isNaN(midnight)) return undefined;
  return new Date(midnight).toISOString().startsWith(day) ? time : undefined;
}

/** Creates a schema of a time that the vendor takes as a number. `ticks` is the number of its units in a second. */
function epoch(unit: 'seconds' | 'milliseconds', ticks: 1 | 1000): v.GenericSchema<number | string, number> {
  const other = unit === 'seconds' ? 'milliseconds' : 'seconds';
  const example = 1_790_000_000 * ticks;
  const expected = `a time such as 2026-10-01T00:00:00Z, or whole ${unit} since 1970 such as ${example}`;
  const isWrongUnit = (time: number) => (ticks === 1 ? time >= border : time > 0 && time < border);
  return withJsonSchema(
    v.pipe(
      v.custom<number | string>(
        (input) =>
          typeof input === 'string'
            ? readTime(input) !== undefined
            : typeof input === 'number' && Number.isSafeInteger(input) && input >= 0,
        `Expected ${expected}`,
      ),
      v.check((time) => typeof time === 'string' || !isWrongUnit(time), `Expected ${unit} since 1970, not ${other}`),
      v.transform((time) =>
        typeof time === 'number' ? time : Math.floor(((readTime(time) ?? Number.NaN) * ticks) / 1000),
      ),
    ),
    {
      anyOf: [
        { type: 'string', format: 'date-time' },
        { type: 'integer', minimum: 0 },
      ],
    },
  );
}

/**
 * A time that the vendor takes in seconds since 1970: RFC 3339 text, such as `2026-10-01T00:00:00Z`, a date, which begins at 00:00 UTC, or the
 * number itself. Rejects milliseconds. A fraction of a second is dropped.
 */
export const EpochSeconds: v.GenericSchema<number | string, number> = /* @__PURE__ */ epoch('seconds', 1);

/** A time that the vendor takes in milliseconds since 1970; otherwise as `EpochSeconds`. Rejects seconds, except 0. */
export const EpochMilliseconds: v.GenericSchema<number | string, number> = /* @__PURE__ */ epoch('milliseconds', 1000);
