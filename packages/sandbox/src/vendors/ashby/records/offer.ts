import type { FieldEntry } from './custom-field.ts';

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

export interface OfferVersion {
  readonly id: string;
  readonly startDate: string;
  readonly salary: { readonly currencyCode: string; readonly value: number };
  readonly createdAt: string;
  readonly openingId?: string;
  readonly customFields: readonly FieldEntry[];
  readonly fileIds: readonly string[];
  readonly authorId: string;
  readonly approvalStatus: (typeof APPROVAL_STATUSES)[number] | null;
  /** What the form was filled in with, where that is known. */
  readonly submittedValues?: Readonly<Record<string, unknown>>;
}

export interface Offer {
  readonly id: string;
  readonly createdAt: string;
  readonly applicationId: string;
  readonly decidedAt?: string;
  readonly acceptanceStatus: (typeof ACCEPTANCE_STATUSES)[number];
  readonly offerStatus: (typeof OFFER_STATUSES)[number];
  /** Oldest first. */
  readonly versions: readonly OfferVersion[];
}

/** The making of an offer for an application; the offer that came of it has the other id. */
export interface OfferProcess {
  readonly id: string;
  readonly applicationId: string;
  readonly offerId?: string;
}

/** A form that was handed out to fill in a version of an offer. */
export interface OfferForm {
  readonly id: string;
  readonly processId: string;
  readonly isUsed: boolean;
}
