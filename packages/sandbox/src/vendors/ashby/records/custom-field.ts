export const INTERVALS = [
  'NONE',
  '1 TIME',
  '1 HOUR',
  '1 DAY',
  '1 WEEK',
  '2 WEEK',
  '1 MONTH',
  '2 MONTH',
  '1 YEAR',
  '6 MONTH',
  '0.5 MONTH',
  '3 MONTH',
] as const;

export const FIELD_TYPES = [
  'Boolean',
  'CompensationRange',
  'Currency',
  'Date',
  'LongText',
  'MultiValueSelect',
  'Number',
  'NumberRange',
  'String',
  'ValueSelect',
  'Url',
  'UUID',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export type FieldObject = 'Application' | 'Candidate' | 'Employee' | 'Job' | 'Offer' | 'Opening' | 'Talent_Project';

export interface SelectableValue {
  readonly label: string;
  readonly value: string;
  readonly isArchived: boolean;
}

export interface CustomField {
  readonly id: string;
  readonly isPrivate: boolean;
  readonly title: string;
  readonly objectType: FieldObject;
  readonly isArchived: boolean;
  readonly fieldType: FieldType;
  readonly isRequired: boolean;
  readonly selectableValues?: readonly SelectableValue[];
}

/** A value that an object carries for a custom field. */
export interface FieldEntry {
  readonly fieldId: string;
  readonly value: unknown;
}
