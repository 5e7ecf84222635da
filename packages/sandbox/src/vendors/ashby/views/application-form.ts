import { createRandom, seededSource } from '../../../engine/random.ts';
import { formField } from '../forms.ts';
import type { FormDefinition } from '../records/form.ts';

/** The form of a job posting: the system's fields and one question of the organization. */
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
