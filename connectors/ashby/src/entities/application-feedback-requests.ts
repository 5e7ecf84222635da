import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const schema = record(
  { interviewEventId: doc(v.string(), 'ID to pass to application_feedback.submit to complete the request.') },
  { interviewerUserId: v.string(), applicationId: v.string() },
);

/** A request for feedback on an application. */
export interface ApplicationFeedbackRequest extends v.InferOutput<typeof schema> {}
export const ApplicationFeedbackRequest: v.GenericSchema<unknown, ApplicationFeedbackRequest> = schema;

/** Feedback requests. */
export const applicationFeedbackRequests = entity(
  {
    summary: "Requests for a user's feedback on an application, without a scheduled interview.",
    also: ['scorecard requests', 'second opinions'],
    key: 'interviewEventId',
  },
  () => ({
    create: operation('POST /applicationFeedbackRequest.create', {
      summary:
        'Request feedback on an application from a user, without scheduling an interview. The interview must be configured to request feedback.',
      also: ['ask for feedback', 'chase'],
      docs: docs('applicationfeedbackrequestcreate-1'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        applicationId: doc(Id, 'ID of the application.'),
        interviewId: doc(Id, 'ID of the interview whose feedback form applies, from interviews.list.'),
        interviewerUserId: doc(Id, 'ID of the user to ask for feedback.'),
      }),
      output: ApplicationFeedbackRequest,
    }),
  }),
);
