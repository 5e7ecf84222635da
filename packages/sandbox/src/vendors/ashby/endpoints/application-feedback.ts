import { apiUser } from '../api-user.ts';
import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { feedbackIdOf, feedbackOfEvent } from '../feedback-of-event.ts';
import { readSubmission, submittedForm } from '../form-submission.ts';
import { epochMilliseconds, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import type { Feedback, InterviewEvent } from '../records/interview.ts';
import { recordsOf } from '../records-of.ts';
import { isBetween } from '../time-filters.ts';
import { userView } from '../views/people.ts';

const submitInput = object(
  { feedbackForm: submittedForm, formDefinitionId: uuid, applicationId: uuid },
  { userId: uuid, interviewEventId: uuid },
);

export function applicationFeedbackEndpoints(ashby: Ashby): Endpoints {
  const { data, page, newId, timestamp } = ashby;
  const records = recordsOf(ashby);

  function feedbackView(feedback: Feedback) {
    const { id, submittedValues, interviewId, interviewEventId, applicationId, submittedAt } = feedback;
    return {
      id,
      formDefinition: records.feedbackForm(feedback.formDefinitionId).formDefinition,
      submittedValues,
      submittedByUser: userView(ashby, records.user(feedback.userId)),
      interviewId,
      interviewEventId,
      feedbackFormDefinitionId: feedback.formDefinitionId,
      applicationHistoryId: feedback.historyId,
      applicationId,
      submittedAt,
    };
  }

  /** Marks an event as changed. Once all who have to have written about all of its events, a schedule is complete. */
  function noteFeedback(changed: InterviewEvent): void {
    const { scheduleId } = data.interviewEvents.put({ ...changed, updatedAt: timestamp() });
    const schedule = scheduleId === undefined ? undefined : data.interviewSchedules.get(scheduleId);
    if (schedule === undefined || schedule.status === 'Cancelled') return;
    const isComplete = schedule.eventIds.map(records.interviewEvent).every((event) => {
      const submitted = feedbackOfEvent(ashby, event);
      return event.interviewers.every(
        ({ userId, feedbackRequired }) => !feedbackRequired || submitted.some((one) => one.userId === userId),
      );
    });
    const status = isComplete ? 'Complete' : schedule.status;
    data.interviewSchedules.put({ ...schedule, status, updatedAt: timestamp() });
  }

  return {
    'applicationFeedback.list': endpoint(
      'candidatesRead',
      object({}, { applicationId: uuid, createdAfter: epochMilliseconds, ...syncInput }),
      (params) =>
        page({
          list: 'applicationFeedback.list',
          table: data.feedback,
          params,
          where: ({ applicationId, submittedAt }) =>
            (params.applicationId === undefined || applicationId === params.applicationId) &&
            isBetween(submittedAt, params.createdAfter, undefined),
          view: feedbackView,
        }),
    ),
    'applicationFeedback.submit': endpoint('candidatesWrite', submitInput, (params) => {
      const application = records.application(params.applicationId);
      const form = records.feedbackForm(params.formDefinitionId);
      const submittedValues = readSubmission(form.formDefinition, params.feedbackForm.fieldSubmissions);
      const event = params.interviewEventId === undefined ? undefined : records.interviewEvent(params.interviewEventId);
      if (event !== undefined) {
        if (params.userId === undefined) throw invalidInput('userId: Required with interviewEventId');
        found(event.applicationId === application.id ? event : undefined, 'interview_event');
        if (!event.interviewers.some(({ userId }) => userId === params.userId)) {
          throw invalidInput('userId: The user is not an interviewer on the interview event');
        }
      }
      const user = params.userId === undefined ? apiUser(ashby) : records.user(params.userId);
      const historyId = application.history.at(-1)?.id;
      const feedback = data.feedback.put({
        id: event === undefined ? newId() : feedbackIdOf(event.id, user.id),
        applicationId: application.id,
        userId: user.id,
        formDefinitionId: form.id,
        ...(event && { interviewId: event.interviewId, interviewEventId: event.id }),
        ...(historyId !== undefined && { historyId }),
        submittedAt: timestamp(),
        submittedValues,
      });
      if (event !== undefined) noteFeedback(event);
      const submittedFormInstance = { id: feedback.id, formDefinition: form.formDefinition, submittedValues };
      return { results: { submittedFormInstance } };
    }),
    // An event without a schedule: nobody meets, but `applicationFeedback.submit` takes its id.
    'applicationFeedbackRequest.create': endpoint(
      'candidatesWrite',
      object({ applicationId: uuid, interviewId: uuid, interviewerUserId: uuid }, {}),
      ({ applicationId, interviewId, interviewerUserId }) => {
        const application = records.application(applicationId);
        const interview = records.interview(interviewId);
        const user = records.user(interviewerUserId);
        if (!interview.isFeedbackRequested) {
          throw invalidInput('interviewId: The interview is not configured to request feedback');
        }
        const createdAt = timestamp();
        const event = data.interviewEvents.put({
          id: newId(),
          interviewId: interview.id,
          applicationId: application.id,
          interviewStageId: application.stageId,
          interviewers: [{ userId: user.id, feedbackRequired: true, trainingRole: null }],
          createdAt,
          updatedAt: createdAt,
          startTime: createdAt,
          endTime: createdAt,
          location: null,
          meetingLink: null,
          calendarEventId: null,
        });
        const results = { interviewEventId: event.id, interviewerUserId: user.id, applicationId: application.id };
        return { results };
      },
    ),
  };
}
