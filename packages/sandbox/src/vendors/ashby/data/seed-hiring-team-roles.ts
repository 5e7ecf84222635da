import type { Seeding } from './seeding.ts';

/** Fills the roles that people can have on a hiring team. */
export function seedHiringTeamRoles({ data, random }: Seeding): void {
  for (const title of ['Hiring Manager', 'Recruiter', 'Recruiting Coordinator', 'Sourcer', 'Interviewer']) {
    data.hiringTeamRoles.put({ id: random.uuid(), title });
  }
}
