import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';
import { ExtraData } from '../shared-records.ts';
import { InterviewerPool } from './interviewer-pool-record.ts';
import { Interview } from './interviews.ts';

const interviewer = record(
  { id: doc(v.string(), 'Id of the user.') },
  {
    firstName: v.string(),
    lastName: v.string(),
    email: v.string(),
    globalRole: v.string(),
    isEnabled: v.boolean(),
    trainingRole: doc(v.string(), 'Shadow or Reverse-Shadow in training; null otherwise.'),
    interviewerPool: doc(InterviewerPool, 'The pool that they were taken from.'),
    isFeedbackRequired: v.boolean(),
  },
);

const schema = record(
  { id: doc(v.string(), 'Id of the event.') },
  {
    interviewId: v.string(),
    interviewScheduleId: v.string(),
    startTime: v.string(),
    endTime: v.string(),
    interviewers: v.array(interviewer),
    interviewerUserIds: doc(Strings, 'Deprecated: interviewers says more.'),
    location: doc(v.string(), 'Where it takes place, such as Google Meet.'),
    meetingLink: v.string(),
    feedbackLink: doc(v.string(), 'Where interviewers give their feedback in Ashby.'),
    hasSubmittedFeedback: doc(v.boolean(), 'Whether any feedback was given.'),
    interviewerCalendarEventId: doc(v.string(), "Id in the interviewers' calendar."),
    notetakerTranscriptId: doc(v.string(), 'Transcript of the talk, if there is one.'),
    extraData: doc(ExtraData, "Pairs of the user's own, such as an id in another system."),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
    interview: doc(Interview, 'With expand only.'),
  },
);

/** An interview at a time, with the people who hold it. */
export interface InterviewEvent extends v.InferOutput<typeof schema> {}
export const InterviewEvent: v.GenericSchema<unknown, InterviewEvent> = schema;
