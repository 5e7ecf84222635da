import type { Stored } from './base.ts';
import type { FieldEntry } from './custom-field.ts';
import type { SubmittedValues } from './form.ts';

export const OFFER_STATUSES = [
  'WaitingOnApprovalStart',
  'WaitingOnOfferApproval',
  'WaitingOnApprovalDefinition',
  'WaitingOnCandidateResponse',
  'CandidateRejected',
  'CandidateAccepted',
  'OfferCancelled',
] as const;

export const ACCEPTANCE_STATUSES = [
  'Accepted',
  'Declined',
  'Pending',
  'Created',
  'Cancelled',
  'WaitingOnResponse',
] as const;

export const APPROVAL_STATUSES = ['Approved', 'WaitingOnApprovals', 'Declined'] as const;

export interface OfferVersion extends Stored {
  readonly startDate: string;
  readonly salary: { readonly currencyCode: string; readonly value: number };
  readonly createdAt: string;
  readonly openingId?: string;
  readonly customFields: readonly FieldEntry[];
  readonly fileIds: readonly string[];
  readonly authorId: string;
  readonly approvalStatus: (typeof APPROVAL_STATUSES)[number] | null;
  /** What the form was filled in with, where that is known. */
  readonly submittedValues?: SubmittedValues;
}

export interface Offer extends Stored {
  readonly createdAt: string;
  readonly applicationId: string;
  readonly decidedAt?: string;
  readonly acceptanceStatus: (typeof ACCEPTANCE_STATUSES)[number];
  readonly offerStatus: (typeof OFFER_STATUSES)[number];
  /** Oldest first. */
  readonly versions: readonly OfferVersion[];
}

/** The making of an offer for an application; the offer that came of it has the other id. */
export interface OfferProcess extends Stored {
  readonly applicationId: string;
  readonly offerId?: string;
}

/** A form that was given out to fill in a version of an offer. */
export interface OfferForm extends Stored {
  readonly processId: string;
  readonly isUsed: boolean;
}

export interface Approver extends Stored {
  readonly userId: string;
  readonly decision: 'approve' | 'reject' | 'pending';
  readonly decidedAt?: string;
  readonly requestedAt?: string;
}

export interface ApprovalStep extends Stored {
  readonly approvalsRequired: number;
  readonly completedAt?: string;
  readonly approvers: readonly Approver[];
}

export interface Approval extends Stored {
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
export interface ApprovalDefinition extends Stored {
  readonly entityId: string;
  readonly steps: readonly { readonly approvalsRequired: number; readonly userIds: readonly string[] }[];
}
