import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, NumericId } from './fields.ts';

/**
 * Selects the recipients of a newsletter by one condition, or by several combined with `and`, `or` and `not` at any
 * depth.
 */
export interface NewsletterAudience {
  /** All of these conditions. */
  readonly and?: readonly NewsletterAudience[] | undefined;
  /** Any of these conditions. */
  readonly or?: readonly NewsletterAudience[] | undefined;
  /** Not this condition. */
  readonly not?: NewsletterAudience | undefined;
  /** People in a segment. */
  readonly segment?: { readonly id: number | string } | undefined;
  /** People with an attribute, or with a certain value of it. `inverse` selects everyone else. */
  readonly attribute?:
    | {
        readonly field: string;
        readonly operator: 'eq' | 'exists';
        readonly value?: string | undefined;
        readonly inverse?: boolean | undefined;
      }
    | undefined;
}

const attribute = v.pipe(
  v.strictObject({
    field: doc(v.string(), 'Name of the attribute.'),
    operator: doc(
      v.picklist(['eq', 'exists']),
      'eq: the attribute equals `value`. exists: the person has the attribute.',
    ),
    value: doc(
      v.optional(v.string()),
      'Value for eq: the whole value as people have it, see people.get. Such as "true" or "de".',
    ),
    inverse: doc(
      v.optional(v.boolean()),
      'Invert the condition: the attribute differs, or the person does not have it.',
    ),
  }),
  v.check(({ operator, value }) => operator !== 'eq' || value !== undefined, "Expected `value` with 'eq'"),
);

const several = v.optional(v.pipe(v.array(v.lazy(() => node)), v.minLength(1)));

// Rejects unknown names: Customer.io ignores them and would select everyone.
const node: v.GenericSchema<NewsletterAudience, NewsletterAudience> = v.pipe(
  v.strictObject({
    and: doc(several, 'All of these conditions: {"and": [{"or": [{"segment": {"id": 1}}]}, {"attribute": {…}}]}.'),
    or: doc(several, 'Any of these conditions.'),
    not: doc(v.optional(v.lazy(() => node)), 'Not this condition.'),
    segment: doc(v.optional(v.strictObject({ id: doc(NumericId, 'ID of the segment.') })), 'People in a segment.'),
    attribute: doc(v.optional(attribute), 'People with an attribute, or with a certain value of it.'),
  }),
  v.check(
    (filter) => givenIn(filter).length === 1,
    'Expected exactly one of and, or, not, segment and attribute: combine several with `and`',
  ),
);

export const NewsletterAudience = node;
