import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text, WholeNumber } from '../fields.ts';

const description = doc(
  v.optional(v.pipe(v.string(), v.maxLength(255))),
  'What it means, at most 255 characters; also read by the AI of the product.',
);

const attribute = v.strictObject({
  name: doc(Text, 'Name of the attribute.'),
  description,
  object_type_id: doc(v.optional(WholeNumber), 'Type of object that it is an attribute of; of people unless told.'),
  is_relationship: doc(v.optional(v.boolean()), 'It is an attribute of the relationship to such an object.'),
  event_name: doc(v.optional(Text), 'Event that it is an attribute of.'),
  privacy_level: doc(v.optional(v.picklist([0, 1])), '1: sensitive. 0: not. On Premium plans only.'),
});

const event = v.strictObject({ name: doc(Text, 'Name of the event.'), description });

const most = 100;

/** What attributes and events mean. */
export const dataIndex = entity(
  { summary: 'Data index: what the attributes and events of the workspace mean.' },
  () => ({
    updateAttributes: operation('POST /v1/data_index/attributes', {
      summary: 'Describe up to 100 attributes, or mark them as sensitive. Changes no data.',
      docs: appDocs,
      effect: 'write',
      input: v.strictObject({
        attributes: doc(v.pipe(v.array(attribute), v.minLength(1), v.maxLength(most)), 'The attributes, 1 to 100.'),
      }),
      output: Nothing,
      example: { attributes: [{ name: 'plan', description: 'What they pay for.' }] },
    }),

    updateEvents: operation('POST /v1/data_index/events', {
      summary: 'Describe up to 100 events. Changes no data.',
      docs: appDocs,
      effect: 'write',
      input: v.strictObject({
        events: doc(v.pipe(v.array(event), v.minLength(1), v.maxLength(most)), 'The events, 1 to 100.'),
      }),
      output: Nothing,
      example: { events: [{ name: 'purchase', description: 'Somebody paid.' }] },
    }),
  }),
);
