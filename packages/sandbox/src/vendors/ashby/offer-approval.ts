import type { Ashby } from './ashby.ts';
import type { Approval, ApprovalDefinition, Offer, OfferVersion } from './records/offer.ts';
import { found, invalidInput } from './rejection.ts';

/** An offer and that version of it which a call names; only the latest one can be approved. */
export function offerOfVersion({ data }: Ashby, versionId: string): Offer {
  const isLatest = ({ versions }: Offer) => versions.at(-1)?.id === versionId;
  const offer = found(
    data.offers.find(({ versions }) => versions.some(({ id }) => id === versionId)),
    'offer_version',
  );
  if (!isLatest(offer)) throw invalidInput('offerVersionId: There is a later version of the offer');
  return offer;
}

function withApproval(offer: Offer, approvalStatus: OfferVersion['approvalStatus']): readonly OfferVersion[] {
  return offer.versions.map((version, place) =>
    place === offer.versions.length - 1 ? { ...version, approvalStatus } : version,
  );
}

export function waitingOnApproval(offer: Offer): Offer {
  const versions = withApproval(offer, 'WaitingOnApprovals');
  return { ...offer, acceptanceStatus: 'Pending', offerStatus: 'WaitingOnOfferApproval', versions };
}

/** The offer once everybody has agreed: it goes to the candidate. */
export function approved(offer: Offer): Offer {
  const versions = withApproval(offer, 'Approved');
  return { ...offer, acceptanceStatus: 'WaitingOnResponse', offerStatus: 'WaitingOnCandidateResponse', versions };
}

export function definitionOf({ data }: Ashby, versionId: string): ApprovalDefinition | undefined {
  return data.approvalDefinitions.find(({ entityId }) => entityId === versionId);
}

/** The usual approvers where none were set: the hiring manager, then an administrator. */
export function usualDefinition(ashby: Ashby, offer: Offer, versionId: string): ApprovalDefinition {
  const { data, newId } = ashby;
  const team = data.applications.get(offer.applicationId)?.hiringTeam ?? [];
  const manager = team.find(({ role }) => role === 'Hiring Manager')?.userId;
  const administrator = data.users.find(({ globalRole }) => globalRole === 'Organization Admin')?.id;
  const userIds = [manager, administrator].filter((id) => id !== undefined);
  const steps = userIds.map((userId) => ({ approvalsRequired: 1, userIds: [userId] }));
  return data.approvalDefinitions.put({ id: newId(), entityId: versionId, steps });
}

/** Asks the approvers of a definition; only the first step is asked at once. */
export function submitApproval({ data, newId, timestamp }: Ashby, definition: ApprovalDefinition): Approval {
  const now = timestamp();
  const steps = definition.steps.map(({ approvalsRequired, userIds }, place) => ({
    id: newId(),
    approvalsRequired,
    approvers: userIds.map((userId) => ({
      id: newId(),
      userId,
      decision: 'pending' as const,
      ...(place === 0 && { requestedAt: now }),
    })),
  }));
  return data.approvals.put({
    id: newId(),
    approvalDefinitionId: definition.id,
    entityId: definition.entityId,
    entityType: 'offer',
    createdAt: now,
    submittedAt: now,
    steps,
  });
}

/** The approval after all that was still to be decided has been approved. */
export function completed(approval: Approval, at: string): Approval {
  const steps = approval.steps.map((step) => ({
    ...step,
    completedAt: step.completedAt ?? at,
    approvers: step.approvers.map((approver) =>
      approver.decision === 'pending' ? { ...approver, decision: 'approve' as const, decidedAt: at } : approver,
    ),
  }));
  return { ...approval, completedAt: at, steps };
}

/** The approval after one approver of the current step has approved; the step after a complete one is asked. */
export function approvedBy(approval: Approval, stepId: string, userId: string, at: string): Approval {
  const current = approval.steps.findIndex(({ completedAt }) => completedAt === undefined);
  const place = approval.steps.findIndex(({ id }) => id === stepId);
  const step = found(approval.steps[place], 'approval_step');
  if (place !== current) throw invalidInput('approvalStepId: Not the current step of the approval process');
  if (!step.approvers.some((approver) => approver.userId === userId)) {
    throw invalidInput('userId: The user is not an approver of the step');
  }
  const approvers = step.approvers.map((approver) =>
    approver.userId === userId ? { ...approver, decision: 'approve' as const, decidedAt: at } : approver,
  );
  const isDone = approvers.filter(({ decision }) => decision === 'approve').length >= step.approvalsRequired;
  const steps = approval.steps.map((one, index) => {
    if (index === place) return { ...one, approvers, ...(isDone && { completedAt: at }) };
    if (index !== place + 1 || !isDone) return one;
    return { ...one, approvers: one.approvers.map((approver) => ({ ...approver, requestedAt: at })) };
  });
  const isOver = isDone && place === approval.steps.length - 1;
  return { ...approval, steps, ...(isOver && { completedAt: at }) };
}
