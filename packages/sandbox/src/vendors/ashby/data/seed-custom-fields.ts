import type { CustomField, FieldObject, FieldType } from '../records/custom-field.ts';
import type { Seeding } from './seeding.ts';

interface Definition {
  readonly title: string;
  readonly objectType: FieldObject;
  readonly fieldType: FieldType;
  readonly options?: readonly string[];
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
}

const DEFINITIONS = {
  experience: { title: 'Years of Experience', objectType: 'Candidate', fieldType: 'Number' },
  authorization: {
    title: 'Work Authorization',
    objectType: 'Candidate',
    fieldType: 'ValueSelect',
    options: ['Citizen or permanent resident', 'Has a work visa', 'Needs sponsorship'],
  },
  preferredTeams: {
    title: 'Preferred Teams',
    objectType: 'Candidate',
    fieldType: 'MultiValueSelect',
    options: ['Backend', 'Frontend', 'Infrastructure', 'Data', 'Go-to-Market', 'Operations'],
  },
  expectedSalary: { title: 'Expected Salary', objectType: 'Candidate', fieldType: 'Currency', isPrivate: true },
  relocation: { title: 'Willing to Relocate', objectType: 'Candidate', fieldType: 'Boolean' },
  startDate: { title: 'Earliest Start Date', objectType: 'Candidate', fieldType: 'Date' },
  portfolio: { title: 'Portfolio', objectType: 'Candidate', fieldType: 'Url' },
  background: { title: 'Background', objectType: 'Candidate', fieldType: 'LongText' },
  language: {
    title: 'Interview Language',
    objectType: 'Application',
    fieldType: 'ValueSelect',
    options: ['English', 'German', 'French'],
  },
  noticePeriod: { title: 'Notice Period (weeks)', objectType: 'Application', fieldType: 'NumberRange' },
  priority: {
    title: 'Hiring Priority',
    objectType: 'Job',
    fieldType: 'ValueSelect',
    options: ['P0', 'P1', 'P2'],
  },
  budget: { title: 'Approved Budget', objectType: 'Job', fieldType: 'CompensationRange', isPrivate: true },
  costCenter: { title: 'Cost Center', objectType: 'Opening', fieldType: 'String' },
  signingBonus: { title: 'Signing Bonus', objectType: 'Offer', fieldType: 'Currency' },
  desk: { title: 'Home Office', objectType: 'Employee', fieldType: 'String' },
  projectRegion: { title: 'Region', objectType: 'Talent_Project', fieldType: 'String' },
  oldScore: { title: 'Screening Score (old)', objectType: 'Application', fieldType: 'Number', isArchived: true },
} as const satisfies Record<string, Definition>;

export type FieldName = keyof typeof DEFINITIONS;

/** Fills the custom field definitions and answers them by a short name. */
export function seedCustomFields({ data, random }: Seeding): Readonly<Record<FieldName, CustomField>> {
  const fields: Partial<Record<FieldName, CustomField>> = {};
  // Object.entries widens the keys of a literal; DEFINITIONS has no others.
  for (const [name, definition] of Object.entries(DEFINITIONS) as [FieldName, Definition][]) {
    const { title, objectType, fieldType, options, isPrivate = false, isArchived = false } = definition;
    const selectableValues = options?.map((value) => ({ label: value, value, isArchived: false }));
    fields[name] = data.customFields.put({
      id: random.uuid(),
      isPrivate,
      title,
      objectType,
      isArchived,
      fieldType,
      isRequired: false,
      ...(selectableValues && { selectableValues }),
    });
  }
  // The loop has gone over every key of DEFINITIONS.
  return fields as Record<FieldName, CustomField>;
}
