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

/** The links of a candidate after some have been given: one of each kind. */
export function mergeLinks(current: readonly SocialLink[], given: readonly SocialLink[]): SocialLink[] {
  return [...current.filter(({ type }) => !given.some((link) => link.type === type)), ...given];
}

/** The contacts of a candidate after another one has become the primary one; as they are where none is given. */
export function withPrimary(contacts: readonly ContactInfo[], value: string | undefined): readonly ContactInfo[] {
  if (value === undefined) return contacts;
  const others = contacts.filter((contact) => !contact.isPrimary && contact.value !== value);
  return [{ value, type: 'Personal', isPrimary: true }, ...others];
}

export function withAlternate(contacts: readonly ContactInfo[], value: string): readonly ContactInfo[] {
  if (contacts.some((contact) => contact.value === value)) return contacts;
  return [...contacts, { value, type: 'Other', isPrimary: false }];
}
