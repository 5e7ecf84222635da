import type { Import } from '../store/settings.ts';

const day = 86_400;

/** Files that somebody read in before. */
export function generateImports(now: number): Import[] {
  const done = { dataToProcess: 'all', readings: 3 } as const;
  return [
    {
      ...done,
      id: 21,
      name: 'Webinar registrations',
      description: 'From the sign-up sheet.',
      type: 'people',
      identifier: 'email',
      rows: 212,
      created: now - 34 * day,
      updated: now - 34 * day + 95,
    },
    {
      ...done,
      id: 22,
      name: 'Companies from the CRM',
      description: '',
      type: 'object',
      objectTypeId: '1',
      rows: 24,
      created: now - 19 * day,
      updated: now - 19 * day + 30,
    },
  ];
}
