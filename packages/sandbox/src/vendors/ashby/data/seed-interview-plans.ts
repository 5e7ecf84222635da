import { daysAgo, named } from '../../../engine/seed.ts';
import type { InterviewPlan, InterviewStage, InterviewStageGroup, StageType } from '../records/interview.ts';
import content from './interview-plans.json' with { type: 'json' };
import type { Seeding } from './seeding.ts';

/** A plan with its stages in order. */
export interface PlanWithStages {
  readonly plan: InterviewPlan;
  readonly stages: readonly InterviewStage[];
}

const FIRST_STAGES = ['New Lead', 'Reached Out', 'Replied', 'Application Review'];
const LAST_STAGES = ['Offer', 'Hired', 'Archived'];

/** Fills interview plans, their stages and the stage groups that plans share; one plan is archived. */
export function seedInterviewPlans(seeding: Seeding): Readonly<Record<string, PlanWithStages>> {
  const { random, add } = seeding;
  const groupOf: Record<string, InterviewStageGroup> = {};
  content.groups.forEach(({ title, stageType, stages }, order) => {
    // The content names no other types, as a test of the data verifies.
    const group = add('interviewStageGroups', { id: random.uuid(), title, order, stageType: stageType as StageType });
    for (const stage of stages) groupOf[stage] = group;
  });

  const addPlan = (title: string, activeStages: readonly string[], isArchived = false): PlanWithStages => {
    const createdAt = daysAgo(seeding, random.int(1210, 1400));
    const updatedAt = daysAgo(seeding, random.int(20, 1100));
    const plan = add('interviewPlans', { id: random.uuid(), title, isArchived, createdAt, updatedAt });
    const placed = new Map<StageType, number>();
    const stages = [...FIRST_STAGES, ...activeStages, ...LAST_STAGES].map((stageTitle) => {
      const { id: interviewStageGroupId, stageType: type } = named(groupOf, stageTitle);
      const place = placed.get(type) ?? content.firstPlace[type];
      placed.set(type, place + 1);
      return add('interviewStages', {
        id: random.uuid(),
        title: stageTitle,
        type,
        orderInInterviewPlan: place,
        interviewPlanId: plan.id,
        interviewStageGroupId,
      });
    });
    return { plan, stages };
  };

  const plans = Object.entries(content.plans).map(
    ([name, { title, stages }]) => [name, addPlan(title, stages)] as const,
  );
  addPlan('Engineering Interview Plan (old loop)', ['Recruiter Phone Screen', 'Onsite'], true);
  return Object.fromEntries(plans);
}
