export interface TrainingStage {
  readonly id: string;
  readonly interviewerRole: 'Shadow' | 'ReverseShadow';
  readonly interviewsRequired: number;
  readonly isArchived: boolean;
  readonly approvalRequired: boolean;
  readonly approverIds: readonly string[];
}

export interface InterviewerPool {
  readonly id: string;
  readonly title: string;
  readonly isArchived: boolean;
  readonly trainingPath: {
    readonly id: string;
    readonly enabled: boolean;
    readonly trainingStages: readonly TrainingStage[];
  };
  readonly qualifiedIds: readonly string[];
  readonly trainees: readonly {
    readonly userId: string;
    readonly stageId: string;
    readonly interviewsCompleted: number;
  }[];
}

export interface InterviewerPause {
  readonly id: string;
  readonly userId: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly comment: string | null;
  readonly createdAt: string;
}

/** How many interviews a user takes; its id is the user's. */
export interface InterviewerSettings {
  readonly id: string;
  readonly dailyLimit: number | null;
  readonly weeklyLimit: number | null;
}
