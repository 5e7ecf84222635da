import type { Ashby } from './ashby.ts';
import { type Feedback, feedbackIdOf, type InterviewEvent } from './records/interview.ts';

/** What the interviewers of an event have submitted. */
export function feedbackOfEvent({ data }: Ashby, { id, interviewers }: InterviewEvent): Feedback[] {
  return interviewers.flatMap(({ userId }) => data.feedback.get(feedbackIdOf(id, userId)) ?? []);
}
