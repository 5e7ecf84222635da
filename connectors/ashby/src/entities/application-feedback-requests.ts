import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id } from '../fields.ts';

const schema = record(
  { interviewEventId: doc(v.string(), 'What applicationFeedback.submit takes to fulfil the request.') },
  { interviewerUserId: v.string(), applicationId: v.string() },
);

/** A request for feedback. */
export interface ApplicationFeedbackRequest extends v.InferOutput<typeof schema> {}
export const ApplicationFeedbackRequest: v.GenericSchema<unknown, ApplicationFeedbackRequest> = schema;

/** Requests for feedback. */
export const applicationFeedbackRequests = entity(
  {
    summary: 'Requests to users for feedback on an application without a scheduled interview.',
    key: 'interviewEventId',
  },
  () => ({
    create: operation('POST /applicationFeedbackRequest.create', {
      summary:
        'Ask a user for feedback on an application, without scheduling an interview. The interview must be one that asks for feedback.',
      docs: docs('applicationfeedbackrequestcreate-1'),
      effect: 'write',
      scopes: ['candidatesWrite'],
      input: v.strictObject({
        applicationId: doc(Id, 'Id of the application.'),
        interviewId: doc(Id, 'Id of the interview, whose form is filled in; see interviews.list.'),
        interviewerUserId: doc(Id, 'User who is asked.'),
      }),
      output: ApplicationFeedbackRequest,
    }),
  }),
);
