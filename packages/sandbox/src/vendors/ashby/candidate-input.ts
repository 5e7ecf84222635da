import { text, type url } from './input-checks.ts';
import { object } from './input-object.ts';
import type { Candidate } from './records/candidate.ts';
import type { ContactInfo, SocialLink } from './records/contact.ts';

export const placeInput = object({}, { city: text, region: text, country: text });

type Url = ReturnType<typeof url>;

export interface LinkParams {
  readonly linkedInUrl?: Url;
  readonly githubUrl?: Url;
  readonly website?: Url;
}

export function linksOf({ linkedInUrl, githubUrl, website }: LinkParams): SocialLink[] {
  const links: (SocialLink | undefined)[] = [
    linkedInUrl === undefined ? undefined : { type: 'LinkedIn', url: linkedInUrl },
    githubUrl === undefined ? undefined : { type: 'GitHub', url: githubUrl },
    website === undefined ? undefined : { type: 'Website', url: website },
  ];
  return links.filter((link) => link !== undefined);
}

/** The links of a candidate after some have been given: one of each kind. */
export function mergeLinks(current: readonly SocialLink[], given: readonly SocialLink[]): SocialLink[] {
  return [...current.filter(({ type }) => !given.some((link) => link.type === type)), ...given];
}

/** The contacts of a candidate after another one has become the primary one. */
export function withPrimary(contacts: readonly ContactInfo[], value: string): ContactInfo[] {
  const others = contacts.filter((contact) => !contact.isPrimary && contact.value !== value);
  return [{ value, type: 'Personal', isPrimary: true }, ...others];
}

export function withAlternate(contacts: readonly ContactInfo[], value: string): ContactInfo[] {
  if (contacts.some((contact) => contact.value === value)) return [...contacts];
  return [...contacts, { value, type: 'Other', isPrimary: false }];
}

/** What is left of a candidate after anonymization: that there was one, and the applications. */
export function anonymous({ id, createdAt, applicationIds, fraudStatus }: Candidate, updatedAt: string): Candidate {
  return {
    id,
    createdAt,
    updatedAt,
    name: 'Anonymous Candidate',
    emailAddresses: [],
    phoneNumbers: [],
    socialLinks: [],
    tagIds: [],
    applicationIds,
    fileIds: [],
    customFields: [],
    fraudStatus,
  };
}
