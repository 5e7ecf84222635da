import { day, iso, minute, oldestFirst } from '../../../engine/seed.ts';
import type { Application } from '../records/application.ts';
import type { Candidate } from '../records/candidate.ts';
import type { JobPosting } from '../records/job.ts';
import { inventProfile } from './candidate-profile.ts';
import { makeApplication } from './seed-applications.ts';
import type { SourceKind } from './seed-hiring-metadata.ts';
import type { SeededJob } from './seed-jobs.ts';
import type { Setting } from './seed-setting.ts';
import type { Seeding } from './seeding.ts';

const COUNT = 1640;
const SPAN = 1090 * day;

const SOURCE_KINDS: readonly (readonly [SourceKind, number])[] = [
  ['Inbound', 58],
  ['Sourced', 24],
  ['Referral', 12],
  ['Agency', 6],
];

const FRAUD_STATUSES: readonly (readonly [Candidate['fraudStatus'], number])[] = [
  [null, 70],
  ['PassedFraudCheck', 26],
  ['Unreviewed', 3],
  ['Fraudulent', 1],
];

interface Openness {
  readonly jobs: readonly SeededJob[];
  readonly postings: ReadonlyMap<string, JobPosting>;
}

/** Fills about 1,640 candidates and their applications over the last three years, more of them recent. */
export function seedCandidates(seeding: Seeding, setting: Setting, { jobs, postings }: Openness): void {
  const { data, random, now, add } = seeding;
  const { staff, sources, fields } = setting;
  const taken = new Map<string, number>();
  const arrivals = Array.from(
    { length: COUNT },
    () => now - (SPAN * random.int(1, 1_000_000) ** 1.3) / 1_000_000 ** 1.3,
  );
  const applications: Application[] = [];
  const liveTags = data.tags.filter((tag) => !tag.isArchived);
  const creditedTo: Partial<Record<SourceKind, Setting['staff']['recruiters']>> = {
    Sourced: staff.recruiters,
    Referral: staff.interviewers,
  };

  function jobOpenAt(time: number): SeededJob {
    const open = jobs.filter(({ opens, closes }) => opens < time && time < closes);
    return random.weighted(open.map((job) => [job, job.idea.pull] as const));
  }

  for (const arrival of arrivals.sort((a, b) => a - b)) {
    const id = random.uuid();
    const first = jobOpenAt(arrival);
    const sourceKind = random.weighted(SOURCE_KINDS);
    const sourceId = random.pick(sources[sourceKind]).id;
    const profile = inventProfile(seeding, fields, first.idea.plan, taken);
    const creditors = creditedTo[sourceKind];
    const creditedToUserId = creditors && random.pick(creditors).id;

    const addFile = (title: string) =>
      add('files', { id: random.uuid(), name: `${profile.name} - ${title}.pdf`, ownerId: id }).id;
    const resumeFileId = sourceKind !== 'Sourced' || random.chance(0.3) ? addFile('Resume') : undefined;
    const letterId = resumeFileId !== undefined && random.chance(0.15) ? addFile('Cover Letter') : undefined;

    const own: Application[] = [];
    const apply = (seededJob: SeededJob, begins: number) => {
      const idea = {
        candidateId: id,
        seededJob,
        postings,
        begins,
        sourceKind,
        sourceId,
        creditedToUserId,
        resumeFileId,
      };
      own.push(makeApplication(seeding, setting, idea));
    };
    if (!random.chance(0.04)) {
      apply(first, Math.min(arrival + random.int(1, 60) * minute, now));
      const returns = Date.parse(own[0]?.updatedAt ?? '') + random.int(20, 260) * day;
      if (own[0]?.status === 'Archived' && returns < now && random.chance(0.3)) {
        const second = jobOpenAt(returns);
        if (second.job.id !== first.job.id) apply(second, returns);
      }
    }
    applications.push(...own);

    add('candidates', {
      id,
      createdAt: iso(arrival),
      updatedAt: own.at(-1)?.updatedAt ?? iso(arrival),
      ...profile,
      tagIds: random.chance(0.3) ? random.sample(liveTags, random.int(1, 2)).map((tag) => tag.id) : [],
      applicationIds: own.map((application) => application.id),
      resumeFileId,
      fileIds: [resumeFileId, letterId].filter((fileId) => fileId !== undefined),
      sourceId,
      creditedToUserId,
      fraudStatus: random.weighted(FRAUD_STATUSES),
      externalMappingId: own.some(({ status }) => status === 'Hired') ? `HR-${random.int(10_000, 99_999)}` : undefined,
    });
  }
  for (const application of oldestFirst('createdAt', applications)) add('applications', application);
}
