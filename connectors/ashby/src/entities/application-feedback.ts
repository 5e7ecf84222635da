import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, Millis, SyncPage } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';
import { FormSubmission } from '../form-submission.ts';
import { SubmittedForm } from '../submitted-form.ts';
import { User } from './users.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the submission.') },
  {
    applicationId: v.string(),
    applicationHistoryId: doc(v.string(), 'The event of the history, and so the stage, that it belongs to.'),
    interviewId: v.string(),
    interviewEventId: v.string(),
    feedbackFormDefinitionId: v.string(),
    submittedByUser: User,
    submittedAt: doc(v.string(), 'ISO 8601.'),
    formDefinition: FormDefinition,
    submittedValues: doc(
      v.record(v.string(), v.unknown()),
      'The answers by the path of the field; of selects the value, whose label is in formDefinition.',
    ),
  },
);

/** What an interviewer wrote about an application. */
export interface ApplicationFeedback extends v.InferOutput<typeof schema> {}
export const ApplicationFeedback: v.GenericSchema<unknown, ApplicationFeedback> = schema;

const submitted = record({}, { submittedFormInstance: SubmittedForm });

/** What Ashby keeps of feedback that was submitted. */
export interface SubmittedFeedback extends v.InferOutput<typeof submitted> {}
export const SubmittedFeedback: v.GenericSchema<unknown, SubmittedFeedback> = submitted;

/** Feedback of interviewers. */
export const applicationFeedback = entity(
  {
    summary: 'Feedback of interviewers on applications: the scorecards they filled in.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
  },
  () => ({
    list: list('POST /applicationFeedback.list', {
      summary: 'List the feedback that interviewers gave, with form and answers; name an application to get its own.',
      docs: docs('applicationfeedbacklist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({
        applicationId: doc(v.optional(Id), 'Only feedback on this application.'),
        createdAfter: doc(v.optional(Millis), 'Only feedback created after this time, in milliseconds since 1970.'),
        ...SyncPage,
      }),
      item: ApplicationFeedback,
    }),

    submit: operation('POST /applicationFeedback.submit', {
      summary:
        'Submit feedback on an application in the name of a user. Get the form with feedbackFormDefinitions.get first: answers go by the path of its fields.',
      docs: docs('applicationfeedbacksubmit-1'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.pipe(
        v.strictObject({
          applicationId: doc(Id, 'Id of the application.'),
          formDefinitionId: doc(Id, 'Id of the feedback form.'),
          feedbackForm: doc(FormSubmission, 'The form filled in.'),
          userId: doc(
            v.optional(Id),
            'User whose feedback it is; with interviewEventId it is needed, and must be an interviewer of the event. Default: the user of the API key.',
          ),
          interviewEventId: doc(
            v.optional(Id),
            'The interview that it is about, or what applicationFeedbackRequests.create answered.',
          ),
        }),
        v.check(
          ({ interviewEventId, userId }) => interviewEventId === undefined || userId !== undefined,
          'Expected userId, which interviewEventId needs',
        ),
      ),
      output: SubmittedFeedback,
    }),
  }),
);
