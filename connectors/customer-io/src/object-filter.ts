import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, WholeNumber } from './fields.ts';

const expectedType = 'Expected a whole number, such as 1';

/** IDs of object types are numbers, written as text. */
export const ObjectTypeId: v.GenericSchema<number | string, string> = v.union(
  [v.pipe(v.string(), v.digits(expectedType)), v.pipe(WholeNumber, v.transform(String))],
  expectedType,
);

/** Selects objects by one condition, or by several combined with `and`, `or` and `not` at any depth. */
export interface ObjectFilter {
  /** All of these conditions. */
  readonly and?: readonly ObjectFilter[] | undefined;
  /** Any of these conditions. */
  readonly or?: readonly ObjectFilter[] | undefined;
  /** Not this condition. */
  readonly not?: ObjectFilter | undefined;
  /** Objects with an attribute, or with a certain value of it. */
  readonly object_attribute?:
    | {
        readonly field: string;
        readonly operator: 'eq' | 'exists';
        readonly value?: string | undefined;
        readonly type_id: number | string;
      }
    | undefined;
}

const attribute = v.pipe(
  v.strictObject({
    field: doc(v.string(), 'Name of the attribute.'),
    operator: doc(
      v.picklist(['eq', 'exists']),
      'eq: the attribute equals `value`. exists: the object has the attribute.',
    ),
    value: doc(v.optional(v.string()), 'Value for eq: the whole value as objects have it, see objects.get.'),
    type_id: doc(ObjectTypeId, 'ID of the object type. The same as object_type_id of the search.'),
  }),
  v.check(({ operator, value }) => operator !== 'eq' || value !== undefined, "Expected `value` with 'eq'"),
);

// Strict for the same reason as the filter for people: Customer.io ignores unknown names and would select everything.
const node: v.GenericSchema<ObjectFilter, ObjectFilter> = v.pipe(
  v.strictObject({
    and: doc(v.optional(v.array(v.lazy(() => node))), 'All of these conditions.'),
    or: doc(v.optional(v.array(v.lazy(() => node))), 'Any of these conditions.'),
    not: doc(v.optional(v.lazy(() => node)), 'Not this condition.'),
    object_attribute: doc(v.optional(attribute), 'Objects with an attribute, or with a certain value of it.'),
  }),
  v.check(
    (filter) => givenIn(filter).length === 1,
    'Expected exactly one of and, or, not and object_attribute: combine several with `and`',
  ),
);

export const ObjectFilter = node;
