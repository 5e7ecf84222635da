import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, WholeNumber } from './fields.ts';

/** Whom a newsletter goes to: one condition, or several joined by `and`, `or` and `not`, as deep as needed. */
export interface NewsletterAudience {
  /** All of these. */
  readonly and?: readonly NewsletterAudience[] | undefined;
  /** Any of these. */
  readonly or?: readonly NewsletterAudience[] | undefined;
  /** Not this. */
  readonly not?: NewsletterAudience | undefined;
  /** Those in a segment. */
  readonly segment?: { readonly id: number } | undefined;
  /** Those with an attribute, or with one that has a certain value; `inverse` for all others. */
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
    operator: doc(v.picklist(['eq', 'exists']), 'eq: it equals `value`. exists: the person has it.'),
    value: doc(v.optional(v.string()), 'What it equals, for eq.'),
    inverse: doc(v.optional(v.boolean()), 'Turn it round: it differs, or the person does not have it.'),
  }),
  v.check(({ operator, value }) => operator !== 'eq' || value !== undefined, "Expected `value` with 'eq'"),
);

const several = v.optional(v.pipe(v.array(v.lazy(() => node)), v.minLength(1)));

// Customer.io ignores names that it does not know and would then mean everybody: so anything else is refused.
const node: v.GenericSchema<NewsletterAudience, NewsletterAudience> = v.pipe(
  v.strictObject({
    and: doc(several, 'All of these: {"and": [{"or": [{"segment": {"id": 1}}]}, {"attribute": {…}}]}.'),
    or: doc(several, 'Any of these.'),
    not: doc(v.optional(v.lazy(() => node)), 'Not this.'),
    segment: doc(v.optional(v.strictObject({ id: doc(WholeNumber, 'Id of the segment.') })), 'Those in a segment.'),
    attribute: doc(v.optional(attribute), 'Those with an attribute, or with a certain value of it.'),
  }),
  v.check(
    (filter) => givenIn(filter).length === 1,
    'Expected exactly one of and, or, not, segment and attribute: join several with `and`',
  ),
);

export const NewsletterAudience = node;
