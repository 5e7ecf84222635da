import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, Page } from '../fields.ts';

const scopes = ['sourcingRead'];

const schema = record(
  { id: doc(v.string(), 'Id of the template.') },
  {
    title: v.string(),
    stages: doc(v.array(v.unknown()), 'When each mail goes out, without its subject and text.'),
    unsubscribeLinkActive: v.boolean(),
    isArchived: v.boolean(),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
  },
);

/** What sequences are made from. */
export interface SequenceTemplate extends v.InferOutput<typeof schema> {}
export const SequenceTemplate: v.GenericSchema<unknown, SequenceTemplate> = schema;

/** Templates of sequences. */
export const sequenceTemplates = entity(
  { summary: 'Templates of the rows of mails that are sent to candidates.', key: 'id' },
  () => ({
    list: list('POST /sequenceTemplate.list', {
      summary:
        'List the sequence templates that the key may see, without the texts of their mails. Fields of a record known at second hand.',
      docs: docs('sequencetemplatelist'),
      scopes,
      input: v.strictObject({ includeArchived, ...Page }),
      item: SequenceTemplate,
    }),

    get: operation('POST /sequenceTemplate.info', {
      summary:
        'Get one sequence template, archived or not, without the texts of its mails. Fields of a record known at second hand.',
      docs: docs('sequencetemplateinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ sequenceTemplateId: doc(Id, 'Id of the template.') }),
      output: SequenceTemplate,
    }),
  }),
);
