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
  /** The submitted values of the form, if known. */
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

/** The process of making an offer for an application. The resulting offer has another id. */
export interface OfferProcess extends Stored {
  readonly applicationId: string;
  readonly offerId?: string;
}

/** A form that was started for a version of an offer. */
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
  /** For an offer, the id of the version that needs approval. */
  readonly entityId: string;
  readonly entityType: 'offer' | 'job' | 'opening';
  readonly createdAt: string;
  readonly submittedAt?: string;
  readonly completedAt?: string;
  readonly steps: readonly ApprovalStep[];
}

/** The required approvers of an offer version, step by step; `approvalDefinitionId` refers to its id. */
export interface ApprovalDefinition extends Stored {
  readonly entityId: string;
  readonly steps: readonly { readonly approvalsRequired: number; readonly userIds: readonly string[] }[];
}
