import { createRandom, seededSource } from '../../engine/random.ts';
import type { FormDefinition, FormField } from '../records/hiring-process.ts';

/** The form that offers are made with. */
export function offerForm(): FormDefinition {
  const random = createRandom(seededSource(0, 'offer form'));
  const field = (title: string, type: string, path: string): FormField => ({
    isRequired: true,
    field: { id: random.uuid(), type, path, humanReadablePath: title, title, isNullable: false },
  });
  return {
    sections: [
      {
        title: 'Offer',
        fields: [
          field('Start Date', 'Date', '_systemfield_start_date'),
          field('Salary', 'Currency', '_systemfield_salary'),
        ],
      },
    ],
  };
}
