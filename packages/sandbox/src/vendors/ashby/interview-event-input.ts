import type { Ashby } from './ashby.ts';
import { found, invalidInput } from './ashby-failure.ts';
import { extraData } from './extra-data.ts';
import { flag, isoTime, listOf, nonEmptyText, uuid } from './input-checks.ts';
import { object } from './input-object.ts';
import type { InterviewEvent, InterviewSchedule } from './records/interview.ts';
import { recordsOf } from './records-of.ts';

const required = {
  startTime: isoTime,
  endTime: isoTime,
  interviewers: listOf(object({ email: nonEmptyText }, { feedbackRequired: flag }), 1),
};
const optional = { extraData, interviewId: uuid };

export const newEventInput = object(required, optional);

/** An event to add, or with its id one to change. */
export const eventInput = object(required, { ...optional, interviewEventId: uuid });

type EventParams = ReturnType<typeof newEventInput>;

/** The interview that is used where a call names none: the organization's default one. */
function defaultInterviewId({ data }: Ashby): string {
  const form = found(
    data.feedbackForms.find(({ isDefaultForm }) => isDefaultForm),
    'feedback_form_definition',
  );
  const isDefault = data.interviews.find(
    ({ feedbackFormDefinitionId, jobId }) => feedbackFormDefinitionId === form.id && jobId === undefined,
  );
  return found(isDefault, 'interview').id;
}

/** The event that a call describes; `earlier` is the one that it changes. */
export function makeEvent(
  ashby: Ashby,
  schedule: Pick<InterviewSchedule, 'id' | 'applicationId' | 'interviewStageId'>,
  params: EventParams,
  earlier?: InterviewEvent,
): InterviewEvent {
  const { data, newId, timestamp } = ashby;
  if (params.endTime <= params.startTime) throw invalidInput('endTime: Must be after startTime');
  const interviewers = params.interviewers.map(({ email, feedbackRequired = true }) => {
    const address = email.trim().toLowerCase();
    const user = found(
      data.users.find((candidate) => candidate.email === address && candidate.isEnabled),
      'user',
    );
    return { userId: user.id, feedbackRequired, trainingRole: null };
  });
  const interviewId = params.interviewId ?? earlier?.interviewId ?? defaultInterviewId(ashby);
  const updatedAt = timestamp();
  return {
    id: earlier?.id ?? newId(),
    interviewId: recordsOf(ashby).interview(interviewId).id,
    applicationId: schedule.applicationId,
    interviewStageId: schedule.interviewStageId,
    scheduleId: schedule.id,
    interviewers,
    createdAt: earlier?.createdAt ?? updatedAt,
    updatedAt,
    startTime: params.startTime,
    endTime: params.endTime,
    location: earlier?.location ?? null,
    meetingLink: earlier?.meetingLink ?? null,
    calendarEventId: earlier?.calendarEventId ?? null,
    ...(earlier?.transcriptId !== undefined && { transcriptId: earlier.transcriptId }),
    ...(params.extraData && { extraData: params.extraData }),
  };
}
