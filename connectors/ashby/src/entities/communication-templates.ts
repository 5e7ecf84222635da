import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Strings } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the template.') },
  {
    title: v.string(),
    intendedTypes: doc(Strings, 'Channels that the template is intended for: email, inMail, linkedInConnection.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
  },
);

/** A template for messages to candidates. */
export interface CommunicationTemplate extends v.InferOutput<typeof schema> {}
export const CommunicationTemplate: v.GenericSchema<unknown, CommunicationTemplate> = schema;

/** Templates for messages to candidates. */
export const communicationTemplates = entity(
  {
    summary: 'Templates for messages to candidates, such as rejections. The API does not return their text.',
    also: ['email templates', 'message templates', 'rejection emails'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /communicationTemplate.list', {
      summary: 'List the enabled communication templates. Pass their IDs in archiveEmail of applications.change_stage.',
      docs: docs('communicationtemplatelist'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ cursor }),
      item: CommunicationTemplate,
    }),
  }),
);
