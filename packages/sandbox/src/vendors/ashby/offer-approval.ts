import type { Ashby } from './ashby.ts';
import type { Approval, ApprovalDefinition, ApprovalStep, Approver, Offer, OfferVersion } from './records/offer.ts';
import { found, invalidInput } from './rejection.ts';

/** Returns the offer with the given version; only the latest version can be approved. */
export function offerOfVersion({ data }: Ashby, versionId: string): Offer {
  const isOfIt = ({ versions }: Offer) => versions.some(({ id }) => id === versionId);
  const offer = found(data.offers.find(isOfIt), 'offer_version');
  if (offer.versions.at(-1)?.id === versionId) return offer;
  throw invalidInput('offerVersionId: There is a later version of the offer');
}

function withApproval({ versions }: Offer, approvalStatus: OfferVersion['approvalStatus']): OfferVersion[] {
  const latest = found(versions.at(-1), 'offer_version');
  return [...versions.slice(0, -1), { ...latest, approvalStatus }];
}

export function waitingOnApproval(offer: Offer): Offer {
  const versions = withApproval(offer, 'WaitingOnApprovals');
  return { ...offer, acceptanceStatus: 'Pending', offerStatus: 'WaitingOnOfferApproval', versions };
}

/** Returns the offer after its final approval: it is sent to the candidate. */
export function approved(offer: Offer): Offer {
  const versions = withApproval(offer, 'Approved');
  return { ...offer, acceptanceStatus: 'WaitingOnResponse', offerStatus: 'WaitingOnCandidateResponse', versions };
}

export function definitionOf({ data }: Ashby, versionId: string): ApprovalDefinition | undefined {
  return data.approvalDefinitions.find(({ entityId }) => entityId === versionId);
}

/** Returns the default approvers: the hiring manager, then an administrator. */
function usualDefinition({ data, newId, save }: Ashby, { applicationId }: Offer, entityId: string) {
  const team = data.applications.get(applicationId)?.hiringTeam ?? [];
  const manager = team.find(({ role }) => role === 'Hiring Manager')?.userId;
  const administrator = data.users.find(({ globalRole }) => globalRole === 'Organization Admin')?.id;
  const userIds = [manager, administrator].filter((id) => id !== undefined);
  const steps = userIds.map((userId) => ({ approvalsRequired: 1, userIds: [userId] }));
  return save('approvalDefinitions', { id: newId(), entityId, steps });
}

/** Requests the approvals of a definition; only the first step is requested at once. */
export function submitApproval({ newId, save, timestamp }: Ashby, definition: ApprovalDefinition): Approval {
  const now = timestamp();
  const steps = definition.steps.map(({ approvalsRequired, userIds }, place): ApprovalStep => {
    const asked = place === 0 ? { requestedAt: now } : {};
    const id = newId();
    const approvers = userIds.map((userId) => ({ id: newId(), userId, decision: 'pending' as const, ...asked }));
    return { id, approvalsRequired, approvers };
  });
  const { id: approvalDefinitionId, entityId } = definition;
  const times = { createdAt: now, submittedAt: now };
  return save('approvals', { id: newId(), approvalDefinitionId, entityId, entityType: 'offer', ...times, steps });
}

/** Returns the pending approval of a version, and requests it first if there is none. */
export function runningApproval(ashby: Ashby, offer: Offer, versionId: string): Approval {
  const isRunning = ({ entityId, completedAt }: Approval) => entityId === versionId && completedAt === undefined;
  const running = ashby.data.approvals.find(isRunning);
  if (running !== undefined) return running;
  return submitApproval(ashby, definitionOf(ashby, versionId) ?? usualDefinition(ashby, offer, versionId));
}

const approve = (approver: Approver, decidedAt: string): Approver => ({ ...approver, decision: 'approve', decidedAt });

/** Returns the approval after all pending decisions were approved. */
export function completed(approval: Approval, at: string): Approval {
  const steps = approval.steps.map((step) => ({
    ...step,
    completedAt: step.completedAt ?? at,
    approvers: step.approvers.map((one) => (one.decision === 'pending' ? approve(one, at) : one)),
  }));
  return { ...approval, completedAt: at, steps };
}

/** Returns the approval after one approver of the current step approved it. A complete step starts the next one. */
export function approvedBy(approval: Approval, stepId: string, userId: string, at: string): Approval {
  const current = approval.steps.findIndex(({ completedAt }) => completedAt === undefined);
  const place = approval.steps.findIndex(({ id }) => id === stepId);
  const step = found(approval.steps[place], 'approval_step');
  if (place !== current) throw invalidInput('approvalStepId: Not the current step of the approval process');
  if (!step.approvers.some((one) => one.userId === userId)) {
    throw invalidInput('userId: The user is not an approver of the step');
  }
  const approvers = step.approvers.map((one) => (one.userId === userId ? approve(one, at) : one));
  const isDone = approvers.filter(({ decision }) => decision === 'approve').length >= step.approvalsRequired;
  const done = isDone ? { completedAt: at } : {};
  const steps = approval.steps.map((one, index) => {
    if (index === place) return { ...one, approvers, ...done };
    if (index !== place + 1 || !isDone) return one;
    return { ...one, approvers: one.approvers.map((approver) => ({ ...approver, requestedAt: at })) };
  });
  return { ...approval, steps, ...(place === approval.steps.length - 1 && done) };
}
