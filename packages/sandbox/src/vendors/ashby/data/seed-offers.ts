import { day, iso } from '../../../engine/seed.ts';
import type { Application } from '../records/application.ts';
import type { Offer, OfferVersion } from '../records/offer.ts';
import { currencyOf, type SeededJob } from './seed-jobs.ts';
import type { Setting } from './seed-setting.ts';
import type { Seeding } from './seeding.ts';

type Standing = Pick<Offer, 'acceptanceStatus' | 'offerStatus'> & Pick<OfferVersion, 'approvalStatus'>;

const UNDECIDED: readonly Standing[] = [
  { acceptanceStatus: 'Created', offerStatus: 'WaitingOnApprovalStart', approvalStatus: null },
  { acceptanceStatus: 'Pending', offerStatus: 'WaitingOnOfferApproval', approvalStatus: 'WaitingOnApprovals' },
  { acceptanceStatus: 'WaitingOnResponse', offerStatus: 'WaitingOnCandidateResponse', approvalStatus: 'Approved' },
  { acceptanceStatus: 'WaitingOnResponse', offerStatus: 'WaitingOnCandidateResponse', approvalStatus: 'Approved' },
];

function standingOf({ random }: Seeding, { status }: Application): Standing {
  if (status === 'Hired') {
    return { acceptanceStatus: 'Accepted', offerStatus: 'CandidateAccepted', approvalStatus: 'Approved' };
  }
  if (status !== 'Archived') return random.pick(UNDECIDED);
  return random.chance(0.75)
    ? { acceptanceStatus: 'Declined', offerStatus: 'CandidateRejected', approvalStatus: 'Approved' }
    : { acceptanceStatus: 'Cancelled', offerStatus: 'OfferCancelled', approvalStatus: 'Approved' };
}

/** Fills an offer for every application that reached an offer stage; some are revised once. */
export function seedOffers(seeding: Seeding, { fields }: Setting, jobs: readonly SeededJob[]): void {
  const { data, random, now, add } = seeding;
  const jobOf = new Map(jobs.map((seeded) => [seeded.job.id, seeded]));

  for (const application of data.applications.all()) {
    const idea = jobOf.get(application.jobId)?.idea;
    const offered = application.history.find(({ title }) => title === 'Offer');
    const recruiter = application.hiringTeam.find(({ role }) => role === 'Recruiter');
    if (!idea || !offered || !recruiter) continue;

    const { approvalStatus, ...standing } = standingOf(seeding, application);
    const entered = Date.parse(offered.enteredStageAt);
    const leaves = offered.leftStageAt === undefined ? now : Date.parse(offered.leftStageAt);
    const [openingId] = application.openingIds;
    const currencyCode = currencyOf(idea.office);
    const version = (createdAt: number, thousands: number, approval: OfferVersion['approvalStatus']): OfferVersion => ({
      id: random.uuid(),
      startDate: iso(leaves + random.int(30, 90) * day),
      salary: { currencyCode, value: thousands * 1000 },
      createdAt: iso(createdAt),
      ...(openingId !== undefined && { openingId }),
      customFields: random.chance(0.2)
        ? [{ fieldId: fields.signingBonus.id, value: { value: 5000, currencyCode } }]
        : [],
      fileIds: [],
      authorId: recruiter.userId,
      approvalStatus: approval,
    });

    const [low = 0, high = 0] = idea.salary;
    const base = random.int(low, high - 3);
    const isRevised = random.chance(0.25);
    const first = version(entered, base, isRevised ? 'Approved' : approvalStatus);
    const versions = isRevised
      ? [first, version(entered + (leaves - entered) / 2, base + random.int(1, 3), approvalStatus)]
      : [first];
    add('offers', {
      id: random.uuid(),
      createdAt: first.createdAt,
      applicationId: application.id,
      decidedAt: offered.leftStageAt,
      ...standing,
      versions,
    });
  }
}
