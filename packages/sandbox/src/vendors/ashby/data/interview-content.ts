import content from './interviews.json' with { type: 'json' };

/** Interviews as they are held in stages. */
export const sharedInterviews = content.shared;

export type InterviewName = keyof typeof sharedInterviews;

/** The interviews of a stage in their order; a stage that is not named there has none. */
export function interviewsOfStage(stageTitle: string, isTechnical: boolean): readonly InterviewName[] {
  const ofStage: Readonly<Record<string, string[]>> = content.ofStage;
  const names = isTechnical && stageTitle === 'Onsite' ? content.ofTechnicalOnsite : (ofStage[stageTitle] ?? []);
  // The content names no other interviews; a test of the data meets each of them.
  return names as InterviewName[];
}
