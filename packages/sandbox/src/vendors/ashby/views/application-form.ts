import { createRandom, seededSource } from '../../../engine/random.ts';
import type { FormDefinition, FormField } from '../records/hiring-process.ts';

/** The form of a job posting: the system's fields and one question of the organization. */
export function applicationForm(postingId: string): FormDefinition {
  const random = createRandom(seededSource(0, postingId));
  const field = (title: string, type: string, path: string, isRequired: boolean): FormField => ({
    isRequired,
    field: { id: random.uuid(), type, path, humanReadablePath: title, title, isNullable: !isRequired },
  });
  return {
    sections: [
      {
        title: 'Your application',
        fields: [
          field('Name', 'String', '_systemfield_name', true),
          field('Email', 'Email', '_systemfield_email', true),
          field('Phone', 'Phone', '_systemfield_phone', false),
          field('Resume', 'File', '_systemfield_resume', true),
          field('Why would you like to work here?', 'LongText', random.uuid(), false),
        ],
      },
    ],
  };
}
