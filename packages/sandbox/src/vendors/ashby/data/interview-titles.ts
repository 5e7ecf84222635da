/** An interview as it is held in a stage. */
export const SHARED_INTERVIEWS = {
  phone: { title: 'Recruiter Phone Screen', minutes: 30, form: 'Recruiter Phone Screen' },
  technical: { title: 'Technical Interview', minutes: 60, form: 'Technical Interview' },
  design: { title: 'System Design', minutes: 60, form: 'System Design' },
  portfolio: { title: 'Portfolio Review', minutes: 60, form: 'Portfolio Review' },
  manager: { title: 'Hiring Manager Interview', minutes: 45, form: 'Hiring Manager Interview' },
  general: { title: 'Interview', minutes: 45, form: 'General Feedback' },
  pitch: { title: 'Mock Pitch', minutes: 45, form: 'General Feedback' },
  team: { title: 'Team Interview', minutes: 60, form: 'General Feedback' },
  debrief: { title: 'Debrief', minutes: 30, form: 'General Feedback' },
  takeHome: { title: 'Take-Home Exercise', minutes: 0, form: 'Technical Interview' },
  culture: { title: 'Culture Add (old)', minutes: 45, form: 'Culture Add (old)' },
} as const;

export type InterviewName = keyof typeof SHARED_INTERVIEWS;

/** The interviews of a stage in their order; a stage that is not here has none. */
export function interviewsOfStage(stageTitle: string, isEngineering: boolean): readonly InterviewName[] {
  switch (stageTitle) {
    case 'Recruiter Phone Screen':
      return ['phone'];
    case 'Technical Phone Screen':
      return ['technical'];
    case 'Portfolio Review':
      return ['portfolio'];
    case 'Hiring Manager Screen':
      return ['manager'];
    case 'Mock Pitch':
      return ['pitch'];
    case 'Onsite':
      return isEngineering ? ['design', 'technical', 'manager'] : ['team', 'manager'];
    default:
      return [];
  }
}

export const INSTRUCTIONS: Readonly<Partial<Record<InterviewName, string>>> = {
  phone: 'Ask what made them apply, walk through their last two roles and agree on salary range and notice period.',
  technical: 'Use the queue exercise. Let them choose the language, and leave ten minutes for their questions.',
  design: 'Start from the notification service. Look for requirements first, then data model, then failure modes.',
  portfolio: 'Two case studies of their choice. Ask what they would do differently today.',
  manager: 'Talk about impact, about a conflict, and about what they need from a manager.',
  pitch: 'You are the head of operations at a mid-sized retailer. Interrupt twice with a pricing question.',
  takeHome: 'Candidates have a week. Two reviewers read every submission and write their feedback on their own.',
};
