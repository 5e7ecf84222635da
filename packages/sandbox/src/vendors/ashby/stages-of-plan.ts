import type { Ashby } from './ashby.ts';
import { AshbyFailure } from './ashby-failure.ts';
import type { InterviewStage } from './records/interview-plan.ts';

/** The stages of a plan in their order. */
export function stagesOfPlan({ data }: Ashby, planId: string): InterviewStage[] {
  return data.interviewStages
    .filter(({ interviewPlanId }) => interviewPlanId === planId)
    .sort((a, b) => a.orderInInterviewPlan - b.orderInInterviewPlan);
}

/** The stage with this id, which has to belong to the plan. */
export function stageInPlan({ data }: Ashby, planId: string, stageId: string): InterviewStage {
  const stage = data.interviewStages.get(stageId);
  if (stage?.interviewPlanId === planId) return stage;
  throw new AshbyFailure('interview_stage_not_found', 'Interview stage not found in the interview plan');
}
