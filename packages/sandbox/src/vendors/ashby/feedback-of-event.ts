import type { Ashby } from './ashby.ts';
import type { Feedback, InterviewEvent } from './records/interview.ts';

/** What the interviewers of an event have submitted. */
export function feedbackOfEvent({ data }: Ashby, { id, interviewers }: InterviewEvent): Feedback[] {
  return interviewers.flatMap(({ userId }) => data.feedback.get(feedbackIdOf(id, userId)) ?? []);
}

/**
 * The id of what a user submits for an event. Derived, so that an event's feedback is found without searching, and in
 * the form of a UUID: the event's id with the last twelve digits mixed with those of the user's.
 */
export function feedbackIdOf(eventId: string, userId: string): string {
  const tail = (id: string) => BigInt(`0x${id.slice(-12)}`);
  return eventId.slice(0, -12) + (tail(eventId) ^ tail(userId)).toString(16).padStart(12, '0');
}
