import type { Application } from '../records/application.ts';
import type { CustomField } from '../records/custom-field.ts';
import type { Offer, OfferVersion } from '../records/offer.ts';
import type { FieldName } from './seed-custom-fields.ts';
import { currencyOf, type SeededJob } from './seed-jobs.ts';
import { DAY, iso, type Seeding } from './seeding.ts';

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

/** Fills an offer for every application that has reached an offer stage; some were revised once. */
export function seedOffers(
  seeding: Seeding,
  jobs: readonly SeededJob[],
  fields: Readonly<Record<FieldName, CustomField>>,
): void {
  const { data, random, now } = seeding;
  const jobOf = new Map(jobs.map((seeded) => [seeded.job.id, seeded]));

  for (const application of data.applications.all()) {
    const seeded = jobOf.get(application.jobId);
    const offered = application.history.find(({ title }) => title === 'Offer');
    const recruiter = application.hiringTeam.find(({ role }) => role === 'Recruiter');
    if (!seeded || !offered || !recruiter) continue;

    const { acceptanceStatus, offerStatus, approvalStatus } = standingOf(seeding, application);
    const entered = Date.parse(offered.enteredStageAt);
    const leaves = offered.leftStageAt === undefined ? now : Date.parse(offered.leftStageAt);
    const [low, high] = seeded.idea.salary;
    const openingId = application.openingIds[0];
    const version = (createdAt: number, thousands: number, approval: OfferVersion['approvalStatus']): OfferVersion => ({
      id: random.uuid(),
      startDate: iso(leaves + random.int(30, 90) * DAY),
      salary: { currencyCode: currencyOf(seeded.idea.office), value: thousands * 1000 },
      createdAt: iso(createdAt),
      ...(openingId !== undefined && { openingId }),
      customFields: random.chance(0.2)
        ? [{ fieldId: fields.signingBonus.id, value: { value: 5000, currencyCode: currencyOf(seeded.idea.office) } }]
        : [],
      fileIds: [],
      authorId: recruiter.userId,
      approvalStatus: approval,
    });

    const base = random.int(low, high - 3);
    const revised = random.chance(0.25);
    const first = version(entered, base, revised ? 'Approved' : approvalStatus);
    const versions = revised
      ? [first, version(entered + (leaves - entered) / 2, base + random.int(1, 3), approvalStatus)]
      : [first];
    data.offers.put({
      id: random.uuid(),
      createdAt: first.createdAt,
      applicationId: application.id,
      ...(offered.leftStageAt !== undefined && { decidedAt: offered.leftStageAt }),
      acceptanceStatus,
      offerStatus,
      versions,
    });
  }
}
