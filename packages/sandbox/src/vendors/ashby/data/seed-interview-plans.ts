import type { InterviewPlan, InterviewStage, InterviewStageGroup, StageType } from '../records/interview-plan.ts';
import { daysAgo, type Seeding } from './seeding.ts';

/** A plan with its stages in order. */
export interface PlanWithStages {
  readonly plan: InterviewPlan;
  readonly stages: readonly InterviewStage[];
}

export type PlanName = 'engineering' | 'design' | 'goToMarket' | 'general';

const ACTIVE_STAGES: Readonly<Record<PlanName, readonly string[]>> = {
  engineering: ['Recruiter Phone Screen', 'Technical Phone Screen', 'Onsite', 'Reference Check'],
  design: ['Recruiter Phone Screen', 'Portfolio Review', 'Onsite'],
  goToMarket: ['Recruiter Phone Screen', 'Hiring Manager Screen', 'Mock Pitch', 'Onsite'],
  general: ['Recruiter Phone Screen', 'Hiring Manager Screen', 'Onsite'],
};

const TITLES: Readonly<Record<PlanName, string>> = {
  engineering: 'Engineering Interview Plan',
  design: 'Product & Design Interview Plan',
  goToMarket: 'Go-to-Market Interview Plan',
  general: 'General Interview Plan',
};

const GROUPS: readonly [title: string, type: StageType, stages: readonly string[]][] = [
  ['Leads', 'Lead', ['New Lead', 'Reached Out', 'Replied']],
  ['Application Review', 'PreInterviewScreen', ['Application Review']],
  ['Phone Screens', 'Active', ['Recruiter Phone Screen', 'Technical Phone Screen', 'Hiring Manager Screen']],
  ['Assessments', 'Active', ['Portfolio Review', 'Mock Pitch']],
  ['Onsite', 'Active', ['Onsite', 'Reference Check']],
  ['Offer', 'Offer', ['Offer']],
  ['Hired', 'Hired', ['Hired']],
  ['Archived', 'Archived', ['Archived']],
];

/** Where the stages of a type begin within a plan. */
const FIRST_PLACE: Readonly<Record<StageType, number>> = {
  Lead: 0,
  PreInterviewScreen: 100,
  Active: 1000,
  Offer: 2000,
  Hired: 3000,
  Archived: 4000,
};

/** Fills interview plans, their stages and the groups that stages of several plans share; one plan is archived. */
export function seedInterviewPlans(seeding: Seeding): Readonly<Record<PlanName, PlanWithStages>> {
  const { data, random } = seeding;
  const groupOf = new Map<string, InterviewStageGroup>();
  GROUPS.forEach(([title, stageType, stages], order) => {
    const group = data.interviewStageGroups.put({ id: random.uuid(), title, order, stageType });
    for (const stage of stages) groupOf.set(stage, group);
  });

  const make = (title: string, activeStages: readonly string[], isArchived = false): PlanWithStages => {
    const createdAt = daysAgo(seeding, random.int(1210, 1400));
    const updatedAt = daysAgo(seeding, random.int(20, 1100));
    const plan = data.interviewPlans.put({ id: random.uuid(), title, isArchived, createdAt, updatedAt });
    const titles = [
      'New Lead',
      'Reached Out',
      'Replied',
      'Application Review',
      ...activeStages,
      'Offer',
      'Hired',
      'Archived',
    ];
    const placed = new Map<StageType, number>();
    const stages = titles.map((stageTitle) => {
      const group = groupOf.get(stageTitle);
      const type = group?.stageType ?? 'Active';
      const place = placed.get(type) ?? 0;
      placed.set(type, place + 1);
      return data.interviewStages.put({
        id: random.uuid(),
        title: stageTitle,
        type,
        orderInInterviewPlan: FIRST_PLACE[type] + place,
        interviewPlanId: plan.id,
        ...(group && { interviewStageGroupId: group.id }),
      });
    });
    return { plan, stages };
  };

  const plans = {
    engineering: make(TITLES.engineering, ACTIVE_STAGES.engineering),
    design: make(TITLES.design, ACTIVE_STAGES.design),
    goToMarket: make(TITLES.goToMarket, ACTIVE_STAGES.goToMarket),
    general: make(TITLES.general, ACTIVE_STAGES.general),
  };
  make('Engineering Interview Plan (old loop)', ['Recruiter Phone Screen', 'Onsite'], true);
  return plans;
}
