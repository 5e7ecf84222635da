import { day, iso } from '../../../engine/seed.ts';
import type { Interview, TakeHomeAssignment } from '../records/interview.ts';
import type { Seeding } from './seeding.ts';

/** Fills take-home assignments for some of the applications that reached the technical screen. */
export function seedTakeHomes({ data, random, now, add }: Seeding, takeHome: Interview): void {
  for (const { id: applicationId, candidateId, history, status: outcome, hiringTeam } of data.applications.all()) {
    const stay = history.find(({ title }) => title === 'Technical Phone Screen');
    if (stay === undefined || !random.chance(0.35)) continue;
    const isOpen = stay.leftStageAt === undefined;
    const assigned = Date.parse(stay.enteredStageAt);
    const left = stay.leftStageAt === undefined ? now : Date.parse(stay.leftStageAt);
    const submitted = assigned + (left - assigned) * 0.6;
    const status: TakeHomeAssignment['status'] = isOpen
      ? random.pick(['WaitingOnSubmission', 'WaitingOnFeedback'])
      : outcome === 'Archived' && random.chance(0.2)
        ? 'Cancelled'
        : 'Completed';
    const isIn = status === 'WaitingOnFeedback' || status === 'Completed';
    const reviewers = hiringTeam.filter(({ role }) => role === 'Interviewer');
    add('takeHomeAssignments', {
      id: random.uuid(),
      applicationId,
      candidateId,
      interviewId: takeHome.id,
      interviewStageId: stay.stageId,
      feedbackFormDefinitionId: takeHome.feedbackFormDefinitionId,
      status,
      submittedAt: isIn ? iso(submitted) : undefined,
      reviewers: reviewers.map(({ userId }, place) => ({
        userId,
        hasSubmittedFeedback: status === 'Completed' || (isIn && place === 0 && left - submitted > day),
      })),
      createdAt: iso(assigned),
      updatedAt: iso(status === 'Completed' || status === 'Cancelled' ? left : isIn ? submitted : assigned),
    });
  }
}
