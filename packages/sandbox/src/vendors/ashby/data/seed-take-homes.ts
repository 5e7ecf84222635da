import type { TakeHomeAssignment } from '../records/interview.ts';
import type { Interviews } from './seed-interviews.ts';
import { DAY, iso, type Seeding } from './seeding.ts';

/** Fills take-home assignments: some of those who came to the technical screen got one. */
export function seedTakeHomes({ data, random, now }: Seeding, { takeHome }: Interviews): void {
  for (const application of data.applications.all()) {
    const stay = application.history.find(({ title }) => title === 'Technical Phone Screen');
    if (stay === undefined || !random.chance(0.35)) continue;
    const assigned = Date.parse(stay.enteredStageAt);
    const left = stay.leftStageAt === undefined ? now : Date.parse(stay.leftStageAt);
    const submitted = assigned + (left - assigned) * 0.6;
    const isOpen = stay.leftStageAt === undefined;
    const status: TakeHomeAssignment['status'] = isOpen
      ? random.pick(['WaitingOnSubmission', 'WaitingOnFeedback'])
      : application.status === 'Archived' && random.chance(0.2)
        ? 'Cancelled'
        : 'Completed';
    const isIn = status === 'WaitingOnFeedback' || status === 'Completed';
    const reviewers = application.hiringTeam.filter(({ role }) => role === 'Interviewer');
    data.takeHomeAssignments.put({
      id: random.uuid(),
      applicationId: application.id,
      candidateId: application.candidateId,
      interviewId: takeHome.id,
      interviewStageId: stay.stageId,
      feedbackFormDefinitionId: takeHome.feedbackFormDefinitionId,
      status,
      ...(isIn && { submittedAt: iso(submitted) }),
      reviewers: reviewers.map(({ userId }, place) => ({
        userId,
        hasSubmittedFeedback: status === 'Completed' || (isIn && place === 0 && left - submitted > DAY),
      })),
      createdAt: iso(assigned),
      updatedAt: iso(status === 'Completed' || status === 'Cancelled' ? left : isIn ? submitted : assigned),
    });
  }
}
