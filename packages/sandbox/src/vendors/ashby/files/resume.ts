import type { Candidate, StoredFile } from '../records/candidate.ts';

/** Returns the lines of a candidate's resume, written from the candidate's record. */
export function fileLines(file: StoredFile, candidate: Candidate | undefined): string[] {
  if (candidate === undefined) return [file.name];
  const { name, position, company, school, location } = candidate;
  const contact = [...candidate.emailAddresses, ...candidate.phoneNumbers].map(({ value }) => value).join('  |  ');
  const home = [location?.city, location?.region, location?.country].filter((part) => part !== undefined).join(', ');
  const work = [position, company].filter((part) => part !== undefined).join(', ');
  if (file.name.includes('Cover Letter')) {
    return [
      name,
      contact,
      '',
      'Dear hiring team,',
      '',
      `I have worked as ${work || 'a specialist'} for some years, and your posting describes what I would like to do next.`,
      'I would be glad to tell you more in a conversation.',
      '',
      'Kind regards',
      name,
    ];
  }
  return [name, contact, home, '', 'EXPERIENCE', `${work}, until today`, '', 'EDUCATION', school ?? ''];
}
