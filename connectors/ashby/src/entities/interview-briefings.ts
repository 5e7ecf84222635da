import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';
import { Application } from './application-record.ts';
import { Candidate } from './candidate-record.ts';
import { FeedbackFormDefinition } from './feedback-form-definitions.ts';
import { InterviewerPool } from './interviewer-pool-record.ts';
import { Interview } from './interviews.ts';
import { Job } from './job-record.ts';
import { User } from './users.ts';

const interviewer = record(
  {},
  {
    userId: v.string(),
    isFeedbackRequired: v.boolean(),
    hasSubmittedFeedback: v.boolean(),
    trainingRole: doc(v.string(), 'Shadow or Reverse-Shadow in training; null otherwise.'),
    user: doc(User, 'With expand only.'),
    interviewerPool: doc(InterviewerPool, 'With expand only.'),
  },
);

const schema = record(
  { id: doc(v.string(), 'Id of the interview event.') },
  {
    applicationId: v.string(),
    interviewId: v.string(),
    interviewStageId: v.string(),
    interviewers: v.array(interviewer),
    hasSubmittedFeedback: doc(v.boolean(), 'Whether any interviewer gave feedback.'),
    feedbackFormDefinitionId: doc(v.string(), 'The form that applicationFeedback.submit takes here.'),
    feedbackFormDefinition: doc(FeedbackFormDefinition, 'With expand only.'),
    application: doc(Application, 'With expand only.'),
    candidate: doc(Candidate, 'With expand only.'),
    job: doc(Job, 'With expand only.'),
    interview: doc(Interview, 'With expand only.'),
  },
);

/** What an interviewer must know before an interview. */
export interface InterviewBriefing extends v.InferOutput<typeof schema> {}
export const InterviewBriefing: v.GenericSchema<unknown, InterviewBriefing> = schema;

/** Briefings for interviewers. */
export const interviewBriefings = entity(
  {
    summary: 'Briefings: what interviewers must know before an interview, and the form they fill in after.',
    key: 'id',
  },
  () => ({
    get: operation('POST /interviewBriefing.info', {
      summary: 'Get the briefing for an interview event: application, interviewers, who gave feedback, and the form.',
      docs: docs('interviewbriefinginfo'),
      effect: 'read',
      scopes: ['interviewsRead'],
      input: v.strictObject({
        interviewEventId: doc(Id, 'Id of the interview event.'),
        expand: doc(
          v.optional(
            v.array(
              v.picklist(['feedbackFormDefinition', 'application', 'candidate', 'job', 'interview', 'interviewers']),
            ),
          ),
          'What to put into the record in full rather than by id.',
        ),
      }),
      output: InterviewBriefing,
    }),
  }),
);
