import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';

const scopes = ['interviewsRead'];

const schema = record(
  { id: doc(v.string(), 'ID of the interview.') },
  {
    title: v.string(),
    externalTitle: doc(v.string(), 'Title that candidates see instead of title.'),
    isArchived: v.boolean(),
    isDebrief: doc(v.boolean(), 'Whether the interview is a debrief of the team.'),
    isFeedbackRequired: doc(v.boolean(), 'Whether interviewers must submit feedback by default.'),
    isFeedbackRequested: doc(v.boolean(), 'Whether interviewers are asked for feedback by default.'),
    instructionsHtml: v.string(),
    instructionsPlain: v.string(),
    jobId: doc(
      v.string(),
      'ID of the only job that the interview can be scheduled for. null for an interview shared by all jobs.',
    ),
    feedbackFormDefinitionId: v.string(),
  },
);

/** A type of interview, which can be scheduled many times. */
export interface Interview extends v.InferOutput<typeof schema> {}
export const Interview: v.GenericSchema<unknown, Interview> = schema;

/** Types of interviews. */
export const interviews = entity(
  {
    summary:
      'Interviews: the types of interview that can be scheduled, such as a phone screen. A scheduled one is an interview event.',
    also: ['interview types', 'interview templates'],
    key: 'id',
    brief: ['id', 'title', 'externalTitle', 'jobId', 'isArchived', 'isDebrief', 'feedbackFormDefinitionId'],
    from: { id: 'interviews.list' },
    sync: byToken({ includeArchived: true, includeNonSharedInterviews: true }),
  },
  () => ({
    list: list('POST /interview.list', {
      summary:
        'List the interviews shared by all jobs. To include interviews of single jobs, set includeNonSharedInterviews.',
      docs: docs('interviewlist'),
      scopes,
      input: v.strictObject({
        includeArchived,
        includeNonSharedInterviews: doc(
          v.optional(v.boolean()),
          'Whether to include interviews of single jobs. Default: false.',
        ),
        excludeArchivedScheduleTemplateInterviews: doc(
          v.optional(v.boolean()),
          'Whether to exclude interviews of archived schedule templates. Effective only with includeNonSharedInterviews.',
        ),
        ...SyncPage,
      }),
      item: Interview,
    }),

    get: operation('POST /interview.info', {
      summary: 'Get an interview with its instructions.',
      docs: docs('interviewinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ id: doc(Id, 'ID of the interview.') }),
      output: Interview,
    }),
  }),
);
