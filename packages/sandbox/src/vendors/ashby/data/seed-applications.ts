import { type Application, statusInStage } from '../records/application.ts';
import type { CustomField } from '../records/custom-field.ts';
import type { ArchiveReason, Source } from '../records/hiring-process.ts';
import type { JobPosting, Opening } from '../records/job.ts';
import { walkStages } from './application-path.ts';
import type { FieldName } from './seed-custom-fields.ts';
import type { SourceKind } from './seed-hiring-metadata.ts';
import type { SeededJob } from './seed-jobs.ts';
import { iso, type Seeding } from './seeding.ts';

export interface ApplicationParts {
  readonly fields: Readonly<Record<FieldName, CustomField>>;
  readonly archiveReasons: readonly ArchiveReason[];
  readonly postings: ReadonlyMap<string, JobPosting>;
  readonly openings: ReadonlyMap<string, readonly Opening[]>;
}

/** Who applies for what, when, and how they were found. */
export interface ApplicationIdea {
  readonly candidateId: string;
  readonly seededJob: SeededJob;
  readonly begins: number;
  readonly sourceKind: SourceKind;
  readonly source: Source;
  readonly creditedToUserId?: string;
  readonly resumeFileId?: string;
}

const USER_AGENTS = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
];

function archiveReason(
  { random }: Seeding,
  reasons: readonly ArchiveReason[],
  path: { offered: boolean; cut: boolean },
) {
  const titled = (text: string) => reasons.find((reason) => reason.text === text);
  if (path.cut) return titled('Position closed');
  if (path.offered) return titled('Accepted another offer');
  return random.pick(reasons.filter((reason) => !reason.isArchived && reason.text !== 'Position closed'));
}

/** Makes one application with its way through the stages; it is not stored yet. */
export function makeApplication(seeding: Seeding, parts: ApplicationParts, idea: ApplicationIdea): Application {
  const { random, now } = seeding;
  const { job, plan } = idea.seededJob;
  const ends = job.closedAt === undefined ? now : Date.parse(job.closedAt);
  const sourced = idea.sourceKind === 'Sourced';
  const stays = walkStages(random, {
    stages: plan.stages,
    begins: idea.begins,
    sourced,
    ends,
    jobClosed: job.closedAt !== undefined,
    now,
  });

  const recruiter = job.hiringTeam.find((member) => member.role === 'Recruiter')?.userId;
  const history = stays.map(({ stage, entered }, stageNumber) => {
    const left = stays[stageNumber + 1]?.entered;
    return {
      id: random.uuid(),
      stageId: stage.id,
      title: stage.title,
      enteredStageAt: iso(entered),
      ...(left !== undefined && { leftStageAt: iso(left) }),
      stageNumber,
      ...(recruiter !== undefined && (stageNumber > 0 || sourced) && { actorId: recruiter }),
    };
  });

  const last = stays.at(-1);
  if (last === undefined) throw new Error('An application has at least one stage.');
  const status = statusInStage(last.stage.type);
  const reached = stays.some(({ stage }) => stage.type === 'Offer');
  const reason =
    status === 'Archived'
      ? archiveReason(seeding, parts.archiveReasons, { offered: reached, cut: last.entered === ends })
      : undefined;
  const posting = idea.sourceKind === 'Inbound' ? parts.postings.get(job.id) : undefined;
  const opening = status === 'Hired' || reached ? parts.openings.get(job.id)?.[0] : undefined;

  return {
    id: random.uuid(),
    createdAt: iso(idea.begins),
    updatedAt: iso(last.entered),
    status,
    candidateId: idea.candidateId,
    jobId: job.id,
    stageId: last.stage.id,
    sourceId: idea.source.id,
    ...(idea.creditedToUserId !== undefined && { creditedToUserId: idea.creditedToUserId }),
    ...(reason && { archiveReasonId: reason.id, archivedAt: iso(last.entered) }),
    customFields: random.chance(0.3)
      ? [{ fieldId: parts.fields.language.id, value: random.chance(0.85) ? 'English' : 'German' }]
      : [],
    hiringTeam: job.hiringTeam,
    ...(posting && {
      appliedViaJobPostingId: posting.id,
      submitterClientIp: `203.0.113.${random.int(1, 254)}`,
      submitterUserAgent: random.pick(USER_AGENTS),
    }),
    history,
    openingIds: opening ? [opening.id] : [],
    ...(idea.resumeFileId !== undefined && { resumeFileId: idea.resumeFileId }),
  };
}
