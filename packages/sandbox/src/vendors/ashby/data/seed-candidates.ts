import type { Random } from '../../../engine/random.ts';
import type { Application } from '../records/application.ts';
import type { Candidate } from '../records/candidate.ts';
import { inventProfile } from './candidate-profile.ts';
import { type ApplicationParts, makeApplication } from './seed-applications.ts';
import type { HiringMetadata, SourceKind } from './seed-hiring-metadata.ts';
import type { SeededJob } from './seed-jobs.ts';
import type { Staff } from './seed-users.ts';
import { DAY, iso, type Seeding } from './seeding.ts';

const COUNT = 1640;
const SPAN = 1090 * DAY;

const SOURCE_KINDS: readonly (readonly [SourceKind, number])[] = [
  ['Inbound', 58],
  ['Sourced', 24],
  ['Referral', 12],
  ['Agency', 6],
];

export interface CandidateParts extends ApplicationParts {
  readonly jobs: readonly SeededJob[];
  readonly metadata: HiringMetadata;
  readonly staff: Staff;
}

function jobOpenAt(random: Random, jobs: readonly SeededJob[], time: number): SeededJob {
  const open = jobs.filter(({ opens, closes }) => opens < time && time < closes);
  return random.weighted(open.map((job) => [job, job.idea.pull] as const));
}

/** Fills candidates and their applications: about 1,640 people over the last three years, more of them lately. */
export function seedCandidates(seeding: Seeding, parts: CandidateParts): void {
  const { data, random, now } = seeding;
  const { metadata, staff, jobs, fields } = parts;
  const taken = new Map<string, number>();
  const arrivals = Array.from(
    { length: COUNT },
    () => now - (SPAN * random.int(1, 1_000_000) ** 1.3) / 1_000_000 ** 1.3,
  );
  const applications: Application[] = [];
  const liveTags = metadata.tags.filter((tag) => !tag.isArchived);

  for (const arrival of arrivals.sort((a, b) => a - b)) {
    const id = random.uuid();
    const first = jobOpenAt(random, jobs, arrival);
    const sourceKind = random.weighted(SOURCE_KINDS);
    const source = random.pick(metadata.sources[sourceKind]);
    const profile = inventProfile(seeding, fields, first.idea.plan, taken);
    const creditedToUserId =
      sourceKind === 'Sourced'
        ? random.pick(staff.recruiters).id
        : sourceKind === 'Referral'
          ? random.pick(staff.interviewers).id
          : undefined;
    const credit = creditedToUserId === undefined ? {} : { creditedToUserId };

    const hasResume = sourceKind !== 'Sourced' || random.chance(0.3);
    const resume = hasResume
      ? data.files.put({ id: random.uuid(), name: `${profile.name} - Resume.pdf`, ownerId: id })
      : undefined;
    const letter =
      resume && random.chance(0.15)
        ? data.files.put({ id: random.uuid(), name: `${profile.name} - Cover Letter.pdf`, ownerId: id })
        : undefined;

    const own: Application[] = [];
    const apply = (seededJob: SeededJob, begins: number) =>
      own.push(
        makeApplication(seeding, parts, {
          candidateId: id,
          seededJob,
          begins,
          sourceKind,
          source,
          ...credit,
          ...(resume && { resumeFileId: resume.id }),
        }),
      );
    if (!random.chance(0.04)) {
      apply(first, Math.min(arrival + random.int(1, 60) * 60_000, now));
      const returns = Date.parse(own[0]?.updatedAt ?? '') + random.int(20, 260) * DAY;
      if (own[0]?.status === 'Archived' && returns < now && random.chance(0.3)) {
        const second = jobOpenAt(random, jobs, returns);
        if (second.job.id !== first.job.id) apply(second, returns);
      }
    }
    applications.push(...own);

    const candidate: Candidate = {
      id,
      createdAt: iso(arrival),
      updatedAt: own.at(-1)?.updatedAt ?? iso(arrival),
      ...profile,
      tagIds: random.chance(0.3) ? random.sample(liveTags, random.int(1, 2)).map((tag) => tag.id) : [],
      applicationIds: own.map((application) => application.id),
      ...(resume && { resumeFileId: resume.id }),
      fileIds: [resume, letter].flatMap((file) => (file ? [file.id] : [])),
      sourceId: source.id,
      ...credit,
      fraudStatus: random.weighted<Candidate['fraudStatus']>([
        [null, 70],
        ['PassedFraudCheck', 26],
        ['Unreviewed', 3],
        ['Fraudulent', 1],
      ]),
      ...(own.some(({ status }) => status === 'Hired') && { externalMappingId: `HR-${random.int(10_000, 99_999)}` }),
    };
    data.candidates.put(candidate);
  }

  applications.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for (const application of applications) data.applications.put(application);
}
