import { hour, iso, oldestFirst } from '../../../engine/seed.ts';
import type { Approval, ApprovalStep } from '../records/offer.ts';
import type { Setting } from './seed-setting.ts';
import type { Seeding } from './seeding.ts';

/** Fills the approvals of submitted offers, and of a few openings and jobs. */
export function seedApprovals({ data, random, now, add }: Seeding, { staff }: Setting): void {
  const approvals: Approval[] = [];
  const anAdmin = () => random.pick(staff.admins).id;

  function approve(
    entityType: Approval['entityType'],
    { id: entityId, createdAt }: { readonly id: string; readonly createdAt: string },
    userIds: readonly string[],
    isDone: boolean,
  ) {
    const submitted = Math.min(Date.parse(createdAt) + hour, now);
    let time = submitted;
    const steps = userIds.map((userId, place): ApprovalStep => {
      const requestedAt = iso(time);
      // If the last approval is pending, the first one may have been given.
      const isApproved = isDone || (place === 0 && random.chance(0.5));
      time = Math.min(time + random.int(1, 20) * hour, now);
      const decidedAt = iso(time);
      const asked = { id: random.uuid(), userId, requestedAt };
      const step = { id: random.uuid(), approvalsRequired: 1 };
      return isApproved
        ? { ...step, completedAt: decidedAt, approvers: [{ ...asked, decision: 'approve', decidedAt }] }
        : { ...step, approvers: [{ ...asked, decision: 'pending' }] };
    });
    const definition = add('approvalDefinitions', {
      id: random.uuid(),
      entityId,
      steps: userIds.map((userId) => ({ approvalsRequired: 1, userIds: [userId] })),
    });
    approvals.push({
      id: random.uuid(),
      approvalDefinitionId: definition.id,
      entityId,
      entityType,
      createdAt,
      submittedAt: iso(submitted),
      ...(isDone && { completedAt: iso(time) }),
      steps,
    });
  }

  for (const { applicationId, versions } of data.offers.all()) {
    const team = data.applications.get(applicationId)?.hiringTeam;
    const manager = team?.find(({ role }) => role === 'Hiring Manager')?.userId;
    for (const version of versions) {
      if (version.approvalStatus === null || manager === undefined) continue;
      approve('offer', version, [manager, anAdmin()], version.approvalStatus === 'Approved');
    }
  }
  const openings = data.openings.filter(({ openingState }) => openingState !== 'Draft').slice(0, 12);
  for (const opening of openings) approve('opening', opening, [anAdmin()], true);
  for (const job of data.jobs.all().slice(-8)) approve('job', job, [anAdmin()], job.status !== 'Draft');
  for (const approval of oldestFirst('createdAt', approvals)) add('approvals', approval);
}
