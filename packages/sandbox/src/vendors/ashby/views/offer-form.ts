import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import { formField } from '../forms.ts';
import type { FormDefinition } from '../records/form.ts';

export const START_DATE = '_systemfield_start_date';
export const SALARY = '_systemfield_salary';
export const OPENING = '_systemfield_opening';

/** The form that offers are made with: the system's fields and the organization's own. */
export function offerForm({ data }: Ashby): FormDefinition {
  const { uuid } = createRandom(seededSource(0, 'offer form'));
  const own = data.customFields.filter(({ objectType, isArchived }) => objectType === 'Offer' && !isArchived);
  const fields = [
    formField(uuid, 'Start Date', 'Date', true, { path: START_DATE }),
    formField(uuid, 'Salary', 'Currency', true, { path: SALARY }),
    formField(uuid, 'Opening', 'UUID', false, { path: OPENING }),
    ...own.map(({ id: path, title, fieldType, selectableValues }) => {
      const options = selectableValues?.map(({ label, value }) => ({ label, value }));
      return formField(uuid, title, fieldType, false, { path, ...(options && { selectableValues: options }) });
    }),
  ];
  return { sections: [{ title: 'Offer', fields }] };
}
