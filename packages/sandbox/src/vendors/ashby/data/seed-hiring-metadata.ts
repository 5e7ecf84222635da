import { daysAgo } from '../../../engine/seed.ts';
import type { CustomField } from '../records/custom-field.ts';
import type { ArchiveReason, Source } from '../records/organization.ts';
import definitions from './custom-fields.json' with { type: 'json' };
import content from './hiring-metadata.json' with { type: 'json' };
import type { Seeding } from './seeding.ts';

export type SourceKind = keyof typeof content.sources;
export type Sources = Readonly<Record<SourceKind, readonly Source[]>>;

/** Fills sources, archive and close reasons, tags and communication templates. Returns the sources by kind. */
export function seedHiringMetadata(seeding: Seeding): Sources {
  const { random, add } = seeding;
  const sourcesOf = (kind: SourceKind): Source[] => {
    const sourceType = { id: random.uuid(), title: kind, isArchived: false };
    return content.sources[kind].map((title) =>
      add('sources', { id: random.uuid(), title, isArchived: false, sourceType }),
    );
  };
  const sources = {
    Inbound: sourcesOf('Inbound'),
    Sourced: sourcesOf('Sourced'),
    Referral: sourcesOf('Referral'),
    Agency: sourcesOf('Agency'),
  };
  const retired = { id: random.uuid(), title: 'Events', isArchived: true };
  add('sources', { id: random.uuid(), title: 'Campus fair 2022', isArchived: true, sourceType: retired });

  // TypeScript types these JSON values as plain strings.
  const reasons = content.archiveReasons as Omit<ArchiveReason, 'id'>[];
  for (const reason of reasons) add('archiveReasons', { id: random.uuid(), ...reason });
  for (const reasonText of content.closeReasons) {
    add('closeReasons', { id: random.uuid(), reasonText, isArchived: reasonText === 'Hiring freeze' });
  }
  for (const tag of content.tags) add('tags', { id: random.uuid(), ...tag });
  for (const template of content.templates) {
    const createdAt = daysAgo(seeding, random.int(600, 1100));
    const updatedAt = daysAgo(seeding, random.int(10, 500));
    add('communicationTemplates', { id: random.uuid(), createdAt, updatedAt, ...template });
  }
  return sources;
}

export type CustomFields = Readonly<Record<keyof typeof definitions, CustomField>>;

/** A field in the content. */
type Definition = Pick<CustomField, 'title' | 'objectType' | 'fieldType'> &
  Partial<CustomField> & { readonly options?: readonly string[] };

/** Fills the custom field definitions and returns them by short name. */
export function seedCustomFields({ random, add }: Seeding): CustomFields {
  // TypeScript types these JSON values as plain strings.
  const fields = Object.entries(definitions as Record<string, Definition>).map(([name, { options, ...definition }]) => {
    const field = add('customFields', {
      id: random.uuid(),
      isPrivate: false,
      isArchived: false,
      isRequired: false,
      ...definition,
      selectableValues: options?.map((value) => ({ label: value, value, isArchived: false })),
    });
    return [name, field] as const;
  });
  // Every definition has a field.
  return Object.fromEntries(fields) as unknown as CustomFields;
}
