import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Strings } from '../fields.ts';
import { ExtraData } from '../shared-records.ts';
import { InterviewerPool } from './interviewer-pool-record.ts';
import { Interview } from './interviews.ts';

const interviewer = record(
  { id: doc(v.string(), 'ID of the user.') },
  {
    firstName: v.string(),
    lastName: v.string(),
    email: v.string(),
    globalRole: v.string(),
    isEnabled: v.boolean(),
    trainingRole: doc(v.string(), 'Shadow or Reverse-Shadow for interviewers in training, otherwise null.'),
    interviewerPool: doc(InterviewerPool, 'Pool that the interviewer was selected from.'),
    isFeedbackRequired: v.boolean(),
  },
);

const schema = record(
  { id: doc(v.string(), 'ID of the interview event.') },
  {
    interviewId: v.string(),
    interviewScheduleId: v.string(),
    startTime: v.string(),
    endTime: v.string(),
    interviewers: v.array(interviewer),
    interviewerUserIds: doc(Strings, 'Deprecated: use interviewers.'),
    location: doc(v.string(), 'Location of the interview, such as Google Meet.'),
    meetingLink: v.string(),
    feedbackLink: doc(v.string(), 'URL where interviewers submit their feedback in Ashby.'),
    hasSubmittedFeedback: doc(v.boolean(), 'Whether any feedback has been submitted.'),
    interviewerCalendarEventId: doc(v.string(), "ID of the event in the interviewers' calendar."),
    notetakerTranscriptId: doc(v.string(), 'ID of the AI Notetaker transcript, if there is one.'),
    extraData: doc(ExtraData, 'Custom key-value pairs, such as an ID in another system.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
    interview: doc(Interview, 'Returned only with expand.'),
  },
);

/** A scheduled interview, with its time and interviewers. */
export interface InterviewEvent extends v.InferOutput<typeof schema> {}
export const InterviewEvent: v.GenericSchema<unknown, InterviewEvent> = schema;
