import type { Ashby } from './ashby.ts';
import type { FieldEntry } from './records/custom-field.ts';
import type { TeamMember } from './records/organization.ts';

/** The common fields of applications, candidates, jobs and openings; an opening has them in its latest version. */
interface Held {
  readonly customFields: readonly FieldEntry[];
  readonly hiringTeam: readonly TeamMember[];
}

export type HolderType = 'Application' | 'Candidate' | 'Job' | 'Opening';

/** Updates the custom fields or the hiring team of a record of any of these types. */
export function changeHolder(
  { find, save }: Ashby,
  type: HolderType,
  id: string,
  change: (held: Held) => Partial<Held>,
): void {
  if (type === 'Application') {
    const application = find('applications', id);
    save('applications', { ...application, ...change(application) });
  } else if (type === 'Candidate') {
    const candidate = find('candidates', id);
    const { customFields } = { ...candidate, ...change({ ...candidate, hiringTeam: [] }) };
    save('candidates', { ...candidate, customFields });
  } else if (type === 'Job') {
    const job = find('jobs', id);
    save('jobs', { ...job, ...change(job) });
  } else {
    const { latestVersion, ...opening } = find('openings', id);
    save('openings', { ...opening, latestVersion: { ...latestVersion, ...change(latestVersion) } });
  }
}
