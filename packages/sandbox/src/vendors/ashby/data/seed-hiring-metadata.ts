import type { ArchiveReason, CloseReason, Source, Tag } from '../records/hiring-process.ts';
import { daysAgo, type Seeding } from './seeding.ts';

const SOURCES = {
  Inbound: ['Applied', 'Careers page', 'Job board'],
  Sourced: ['LinkedIn outreach', 'GitHub outreach', 'Conference'],
  Referral: ['Employee referral', 'Alumni referral'],
  Agency: ['Harborline Recruiting', 'Summit Search Partners'],
} as const;

export type SourceKind = keyof typeof SOURCES;

const ARCHIVE_REASONS: readonly [text: string, type: ArchiveReason['reasonType'], isArchived?: boolean][] = [
  ['Too inexperienced', 'RejectedByOrg'],
  ['Missing required skills', 'RejectedByOrg'],
  ['Weaker than other finalists', 'RejectedByOrg'],
  ['Compensation out of range', 'RejectedByOrg'],
  ['No work authorization', 'RejectedByOrg'],
  ['Did not pass the technical interview', 'RejectedByOrg'],
  ['Accepted another offer', 'RejectedByCandidate'],
  ['Withdrew: staying in current role', 'RejectedByCandidate'],
  ['Withdrew: not willing to relocate', 'RejectedByCandidate'],
  ['Unresponsive', 'Other'],
  ['Position closed', 'Other'],
  ['Duplicate application', 'Other', true],
];

const TAGS: readonly [title: string, isArchived?: boolean][] = [
  ['Silver medalist'],
  ['Senior candidate'],
  ['Open to relocation'],
  ['Former intern'],
  ['Boomerang'],
  ['Needs visa sponsorship'],
  ['Hire again list'],
  ['Speaks German'],
  ['Management potential'],
  ['Do not contact before Q2', true],
];

export interface HiringMetadata {
  readonly sources: Readonly<Record<SourceKind, readonly Source[]>>;
  readonly archiveReasons: readonly ArchiveReason[];
  readonly closeReasons: readonly CloseReason[];
  readonly tags: readonly Tag[];
}

/** Fills sources, archive and close reasons, tags and communication templates. */
export function seedHiringMetadata(seeding: Seeding): HiringMetadata {
  const { data, random } = seeding;
  const sourcesOf = (kind: SourceKind): Source[] => {
    const sourceType = { id: random.uuid(), title: kind, isArchived: false };
    return SOURCES[kind].map((title) => data.sources.put({ id: random.uuid(), title, isArchived: false, sourceType }));
  };
  const sources = {
    Inbound: sourcesOf('Inbound'),
    Sourced: sourcesOf('Sourced'),
    Referral: sourcesOf('Referral'),
    Agency: sourcesOf('Agency'),
  };
  const retired = { id: random.uuid(), title: 'Events', isArchived: true };
  data.sources.put({ id: random.uuid(), title: 'Campus fair 2022', isArchived: true, sourceType: retired });

  const archiveReasons = ARCHIVE_REASONS.map(([text, reasonType, isArchived = false]) =>
    data.archiveReasons.put({ id: random.uuid(), text, reasonType, isArchived }),
  );
  const closeReasons = ['Position filled', 'Budget withdrawn', 'Role changed', 'Hiring freeze'].map((reasonText) =>
    data.closeReasons.put({ id: random.uuid(), reasonText, isArchived: reasonText === 'Hiring freeze' }),
  );
  const tags = TAGS.map(([title, isArchived = false]) => data.tags.put({ id: random.uuid(), title, isArchived }));

  const template = (title: string, intendedTypes: readonly ('email' | 'inMail')[], isArchived = false) => {
    const createdAt = daysAgo(seeding, random.int(600, 1100));
    const updatedAt = daysAgo(seeding, random.int(10, 500));
    data.communicationTemplates.put({ id: random.uuid(), createdAt, updatedAt, title, intendedTypes, isArchived });
  };
  template('Rejection after application review', ['email']);
  template('Rejection after onsite', ['email']);
  template('Rejection, consider for future roles', ['email']);
  template('First outreach', ['email', 'inMail']);
  template('Short note to a lead', ['inMail']);
  template('Rejection (2023 wording)', ['email'], true);
  return { sources, archiveReasons, closeReasons, tags };
}
