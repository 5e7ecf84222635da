import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  FlagComparator,
  IdComparator,
  NumberComparator,
  OptionalDateComparator,
  OptionalNumberComparator,
  OptionalTextComparator,
  OptionalTimeComparator,
  TextComparator,
  TimeComparator,
} from './comparators.ts';

/** Conditions on a related record, by Linear's names: `{ name: { eq: 'Todo' } }`. */
export type NestedFilter = Record<string, unknown>;
export const NestedFilter: v.GenericSchema<NestedFilter> = v.record(v.string(), v.unknown());

// The fields of a filter, by what they compare.
export const id = (of: string) => doc(v.optional(IdComparator), `ID of ${of}.`);
export const text = (what: string) => doc(v.optional(TextComparator), what);
export const optionalText = (what: string) => doc(v.optional(OptionalTextComparator), what);
export const number = (what: string) => doc(v.optional(NumberComparator), what);
export const optionalNumber = (what: string) => doc(v.optional(OptionalNumberComparator), what);
export const time = (what: string) => doc(v.optional(TimeComparator), what);
export const optionalTime = (what: string) => doc(v.optional(OptionalTimeComparator), what);
export const optionalDate = (what: string) => doc(v.optional(OptionalDateComparator), what);
export const flag = (what: string) => doc(v.optional(FlagComparator), what);
/** A related record, with an example. Its conditions are not validated here: Linear's filters nest without end. */
export const nested = (what: string) => doc(v.optional(NestedFilter), what);

/** The fields that almost every filter has. */
export const times = {
  createdAt: time('Time of creation: { gte: "-P1W" } matches the last week.'),
  updatedAt: time('Time of the last change: { gte: "2026-10-01T00:00:00Z" }.'),
};

export const user = (what: string) =>
  nested(
    `${what}: { email: { eq: "ada@example.com" } }, { displayName: { eq: "ada" } }, { isMe: { eq: true } } or { id: { eq: "…" } }.`,
  );
export const team = nested('Team: { key: { eq: "ENG" } }, { name: { eq: "Engineering" } } or { id: { eq: "…" } }.');
export const project = nested(
  'Project: { name: { eq: "…" } }, { id: { eq: "…" } }, { status: { type: { eq: "started" } } } or, where it may be missing, { null: true }.',
);
export const issue = nested(
  'Issue: { id: { eq: "…" } }, { team: { key: { eq: "ENG" } } } or any field of a filter on issues.',
);
export const reactions = nested('Reactions: { some: { emoji: { eq: "…" } } } or { length: { gte: 1 } }.');
export const needs = nested('Customer requests: { some: { priority: { eq: 1 } } } or { length: { gte: 1 } }.');

const combined = (how: string) =>
  doc(v.optional(v.array(NestedFilter)), `Filters with the same fields as this one, ${how} of which must match.`);

/** Creates the schema of a filter. Conditions on several fields apply together. */
// @__NO_SIDE_EFFECTS__
export function filterOn<const Fields extends v.ObjectEntries>(fields: Fields) {
  return v.strictObject({ ...fields, and: combined('all'), or: combined('at least one') });
}
