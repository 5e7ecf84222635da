import { doc, EpochMilliseconds, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, SyncPage } from '../fields.ts';
import { FormDefinition } from '../form-definition.ts';
import { FormSubmission } from '../form-submission.ts';
import { SubmittedForm } from '../submitted-form.ts';
import { byToken } from '../sync.ts';
import { User } from './users.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the submission.') },
  {
    applicationId: v.string(),
    applicationHistoryId: doc(v.string(), 'ID of the history event, and thus the stage, that the feedback belongs to.'),
    interviewId: v.string(),
    interviewEventId: v.string(),
    feedbackFormDefinitionId: v.string(),
    submittedByUser: User,
    submittedAt: doc(v.string(), 'Submission time, ISO 8601.'),
    formDefinition: FormDefinition,
    submittedValues: doc(
      v.record(v.string(), v.unknown()),
      'Submitted values by field path. For select fields: the value of the option; its label is in formDefinition.',
    ),
  },
);

/** Feedback that an interviewer submitted on an application. */
export interface ApplicationFeedback extends v.InferOutput<typeof schema> {}
export const ApplicationFeedback: v.GenericSchema<unknown, ApplicationFeedback> = schema;

const submitted = record({}, { submittedFormInstance: SubmittedForm });

/** Response to a feedback submission. */
export interface SubmittedFeedback extends v.InferOutput<typeof submitted> {}
export const SubmittedFeedback: v.GenericSchema<unknown, SubmittedFeedback> = submitted;

/** Interviewers' feedback. */
export const applicationFeedback = entity(
  {
    summary: "Interviewers' feedback on applications: submitted scorecards.",
    also: ['scorecards', 'interview results', 'evaluations', 'ratings', 'feedback', 'reviews', 'scores'],
    key: 'id',
    brief: [
      'id',
      'applicationId',
      'interviewId',
      'interviewEventId',
      'submittedByUser.id',
      'submittedByUser.email',
      'submittedAt',
    ],
    sync: byToken(),
  },
  () => ({
    list: list('POST /applicationFeedback.list', {
      summary: 'List submitted feedback with its form and values, for one application or for all.',
      also: ['what interviewers say'],
      docs: docs('applicationfeedbacklist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({
        applicationId: doc(v.optional(Id), 'Return only feedback on this application.'),
        createdAfter: doc(
          v.optional(EpochMilliseconds),
          'Return only feedback created after this time (RFC 3339, or Unix milliseconds).',
        ),
        ...SyncPage,
      }),
      item: ApplicationFeedback,
    }),

    submit: operation('POST /applicationFeedback.submit', {
      summary:
        'Submit feedback on an application on behalf of a user. Get the form first with feedback_form_definitions.get; values are submitted by field path.',
      also: ['rate', 'score', 'fill in the scorecard'],
      brief: ['submittedFormInstance.id', 'submittedFormInstance.submittedValues'],
      example: {
        applicationId: '29490bb8-baa5-4031-a528-4d84380c3619',
        formDefinitionId: '05b8a6a6-c8b8-4523-a0c2-22c54409fbc8',
        userId: 'b0c2a9ab-910e-4ea8-b6ec-c7ad8c7a8ae9',
        feedbackForm: {
          fieldSubmissions: [
            { path: 'overall_recommendation', value: '3' },
            {
              path: '6b375ed8-7b9c-476b-811f-42631feb1dff',
              value: { type: 'PlainText', value: 'Clear and well prepared.' },
            },
          ],
        },
      },
      from: {
        'feedbackForm.fieldSubmissions.path': 'feedback_form_definitions.get:formDefinition.sections.fields.field.path',
      },
      docs: docs('applicationfeedbacksubmit-1'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.pipe(
        v.strictObject({
          applicationId: doc(Id, 'ID of the application.'),
          formDefinitionId: doc(
            Id,
            'ID of the feedback form: feedbackFormDefinitionId of the interview or of interview_briefings.get.',
          ),
          feedbackForm: doc(FormSubmission, 'Values of the form.'),
          userId: doc(
            v.optional(Id),
            'ID of the user to credit. Required with interviewEventId, and then an interviewer of that event. Default: the user of the API key.',
          ),
          interviewEventId: doc(
            v.optional(Id),
            'ID of the interview event, or the interviewEventId returned by application_feedback_requests.create.',
          ),
        }),
        v.check(
          ({ interviewEventId, userId }) => interviewEventId === undefined || userId !== undefined,
          'Expected userId, which interviewEventId requires',
        ),
      ),
      output: SubmittedFeedback,
    }),
  }),
);
