import type { CustomField } from '../records/custom-field.ts';
import type { FieldName } from './seed-custom-fields.ts';
import type { Staff } from './seed-users.ts';
import { daysAgo, type Seeding } from './seeding.ts';

const PROJECTS: readonly [title: string, description: string, region: string, isArchived?: boolean][] = [
  ['Silver medalists, Engineering', 'Finalists of the last two years who lost by a hair.', 'Europe'],
  ['Staff engineers to watch', 'People we would open a role for.', 'Americas'],
  ['Returning interns', 'Interns with an offer to come back after graduating.', 'Americas'],
  ['Design leaders', 'Long list for the head of design search.', 'Europe'],
  ['Enterprise sellers, DACH', 'Mapped from three competitors.', 'Europe'],
  ['Conference contacts', 'Met at our booth, with notes on what we talked about.', 'Americas'],
  ['Support specialists, night shift', 'Ready to start within two weeks.', 'Europe'],
  ['Data team 2023', 'The pipeline of the first data hires.', 'Americas', true],
];

/** Fills projects: lists of candidates that recruiters keep beside the jobs; one is archived. */
export function seedProjects(seeding: Seeding, staff: Staff, fields: Readonly<Record<FieldName, CustomField>>): void {
  const { data, random } = seeding;
  const candidateIds = data.candidates.all().map(({ id }) => id);
  const ages = PROJECTS.map(() => random.int(30, 900)).sort((a, b) => b - a);
  PROJECTS.forEach(([title, description, region, isArchived = false], index) => {
    const members = Array.from({ length: random.int(6, 24) }, () => random.pick(candidateIds));
    data.projects.put({
      id: random.uuid(),
      title,
      description,
      isArchived,
      confidential: false,
      authorId: random.pick(staff.recruiters).id,
      createdAt: daysAgo(seeding, ages[index] ?? 30),
      customFields: [{ fieldId: fields.projectRegion.id, value: region }],
      candidateIds: [...new Set(members)],
    });
  });
}
