import vocabulary from '../data/vocabulary.json' with { type: 'json' };
import type { Titled } from './base.ts';
import type { Choice } from './form.ts';

export const { intervals: INTERVALS, fieldTypes: FIELD_TYPES } = vocabulary;

export type FieldObject = 'Application' | 'Candidate' | 'Employee' | 'Job' | 'Offer' | 'Opening' | 'Talent_Project';

export interface CustomField extends Titled {
  readonly isPrivate: boolean;
  readonly objectType: FieldObject;
  readonly fieldType: string;
  readonly isRequired: boolean;
  readonly selectableValues?: readonly (Choice & { readonly isArchived: boolean })[];
}

/** An object's value of a custom field. */
export interface FieldEntry {
  readonly fieldId: string;
  readonly value: unknown;
}
