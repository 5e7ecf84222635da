import type { Interview } from '../records/interview.ts';
import type { InterviewerPool } from '../records/interviewer.ts';
import { INSTRUCTIONS, type InterviewName, SHARED_INTERVIEWS } from './interview-titles.ts';
import type { SeededJob } from './seed-jobs.ts';
import type { Staff } from './seed-users.ts';
import type { Seeding } from './seeding.ts';

export type Interviews = Readonly<Record<InterviewName, Interview>>;

/** Fills interviews: the shared ones that stages use and a few that belong to one job only; one is archived. */
export function seedInterviews({ data, random }: Seeding, jobs: readonly SeededJob[]): Interviews {
  const made: Partial<Record<InterviewName, Interview>> = {};
  // Object.keys widens the keys of a literal; SHARED_INTERVIEWS has no others.
  for (const name of Object.keys(SHARED_INTERVIEWS) as InterviewName[]) {
    const { title, minutes, form: formTitle } = SHARED_INTERVIEWS[name];
    const form = data.feedbackForms.find((candidate) => candidate.title === formTitle);
    if (form === undefined) throw new Error(`There is no feedback form ${formTitle}.`);
    const instructions = INSTRUCTIONS[name];
    // A form with the interview's own name was made for it and already refers to it.
    const own = form.title === title ? form.interviewId : undefined;
    made[name] = data.interviews.put({
      id: own ?? random.uuid(),
      title,
      ...(name === 'phone' && { externalTitle: 'Introductory call' }),
      isArchived: form.isArchived,
      isDebrief: name === 'debrief',
      isFeedbackRequired: name !== 'debrief',
      isFeedbackRequested: name !== 'debrief',
      ...(instructions !== undefined && {
        instructionsHtml: `<p>${instructions}</p>`,
        instructionsPlain: instructions,
      }),
      feedbackFormDefinitionId: form.id,
      minutes,
    });
  }
  // The loop has gone over every key of SHARED_INTERVIEWS.
  const interviews = made as Record<InterviewName, Interview>;

  for (const { job } of jobs.filter(({ idea }) => idea.plan === 'engineering').slice(0, 4)) {
    const title = `Pairing session: ${job.title}`;
    data.interviews.put({ ...interviews.technical, id: random.uuid(), title, jobId: job.id });
  }
  return interviews;
}

const POOLS: Readonly<Partial<Record<InterviewName, string>>> = {
  technical: 'Coding interviewers',
  design: 'System design interviewers',
  portfolio: 'Portfolio reviewers',
  team: 'Team interviewers',
};

/** Fills the pools that interviewers are drawn from, by the interview they are for; one more pool is archived. */
export function seedInterviewerPools(
  { data, random }: Seeding,
  staff: Staff,
): Readonly<Partial<Record<InterviewName, InterviewerPool>>> {
  const make = (title: string, size: number, isArchived = false): InterviewerPool => {
    const people = random.sample(staff.interviewers, size + 2).map(({ id }) => id);
    const stage = (interviewerRole: 'Shadow' | 'ReverseShadow', isOld = false) => ({
      id: random.uuid(),
      interviewerRole,
      interviewsRequired: random.int(1, 3),
      isArchived: isOld,
      approvalRequired: interviewerRole === 'ReverseShadow',
      approverIds: interviewerRole === 'ReverseShadow' ? [random.pick(staff.managers).id] : [],
    });
    const trainingStages = [stage('Shadow'), stage('ReverseShadow'), stage('Shadow', true)];
    const [first, second] = trainingStages;
    return data.interviewerPools.put({
      id: random.uuid(),
      title,
      isArchived,
      trainingPath: { id: random.uuid(), enabled: true, trainingStages },
      qualifiedIds: people.slice(0, size),
      trainees: [first, second].flatMap((one, index) => {
        const userId = people[size + index];
        return one && userId
          ? [{ userId, stageId: one.id, interviewsCompleted: random.int(0, one.interviewsRequired - 1) }]
          : [];
      }),
    });
  };
  const pools: Partial<Record<InterviewName, InterviewerPool>> = {};
  // Object.entries widens the keys of a literal; POOLS has no others.
  for (const [name, title] of Object.entries(POOLS) as [InterviewName, string][]) pools[name] = make(title, 6);
  make('Culture interviewers (old)', 3, true);
  return pools;
}
