import type { Random } from '../../../engine/random.ts';
import type { StageType } from '../records/interview-plan.ts';
import type { PlanName } from './seed-interview-plans.ts';

const STRENGTHS: Readonly<Record<PlanName, readonly string[]>> = {
  engineering: [
    'explains trade-offs well and went straight to failure modes when we talked about their last migration',
    'has owned a payments service through two rewrites and is frank about what went wrong in the first',
    'wrote clean, tested code in the exercise and left time to talk about limits',
    'knows queues and databases in depth, and asks good questions about our on-call load',
  ],
  design: [
    'showed a case study where research changed the roadmap, with numbers to back it up',
    'thinks in small steps and is comfortable saying no to stakeholders',
    'has a careful eye for detail and could explain every decision in the portfolio',
  ],
  goToMarket: [
    'beat quota in five of the last six quarters and knows exactly why the sixth went wrong',
    'ran a sharp discovery in the mock call and summarised our product better than most of us do',
    'has a network in logistics that would help us from the first week',
  ],
  general: [
    'is well organised and gave concrete examples of processes they built from nothing',
    'stayed calm through a difficult role play and wrote an excellent summary afterwards',
    'has done this job at a company of our size and knows what breaks next',
  ],
};

const CONCERNS = [
  'Salary expectations are at the top of our band, so we should talk about that before the next round.',
  'Notice period is three months, which is later than the team hoped for.',
  'Has two other processes running, one of them already at the offer stage.',
  'Less experience with leading others than the role asks for; worth probing in the next interview.',
  'Would need sponsorship. I have asked Legal how long that takes at the moment.',
  'No concerns from my side.',
];

const NEXT: Readonly<Partial<Record<StageType, readonly string[]>>> = {
  PreInterviewScreen: ['Moving to a phone screen.', 'I would like to talk to them this week.'],
  Lead: ['Wrote to them again today, will follow up on Thursday.', 'Asked to be contacted again next month.'],
  Active: ['Recommend to move forward.', 'Let us decide in the debrief on Friday.', 'Scheduling the next round.'],
  Offer: ['Verbal offer went well. Written offer follows today.', 'Sent the benefits overview along with the letter.'],
  Hired: ['Signed! Start date is confirmed with the manager.', 'Laptop ordered, welcome mail goes out on Monday.'],
  Archived: ['Sent the rejection mail and offered feedback by phone.', 'Keep in touch for future roles.'],
};

export interface NoteSubject {
  readonly firstName: string;
  readonly jobTitle: string;
  readonly plan: PlanName;
  readonly stageTitle: string;
  readonly stageType: StageType;
}

/** Writes what somebody of the hiring team would note about a candidate in this stage. */
export function noteText(random: Random, { firstName, jobTitle, plan, stageTitle, stageType }: NoteSubject): string {
  const next = random.pick(NEXT[stageType] ?? ['To be discussed.']);
  const strength = `${firstName} ${random.pick(STRENGTHS[plan])}.`;
  switch (stageType) {
    case 'Lead':
      return `Reached out to ${firstName} about ${jobTitle}. Their background looks like a good match. ${next}`;
    case 'PreInterviewScreen':
      return `Read the application for ${jobTitle}. From the resume, ${strength} ${next}`;
    case 'Active':
      return `${stageTitle} for ${jobTitle}: ${strength} ${random.pick(CONCERNS)} ${next}`;
    default:
      return `${stageTitle}, ${jobTitle}. ${next}`;
  }
}
