import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';

const scopes = ['interviewsRead'];

const schema = record(
  { id: doc(v.string(), 'Id of the interview.') },
  {
    title: v.string(),
    externalTitle: doc(v.string(), 'What candidates read in place of the title.'),
    isArchived: v.boolean(),
    isDebrief: doc(v.boolean(), 'Whether it is a debrief of the team.'),
    isFeedbackRequired: doc(v.boolean(), 'Whether interviewers must give feedback, unless told otherwise.'),
    isFeedbackRequested: doc(v.boolean(), 'Whether interviewers are asked for feedback, unless told otherwise.'),
    instructionsHtml: v.string(),
    instructionsPlain: v.string(),
    jobId: doc(v.string(), 'The only job that it may be scheduled for; null for an interview that all jobs share.'),
    feedbackFormDefinitionId: v.string(),
  },
);

/** A kind of interview, which can be scheduled many times. */
export interface Interview extends v.InferOutput<typeof schema> {}
export const Interview: v.GenericSchema<unknown, Interview> = schema;

/** Kinds of interviews. */
export const interviews = entity(
  {
    summary: 'Kinds of interviews, such as a phone screen. One that takes place is an interview event.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /interview.list', {
      summary: 'List the interviews that all jobs share; those of single jobs only if asked for.',
      docs: docs('interviewlist'),
      scopes,
      input: v.strictObject({
        includeArchived,
        includeNonSharedInterviews: doc(
          v.optional(v.boolean()),
          'Whether interviews of single jobs come too; not unless told.',
        ),
        excludeArchivedScheduleTemplateInterviews: doc(
          v.optional(v.boolean()),
          'Whether those of archived schedule templates are left out; only with includeNonSharedInterviews.',
        ),
        ...SyncPage,
      }),
      item: Interview,
    }),

    get: operation('POST /interview.info', {
      summary: 'Get one interview with its instructions.',
      docs: docs('interviewinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ id: doc(Id, 'Id of the interview.') }),
      output: Interview,
    }),
  }),
);
