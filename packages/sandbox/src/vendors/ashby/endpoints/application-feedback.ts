import { isAfter } from '../../../engine/conditions.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { createdAfter, entityOf } from '../entity.ts';
import { feedbackOfEvent } from '../feedback-of-event.ts';
import { uuid } from '../fields.ts';
import { readSubmission, submittedForm } from '../forms.ts';
import { type Feedback, feedbackIdOf, type InterviewEvent } from '../records/interview.ts';
import { found, invalidInput } from '../rejection.ts';
import { userView } from '../views/people.ts';

export function applicationFeedbackEndpoints(ashby: Ashby): Endpoints {
  const { data, apiUser, find, idOf, newId, save, timestamp } = ashby;

  const view = ({ userId, formDefinitionId, historyId, ...feedback }: Feedback) => ({
    ...feedback,
    formDefinition: find('feedbackForms', formDefinitionId).formDefinition,
    submittedByUser: userView(ashby, find('users', userId)),
    feedbackFormDefinitionId: formDefinitionId,
    applicationHistoryId: historyId,
  });

  /** Saves an event as changed. Completes its schedule if all required interviewers have submitted feedback on all events. */
  function noteFeedback(changed: InterviewEvent): void {
    const { scheduleId } = save('interviewEvents', changed);
    const schedule = data.interviewSchedules.get(scheduleId);
    if (schedule === undefined || schedule.status === 'Cancelled') return;
    const isComplete = schedule.eventIds.every((id) => {
      const event = find('interviewEvents', id);
      const writers = feedbackOfEvent(ashby, event).map(({ userId }) => userId);
      return event.interviewers.every(({ userId, feedbackRequired }) => !feedbackRequired || writers.includes(userId));
    });
    save('interviewSchedules', { ...schedule, status: isComplete ? 'Complete' : schedule.status });
  }

  /** Returns the event of feedback: it must belong to the application, with the user among its interviewers. */
  function eventOf(id: string, applicationId: string, userId: string | undefined): InterviewEvent {
    const event = find('interviewEvents', id);
    if (userId === undefined) throw invalidInput('userId: Required with interviewEventId');
    found(event.applicationId === applicationId ? event : undefined, 'interview_event');
    if (event.interviewers.some((interviewer) => interviewer.userId === userId)) return event;
    throw invalidInput('userId: The user is not an interviewer on the interview event');
  }

  return {
    'applicationFeedback.list': entityOf(ashby, 'feedback', view).list(
      { applicationId: uuid, createdAfter },
      { where: { createdAfter: isAfter('submittedAt') } },
    ),
    'applicationFeedback.submit': endpoint(
      { feedbackForm: submittedForm, formDefinitionId: uuid, applicationId: uuid },
      { userId: uuid, interviewEventId: uuid },
      ({ feedbackForm, formDefinitionId, applicationId, userId, interviewEventId }) => {
        const application = find('applications', applicationId);
        const { formDefinition } = find('feedbackForms', formDefinitionId);
        const submittedValues = readSubmission(formDefinition, feedbackForm.fieldSubmissions);
        const event = interviewEventId === undefined ? undefined : eventOf(interviewEventId, applicationId, userId);
        const user = userId === undefined ? apiUser() : find('users', userId);
        const { id } = save('feedback', {
          id: event === undefined ? newId() : feedbackIdOf(event.id, user.id),
          applicationId,
          userId: user.id,
          formDefinitionId,
          interviewId: event?.interviewId,
          interviewEventId,
          historyId: application.history.at(-1)?.id,
          submittedAt: timestamp(),
          submittedValues,
        });
        if (event !== undefined) noteFeedback(event);
        return { submittedFormInstance: { id, formDefinition, submittedValues } };
      },
    ),
    // The event has no schedule because nobody meets, but `applicationFeedback.submit` accepts its id.
    'applicationFeedbackRequest.create': endpoint(
      { applicationId: uuid, interviewId: uuid, interviewerUserId: uuid },
      {},
      ({ applicationId, interviewId, interviewerUserId }) => {
        const application = find('applications', applicationId);
        const interview = find('interviews', interviewId);
        const userId = idOf('users', interviewerUserId);
        if (!interview.isFeedbackRequested) {
          throw invalidInput('interviewId: The interview is not configured to request feedback');
        }
        const now = timestamp();
        const event = save('interviewEvents', {
          id: newId(),
          interviewId,
          applicationId,
          interviewStageId: application.stageId,
          interviewers: [{ userId, feedbackRequired: true, trainingRole: null }],
          createdAt: now,
          updatedAt: now,
          startTime: now,
          endTime: now,
          location: null,
          meetingLink: null,
          calendarEventId: null,
        });
        return { interviewEventId: event.id, interviewerUserId, applicationId };
      },
    ),
  };
}
