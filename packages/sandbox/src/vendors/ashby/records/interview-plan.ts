export type StageType = 'Lead' | 'PreInterviewScreen' | 'Active' | 'Offer' | 'Hired' | 'Archived';

export interface InterviewPlan {
  readonly id: string;
  readonly title: string;
  readonly isArchived: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface InterviewStage {
  readonly id: string;
  readonly title: string;
  readonly type: StageType;
  readonly orderInInterviewPlan: number;
  readonly interviewStageGroupId?: string;
  readonly interviewPlanId: string;
}

export interface InterviewStageGroup {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  readonly stageType: StageType;
}
