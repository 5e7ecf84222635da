import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { projectStatusTypes, stateTypes, textOf } from './choices.ts';
import {
  FlagComparator,
  IdComparator,
  NumberComparator,
  OptionalDateComparator,
  OptionalNumberComparator,
  OptionalTextComparator,
  OptionalTimeComparator,
  PriorityComparator,
  TextComparator,
  TimeComparator,
} from './comparators.ts';
import { healths, priorities } from './fields.ts';

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

/** As `nested`. The type has known values, by which records are filtered more often than by anything else. */
// @__NO_SIDE_EFFECTS__
const withType = (type: v.GenericSchema, what: string) => {
  const filter: v.GenericSchema<NestedFilter> = v.looseObject({ type });
  return doc(v.optional(filter), what);
};
// @__NO_SIDE_EFFECTS__
const typeOf = (what: string, types: readonly string[]) =>
  doc(v.optional(textOf(what, types)), `Type: ${types.join(', ')}.`);

export const stateType = typeOf('State type', stateTypes);
export const state = withType(
  stateType,
  'Workflow state: { type: { in: ["unstarted", "started"] } }, { name: { eq: "In Progress" } } or { id: { eq: "…" } }.',
);
export const projectStatus = withType(
  typeOf('Project status type', projectStatusTypes),
  'Status: { type: { in: ["planned", "started"] } } or { name: { eq: "In Progress" } }.',
);
export const health = doc(v.optional(textOf('Health', healths)), 'Health: onTrack, atRisk or offTrack.');
export const healthWithAge = doc(
  v.optional(textOf('Health with age', [...healths, 'outdated', 'noUpdate'])),
  'Health with the age of the latest update: onTrack, atRisk, offTrack, outdated or noUpdate.',
);
export const priority = doc(v.optional(PriorityComparator), `Priority: ${priorities}.`);

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
