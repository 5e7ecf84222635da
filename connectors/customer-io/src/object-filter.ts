import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn } from './fields.ts';

/** Kinds of objects are numbered, and the numbers are written as text. */
export const ObjectTypeId: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.digits('Expected a whole number as text, such as "1"'),
);

/** Which objects: one condition, or several joined by `and`, `or` and `not`, as deep as needed. */
export interface ObjectFilter {
  /** All of these. */
  readonly and?: readonly ObjectFilter[] | undefined;
  /** Any of these. */
  readonly or?: readonly ObjectFilter[] | undefined;
  /** Not this. */
  readonly not?: ObjectFilter | undefined;
  /** Those with an attribute, or with one that has a certain value. */
  readonly object_attribute?:
    | {
        readonly field: string;
        readonly operator: 'eq' | 'exists';
        readonly value?: string | undefined;
        readonly type_id: string;
      }
    | undefined;
}

const attribute = v.pipe(
  v.strictObject({
    field: doc(v.string(), 'Name of the attribute.'),
    operator: doc(v.picklist(['eq', 'exists']), 'eq: it equals `value`. exists: the object has it.'),
    value: doc(v.optional(v.string()), 'What it equals, for eq.'),
    type_id: doc(ObjectTypeId, 'Kind of the object: the same as object_type_id of the search.'),
  }),
  v.check(({ operator, value }) => operator !== 'eq' || value !== undefined, "Expected `value` with 'eq'"),
);

// Strict for the reason of the filter for people: what Customer.io does not know it ignores, and means everything.
const node: v.GenericSchema<ObjectFilter, ObjectFilter> = v.pipe(
  v.strictObject({
    and: doc(v.optional(v.array(v.lazy(() => node))), 'All of these.'),
    or: doc(v.optional(v.array(v.lazy(() => node))), 'Any of these.'),
    not: doc(v.optional(v.lazy(() => node)), 'Not this.'),
    object_attribute: doc(v.optional(attribute), 'Those with an attribute, or with a certain value of it.'),
  }),
  v.check(
    (filter) => givenIn(filter).length === 1,
    'Expected exactly one of and, or, not and object_attribute: join several with `and`',
  ),
);

export const ObjectFilter = node;
