import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { NumericId, Text } from '../fields.ts';

const description = doc(
  v.optional(v.pipe(v.string(), v.maxLength(255))),
  "Description, at most 255 characters. Customer.io's AI reads it too.",
);

const attribute = v.strictObject({
  name: doc(Text, 'Name of the attribute.'),
  description,
  object_type_id: doc(
    v.optional(NumericId),
    'ID of the object type that the attribute belongs to. Default: an attribute of people.',
  ),
  is_relationship: doc(
    v.optional(v.boolean()),
    'Whether the attribute belongs to the relationship with such an object.',
  ),
  event_name: doc(v.optional(Text), 'Name of the event that the attribute belongs to.'),
  privacy_level: doc(v.optional(v.picklist([0, 1])), '1: sensitive. 0: not sensitive. Premium plans only.'),
});

const event = v.strictObject({ name: doc(Text, 'Name of the event.'), description });

const maxItems = 100;

/** Descriptions of attributes and events. */
export const dataIndex = entity(
  {
    summary: 'Data index: descriptions of the attributes and events of the workspace.',
    also: ['data dictionary', 'attribute definitions'],
  },
  () => ({
    updateAttributes: operation('POST /v1/data_index/attributes', {
      summary: 'Describe up to 100 attributes in the data index, or mark them as sensitive. Does not change any data.',
      also: ['document', 'PII'],
      docs: appDocs,
      effect: 'write',
      input: v.strictObject({
        attributes: doc(v.pipe(v.array(attribute), v.minLength(1), v.maxLength(maxItems)), 'Attributes, 1 to 100.'),
      }),
      output: Nothing,
      example: { attributes: [{ name: 'plan', description: 'What they pay for.' }] },
    }),

    updateEvents: operation('POST /v1/data_index/events', {
      summary: 'Describe up to 100 events in the data index. Does not change any data.',
      also: ['document'],
      docs: appDocs,
      effect: 'write',
      input: v.strictObject({
        events: doc(v.pipe(v.array(event), v.minLength(1), v.maxLength(maxItems)), 'Events, 1 to 100.'),
      }),
      output: Nothing,
      example: { events: [{ name: 'purchase', description: 'Somebody paid.' }] },
    }),
  }),
);
