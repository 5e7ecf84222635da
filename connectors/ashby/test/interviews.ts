import { application, stage, user } from './records.ts';

/** Interviews as Ashby returns them, based on the examples in its specification. */
export const interview = {
  id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00880',
  title: 'Technical Phone Interview',
  externalTitle: 'Technical Interview',
  isArchived: false,
  isDebrief: false,
  isFeedbackRequired: true,
  isFeedbackRequested: true,
  instructionsHtml: '<p>Sixty minutes of technical questions</p>\n',
  instructionsPlain: 'Sixty minutes of technical questions',
  jobId: null,
  feedbackFormDefinitionId: 'e9ed20fd-d45f-4aad-8a00-a19bfba00881',
};

export const pool = {
  id: 'e9ed20fd-d45f-4aad-8a00-a19bfba00882',
  title: 'Backend Technical Screeners',
  isArchived: false,
};

export const interviewEvent = {
  id: '4736b6d2-5c97-43a6-a7c6-0228bf079411',
  interviewId: interview.id,
  interviewScheduleId: 'e9ed20fd-d45f-4aad-8a00-a19bfba00883',
  interviewerUserIds: [user.id],
  interviewers: [{ ...user, trainingRole: 'Shadow', interviewerPool: pool, isFeedbackRequired: true }],
  createdAt: '2023-01-20T15:00:00.000Z',
  updatedAt: '2023-01-20T15:00:00.000Z',
  startTime: '2023-01-30T15:00:00.000Z',
  endTime: '2023-01-30T16:00:00.000Z',
  feedbackLink: 'https://app.ashbyhq.com/interview-briefings/4736b6d2-5c97-43a6-a7c6-0228bf079411/feedback',
  location: 'Google Meet',
  meetingLink: 'https://meet.example.com/abc',
  interviewerCalendarEventId: null,
  hasSubmittedFeedback: false,
  notetakerTranscriptId: null,
  extraData: { partner_external_object_id: '12345' },
};

export const interviewSchedule = {
  id: interviewEvent.interviewScheduleId,
  status: 'Scheduled',
  applicationId: application.id,
  interviewStageId: stage.id,
  scheduledBy: user,
  createdAt: '2023-01-20T15:00:00.000Z',
  updatedAt: '2023-01-20T15:00:00.000Z',
  interviewEvents: [interviewEvent],
};
