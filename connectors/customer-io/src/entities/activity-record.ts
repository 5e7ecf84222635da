import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Identifiers, UnixTime } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the activity.') },
  {
    type: doc(v.string(), 'Such as event, page, attribute_change, sent_email or clicked_email.'),
    name: doc(v.string(), 'Name of the event, page or attribute.'),
    timestamp: doc(UnixTime, 'When it happened, unix seconds.'),
    customer_id: doc(v.string(), "The person's id; empty where people have none."),
    customer_identifiers: Identifiers,
    delivery_id: doc(v.string(), 'The message that it is about.'),
    delivery_type: v.string(),
    data: doc(v.unknown(), 'Properties of the event, or what changed.'),
  },
);

/** Something that a person did or that was done to them. */
export interface Activity extends v.InferOutput<typeof schema> {}
export const Activity: v.GenericSchema<unknown, Activity> = schema;
