import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { isNull, type TextComparator, textEntries } from './comparators.ts';

// Comparators of fields that have known values, so that a value that matches nothing is an error. Their types say `string`: a filter can
// be kept in a variable without `as const`.

export const stateTypes = ['triage', 'backlog', 'unstarted', 'started', 'completed', 'canceled', 'duplicate'] as const;
export const projectStatusTypes = ['backlog', 'planned', 'started', 'paused', 'completed', 'canceled'] as const;
export const initiativeStatuses = ['Proposed', 'Planned', 'Active', 'Completed', 'Canceled'] as const;

/** Compares a value of a fixed set. */
export interface ChoiceComparator {
  eq?: string | undefined;
  neq?: string | undefined;
  in?: string[] | undefined;
  nin?: string[] | undefined;
}

/** Compares a value of a fixed set that may be missing. */
export interface OptionalChoiceComparator extends ChoiceComparator {
  null?: boolean | undefined;
}

/** Creates the entries that compare whole values. */
// @__NO_SIDE_EFFECTS__
function entriesOf(values: readonly string[]) {
  const value: v.GenericSchema<string> = v.picklist(values);
  return {
    eq: doc(v.optional(value), 'Equals.'),
    neq: doc(v.optional(value), 'Does not equal.'),
    in: doc(v.optional(v.array(value)), 'Is one of.'),
    nin: doc(v.optional(v.array(value)), 'Is none of.'),
  };
}

// @__NO_SIDE_EFFECTS__
export const oneOf = (values: readonly string[]): v.GenericSchema<ChoiceComparator> =>
  v.strictObject(entriesOf(values));

// @__NO_SIDE_EFFECTS__
export const optionalOneOf = (values: readonly string[]): v.GenericSchema<OptionalChoiceComparator> =>
  v.strictObject({ ...entriesOf(values), null: isNull });

/** Creates a comparator of text. Operators that compare a part of it, or compare it in any case, accept other values. */
// @__NO_SIDE_EFFECTS__
export const textOf = (what: string, values: readonly string[]): v.GenericSchema<TextComparator> =>
  v.pipe(v.strictObject({ ...textEntries, ...entriesOf(values) }), v.title(`${what} comparator`));
