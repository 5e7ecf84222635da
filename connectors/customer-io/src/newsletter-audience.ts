import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, WholeNumber } from './fields.ts';

const segment = v.strictObject({
  segment: doc(v.strictObject({ id: doc(WholeNumber, 'Id of the segment.') }), 'The segment.'),
});

const segments = doc(
  v.pipe(v.array(segment), v.minLength(1)),
  'Those in any of these segments: a list even where there is only one.',
);

const attribute = v.pipe(
  v.strictObject({
    field: doc(v.string(), 'Name of the attribute.'),
    operator: doc(v.picklist(['eq', 'exists']), 'eq: it equals `value`. exists: the person has it.'),
    value: doc(v.optional(v.string()), 'What it equals, for eq.'),
    inverse: doc(v.optional(v.boolean()), 'Turn it round: it differs, or the person does not have it.'),
  }),
  v.check(({ operator, value }) => operator !== 'eq' || value !== undefined, "Expected `value` with 'eq'"),
);

const condition = v.pipe(
  v.strictObject({
    or: doc(v.optional(segments), 'Those in any of some segments.'),
    not: doc(v.optional(v.strictObject({ or: segments })), 'Those in none of some segments.'),
    attribute: doc(v.optional(attribute), 'Those with an attribute, or with a certain value of it.'),
  }),
  v.check(
    (given) => givenIn(given).length === 1,
    'Expected exactly one of or, not and attribute: give each its own place in `and`',
  ),
);

// Other endpoints take conditions joined as deep as needed; this one refuses all but this shape.
const schema = v.strictObject({
  and: doc(
    v.pipe(v.array(condition), v.minLength(1)),
    'The conditions, all of which people have to meet: {"or": [{"segment": {"id": 1}}]}, {"not": {"or": [...]}} or {"attribute": {...}}.',
  ),
});

/** Whom a newsletter goes to. */
export interface NewsletterAudience extends v.InferInput<typeof schema> {}
export const NewsletterAudience: v.GenericSchema<NewsletterAudience, NewsletterAudience> = schema;
