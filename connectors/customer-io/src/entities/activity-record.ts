import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Identifiers, UnixTime } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the activity.') },
  {
    type: doc(v.string(), 'Activity type, such as event, page, attribute_change, sent_email or clicked_email.'),
    name: doc(v.string(), 'Name of the event, page or attribute.'),
    timestamp: doc(UnixTime, 'When it happened, as a Unix timestamp in seconds.'),
    customer_id: doc(v.string(), 'ID of the person. Empty if the person has none.'),
    customer_identifiers: Identifiers,
    delivery_id: doc(v.string(), 'ID of the message that the activity is about.'),
    delivery_type: v.string(),
    data: doc(v.unknown(), 'Event properties, or the change.'),
  },
);

/** Something that a person did, or that happened to a person. */
export interface Activity extends v.InferOutput<typeof schema> {}
export const Activity: v.GenericSchema<unknown, Activity> = schema;
