import type { Ashby } from './ashby.ts';
import { type Feedback, feedbackIdOf, type InterviewEvent } from './records/interview.ts';

/** Returns the feedback that the interviewers of an event submitted. */
export function feedbackOfEvent({ data }: Ashby, { id, interviewers }: InterviewEvent): Feedback[] {
  return interviewers.flatMap(({ userId }) => data.feedback.get(feedbackIdOf(id, userId)) ?? []);
}
