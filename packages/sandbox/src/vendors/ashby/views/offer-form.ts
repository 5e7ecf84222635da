import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import type { FormDefinition, FormField } from '../records/hiring-process.ts';

export const START_DATE = '_systemfield_start_date';
export const SALARY = '_systemfield_salary';
export const OPENING = '_systemfield_opening';

/** The form that offers are made with: the system's fields and the organization's own. */
export function offerForm({ data }: Ashby): FormDefinition {
  const random = createRandom(seededSource(0, 'offer form'));
  const field = (title: string, type: string, path: string, isRequired = true): FormField => ({
    isRequired,
    field: { id: random.uuid(), type, path, humanReadablePath: title, title, isNullable: !isRequired },
  });
  const own = data.customFields.filter(({ objectType, isArchived }) => objectType === 'Offer' && !isArchived);
  return {
    sections: [
      {
        title: 'Offer',
        fields: [
          field('Start Date', 'Date', START_DATE),
          field('Salary', 'Currency', SALARY),
          field('Opening', 'UUID', OPENING, false),
          ...own.map(({ id, title, fieldType, selectableValues }) => {
            const made = field(title, fieldType, id, false);
            const options = selectableValues?.map(({ label, value }) => ({ label, value }));
            return options ? { ...made, field: { ...made.field, selectableValues: options } } : made;
          }),
        ],
      },
    ],
  };
}
