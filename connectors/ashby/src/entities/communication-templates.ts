import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Strings } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the template.') },
  {
    title: v.string(),
    intendedTypes: doc(Strings, 'What it may be sent as: email, inMail, linkedInConnection.'),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
  },
);

/** A prepared message to candidates. */
export interface CommunicationTemplate extends v.InferOutput<typeof schema> {}
export const CommunicationTemplate: v.GenericSchema<unknown, CommunicationTemplate> = schema;

/** Prepared messages. */
export const communicationTemplates = entity(
  { summary: 'Prepared messages to candidates, such as a rejection. Their text is not given.', key: 'id' },
  () => ({
    list: list('POST /communicationTemplate.list', {
      summary:
        'List the templates that are in use, with the ids that the archiveEmail of applications.changeStage takes.',
      docs: docs('communicationtemplatelist'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({ cursor }),
      item: CommunicationTemplate,
    }),
  }),
);
