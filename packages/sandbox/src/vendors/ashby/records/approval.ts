export interface Approver {
  readonly id: string;
  readonly userId: string;
  readonly decision: 'approve' | 'reject' | 'pending';
  readonly decidedAt?: string;
  readonly requestedAt?: string;
}

export interface ApprovalStep {
  readonly id: string;
  readonly approvalsRequired: number;
  readonly completedAt?: string;
  readonly approvers: readonly Approver[];
}

export interface Approval {
  readonly id: string;
  readonly approvalDefinitionId: string;
  /** For an offer the id of the version that is up for approval. */
  readonly entityId: string;
  readonly entityType: 'offer' | 'job' | 'opening';
  readonly createdAt: string;
  readonly submittedAt?: string;
  readonly completedAt?: string;
  readonly steps: readonly ApprovalStep[];
}

/** Who has to approve an offer version, step by step; its id is what `approvalDefinitionId` refers to. */
export interface ApprovalDefinition {
  readonly id: string;
  readonly entityId: string;
  readonly steps: readonly { readonly approvalsRequired: number; readonly userIds: readonly string[] }[];
}
