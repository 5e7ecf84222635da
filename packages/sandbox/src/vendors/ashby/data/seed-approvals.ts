import type { Approval, ApprovalStep, Approver } from '../records/approval.ts';
import type { Staff } from './seed-users.ts';
import { iso, type Seeding } from './seeding.ts';

const HOUR = 3_600_000;

/** Fills the approvals of offers that were submitted, and those of a few openings and jobs. */
export function seedApprovals({ data, random, now }: Seeding, staff: Staff): void {
  const approvals: Approval[] = [];

  function add(
    entityType: Approval['entityType'],
    entityId: string,
    userIds: readonly string[],
    at: number,
    isDone: boolean,
  ) {
    const submitted = Math.min(at + HOUR, now);
    let time = submitted;
    const steps = userIds.map((userId, place): ApprovalStep => {
      const requestedAt = iso(time);
      // Without the last approval the first one may already be there.
      const isApproved = isDone || (place === 0 && random.chance(0.5));
      time = Math.min(time + random.int(1, 20) * HOUR, now);
      const decided = isApproved
        ? { decision: 'approve' as const, decidedAt: iso(time) }
        : { decision: 'pending' as const };
      const approver: Approver = { id: random.uuid(), userId, ...decided, requestedAt };
      return {
        id: random.uuid(),
        approvalsRequired: 1,
        ...(isApproved && { completedAt: iso(time) }),
        approvers: [approver],
      };
    });
    const definition = data.approvalDefinitions.put({
      id: random.uuid(),
      entityId,
      steps: userIds.map((userId) => ({ approvalsRequired: 1, userIds: [userId] })),
    });
    approvals.push({
      id: random.uuid(),
      approvalDefinitionId: definition.id,
      entityId,
      entityType,
      createdAt: iso(at),
      submittedAt: iso(submitted),
      ...(isDone && { completedAt: iso(time) }),
      steps,
    });
  }

  for (const offer of data.offers.all()) {
    const team = data.applications.get(offer.applicationId)?.hiringTeam;
    const manager = team?.find(({ role }) => role === 'Hiring Manager')?.userId;
    for (const version of offer.versions) {
      if (version.approvalStatus === null || manager === undefined) continue;
      const isDone = version.approvalStatus === 'Approved';
      add('offer', version.id, [manager, random.pick(staff.admins).id], Date.parse(version.createdAt), isDone);
    }
  }
  for (const { id, createdAt } of data.openings.filter(({ openingState }) => openingState !== 'Draft').slice(0, 12)) {
    add('opening', id, [random.pick(staff.admins).id], Date.parse(createdAt), true);
  }
  for (const { id, createdAt, status } of data.jobs.all().slice(-8)) {
    add('job', id, [random.pick(staff.admins).id], Date.parse(createdAt), status !== 'Draft');
  }
  approvals.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for (const approval of approvals) data.approvals.put(approval);
}
