import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { givenIn, Text } from './fields.ts';
import { ObjectTypeId } from './object-filter.ts';

const schema = v.pipe(
  v.strictObject({
    object_type_id: doc(v.optional(ObjectTypeId), 'ID of the object type, such as "1". Requires object_id.'),
    object_id: doc(v.optional(Text), 'ID of the object in your own system. Requires object_type_id.'),
    cio_object_id: doc(v.optional(Text), "Customer.io's own ID, instead of the other two."),
  }),
  v.check(
    (given) => ['object_type_id object_id', 'cio_object_id'].includes(givenIn(given).toSorted().toReversed().join(' ')),
    'Expected either object_type_id and object_id, or cio_object_id',
  ),
);

/** An object, such as a company: by its type and ID, or by Customer.io's own ID. */
export interface ObjectIdentifier extends v.InferInput<typeof schema> {}
export const ObjectIdentifier: v.GenericSchema<ObjectIdentifier, ObjectIdentifier> = schema;
