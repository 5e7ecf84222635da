import type { CustomField } from '../records/custom-field.ts';
import definitions from './custom-fields.json' with { type: 'json' };
import type { Seeding } from './seeding.ts';

export type CustomFields = Readonly<Record<keyof typeof definitions, CustomField>>;

/** A field as the content describes it, whose JSON cannot narrow the types that it names. */
type Definition = Pick<CustomField, 'title' | 'objectType' | 'fieldType'> &
  Partial<CustomField> & { readonly options?: readonly string[] };

/** Fills the custom field definitions and returns them by a short name. */
export function seedCustomFields({ random, add }: Seeding): CustomFields {
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
  // One field for each of the definitions.
  return Object.fromEntries(fields) as unknown as CustomFields;
}
