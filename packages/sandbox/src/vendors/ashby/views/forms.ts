import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import { formField } from '../forms.ts';
import type { FormDefinition } from '../records/form.ts';

/** Returns the form of a job posting: the system's fields and one custom question. */
export function applicationForm(postingId: string): FormDefinition {
  const { uuid } = createRandom(seededSource(0, postingId));
  const fields = [
    formField(uuid, 'Name', 'String', true, { path: '_systemfield_name' }),
    formField(uuid, 'Email', 'Email', true, { path: '_systemfield_email' }),
    formField(uuid, 'Phone', 'Phone', false, { path: '_systemfield_phone' }),
    formField(uuid, 'Resume', 'File', true, { path: '_systemfield_resume' }),
    formField(uuid, 'Why would you like to work here?', 'LongText', false),
  ];
  return { sections: [{ title: 'Your application', fields }] };
}

export const START_DATE = '_systemfield_start_date';
export const SALARY = '_systemfield_salary';
export const OPENING = '_systemfield_opening';

/** Returns the offer form: the system's fields and the organization's own. */
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
