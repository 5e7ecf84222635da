import * as v from 'valibot';
import type { Schema } from '../define/schema.ts';
import { kindOf } from '../util/kind-of.ts';
import { matcherOf } from './matcher.ts';

/** So many kinds of differences are reported. */
const maxDifferences = 5;

/** Compares records with their schema. Returns a warning for each kind of difference: validating must never lose data. */
export function compareWithSchema(schema: Schema, records: readonly unknown[]): string[] {
  const matches = matcherOf(schema);
  const differences = new Map<string, number>();
  for (const record of records) {
    if (matches(record)) continue;
    const result = v.safeParse(schema, record, { abortEarly: true });
    if (result.success) continue;
    const [issue] = result.issues;
    // A check of the definition has a message of its own.
    const what =
      issue.type === 'check'
        ? issue.message
        : `${v.getDotPath(issue) ?? 'the record'}: documented as ${issue.expected ?? issue.type}, received ${receivedIn(issue)}`;
    differences.set(what, (differences.get(what) ?? 0) + 1);
  }
  return [...differences]
    .slice(0, maxDifferences)
    .map(([what, count]) => (count === 1 ? what : `${what} (${count} records)`));
}

/** The vendor sent a number, where one is documented, of which `parseJson` has kept all digits as text. */
const receivedIn = ({ expected, input }: v.BaseIssue<unknown>): string =>
  typeof input === 'string' && /^-?\d{16,}$/.test(input) && /\bnumber\b/.test(expected ?? '')
    ? `a whole number above ${Number.MAX_SAFE_INTEGER}, which is text here, so that it keeps all its digits`
    : kindOf(input);
