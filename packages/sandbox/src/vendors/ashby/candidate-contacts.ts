import type { ContactInfo, SocialLink } from './records/candidate.ts';

interface LinkParams {
  readonly linkedInUrl?: string | undefined;
  readonly githubUrl?: string | undefined;
  readonly website?: string | undefined;
}

export function linksOf({ linkedInUrl, githubUrl, website }: LinkParams): SocialLink[] {
  const links = { LinkedIn: linkedInUrl, GitHub: githubUrl, Website: website };
  return Object.entries(links).flatMap(([type, url]) => (url === undefined ? [] : [{ type, url }]));
}

/** Returns a candidate's links after the given ones were set: one of each kind. */
export function mergeLinks(current: readonly SocialLink[], given: readonly SocialLink[]): SocialLink[] {
  return [...current.filter(({ type }) => !given.some((link) => link.type === type)), ...given];
}

/** Returns a candidate's contacts after the given one became the primary one, or unchanged if none is given. */
export function withPrimary(contacts: readonly ContactInfo[], value: string | undefined): readonly ContactInfo[] {
  if (value === undefined) return contacts;
  const others = contacts.filter((contact) => !contact.isPrimary && contact.value !== value);
  return [{ value, type: 'Personal', isPrimary: true }, ...others];
}

export function withAlternate(contacts: readonly ContactInfo[], value: string): readonly ContactInfo[] {
  if (contacts.some((contact) => contact.value === value)) return contacts;
  return [...contacts, { value, type: 'Other', isPrimary: false }];
}
