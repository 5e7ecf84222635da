import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, Page } from '../fields.ts';

const scopes = ['sourcingRead'];

const schema = record(
  { id: doc(v.string(), 'ID of the sequence template.') },
  {
    title: v.string(),
    stages: doc(v.array(v.unknown()), 'Schedule of the emails, without their subjects and bodies.'),
    unsubscribeLinkActive: v.boolean(),
    isArchived: v.boolean(),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
  },
);

/** A template for sequences. */
export interface SequenceTemplate extends v.InferOutput<typeof schema> {}
export const SequenceTemplate: v.GenericSchema<unknown, SequenceTemplate> = schema;

/** Templates for sequences. */
export const sequenceTemplates = entity(
  {
    summary: 'Templates for sequences of emails to candidates.',
    also: ['campaign templates', 'outreach templates', 'email cadences'],
    key: 'id',
    sync: { full: { operation: 'list', params: { includeArchived: true } }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /sequenceTemplate.list', {
      summary:
        'List the sequence templates visible to the API key, without the subjects and bodies of their emails. The fields of the record are from a secondary source.',
      docs: docs('sequencetemplatelist'),
      scopes,
      input: v.strictObject({ includeArchived, ...Page }),
      item: SequenceTemplate,
    }),

    get: operation('POST /sequenceTemplate.info', {
      summary:
        'Get a sequence template, which may be archived, without the subjects and bodies of its emails. The fields of the record are from a secondary source.',
      docs: docs('sequencetemplateinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ sequenceTemplateId: doc(Id, 'ID of the sequence template.') }),
      output: SequenceTemplate,
    }),
  }),
);
