import { iso } from '../../../engine/seed.ts';
import { complete } from '../organization-data.ts';
import { type Application, statusInStage } from '../records/application.ts';
import type { JobPosting } from '../records/job.ts';
import { walkStages } from './application-path.ts';
import people from './people.json' with { type: 'json' };
import type { SourceKind } from './seed-hiring-metadata.ts';
import type { SeededJob } from './seed-jobs.ts';
import type { Setting } from './seed-setting.ts';
import type { Seeding } from './seeding.ts';

/** The candidate, job, time and source of an application. */
interface ApplicationIdea {
  readonly candidateId: string;
  readonly seededJob: SeededJob;
  readonly postings: ReadonlyMap<string, JobPosting>;
  readonly begins: number;
  readonly sourceKind: SourceKind;
  readonly sourceId: string;
  readonly creditedToUserId: string | undefined;
  readonly resumeFileId: string | undefined;
}

/** Returns the archive reason: the closed job, a declined offer, or one of the other reasons. */
function archiveReasonId({ data, random }: Seeding, wasOffered: boolean, wasCut: boolean): string | undefined {
  const title = wasCut ? 'Position closed' : wasOffered ? 'Accepted another offer' : undefined;
  if (title !== undefined) return data.archiveReasons.find(({ text }) => text === title)?.id;
  const others = data.archiveReasons.filter(({ isArchived, text }) => !isArchived && text !== 'Position closed');
  return random.pick(others).id;
}

/** Creates one application with its path through the stages, without storing it. */
export function makeApplication(seeding: Seeding, { fields }: Setting, idea: ApplicationIdea): Application {
  const { data, random, now } = seeding;
  const { candidateId, begins, sourceKind, sourceId, creditedToUserId, resumeFileId } = idea;
  const { job, plan } = idea.seededJob;
  const jobClosed = job.closedAt !== undefined;
  const ends = job.closedAt === undefined ? now : Date.parse(job.closedAt);
  const sourced = sourceKind === 'Sourced';
  const stays = walkStages(random, { stages: plan.stages, begins, sourced, ends, jobClosed, now });

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
  const isArchived = status === 'Archived';
  const wasOffered = stays.some(({ stage }) => stage.type === 'Offer');
  const reasonId = isArchived ? archiveReasonId(seeding, wasOffered, last.entered === ends) : undefined;
  const posting = sourceKind === 'Inbound' ? idea.postings.get(job.id) : undefined;
  const opening = wasOffered
    ? data.openings.find(({ latestVersion }) => latestVersion.jobIds.includes(job.id))
    : undefined;

  return complete<Application>({
    id: random.uuid(),
    createdAt: iso(begins),
    updatedAt: iso(last.entered),
    status,
    candidateId,
    jobId: job.id,
    stageId: last.stage.id,
    sourceId,
    creditedToUserId,
    archiveReasonId: reasonId,
    archivedAt: isArchived ? iso(last.entered) : undefined,
    customFields: random.chance(0.3)
      ? [{ fieldId: fields.language.id, value: random.chance(0.85) ? 'English' : 'German' }]
      : [],
    hiringTeam: job.hiringTeam,
    appliedViaJobPostingId: posting?.id,
    submitterClientIp: posting && `203.0.113.${random.int(1, 254)}`,
    submitterUserAgent: posting && random.pick(people.userAgents),
    history,
    openingIds: opening ? [opening.id] : [],
    resumeFileId,
  });
}
