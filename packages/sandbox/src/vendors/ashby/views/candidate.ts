import type { Ashby } from '../ashby.ts';
import { fileHandle } from '../files/file-handle.ts';
import type { Candidate, Note } from '../records/candidate.ts';
import type { Place } from '../records/contact.ts';
import { fieldEntries } from './custom-field-entries.ts';
import { optionalUser } from './people.ts';

function placeView({ id, city, region, country }: Place) {
  const components = [
    { type: 'Country', name: country },
    { type: 'Region', name: region },
    { type: 'City', name: city },
  ].filter(({ name }) => name !== undefined);
  return { id, locationSummary: components.map(({ name }) => name).join(', '), locationComponents: components };
}

/** A stored file as records refer to it. */
export function optionalFile({ data }: Ashby, fileId: string | undefined) {
  const file = fileId === undefined ? undefined : data.files.get(fileId);
  return file && fileHandle(file);
}

export function primaryContacts({ emailAddresses, phoneNumbers }: Candidate) {
  return {
    primaryEmailAddress: emailAddresses.find(({ isPrimary }) => isPrimary),
    primaryPhoneNumber: phoneNumbers.find(({ isPrimary }) => isPrimary),
  };
}

/** A candidate as every candidate endpoint answers it. */
export function candidateView(ashby: Ashby, candidate: Candidate) {
  const { data } = ashby;
  const { primaryEmailAddress, primaryPhoneNumber } = primaryContacts(candidate);
  const { id, createdAt, updatedAt, name, emailAddresses, phoneNumbers, socialLinks } = candidate;
  return {
    id,
    createdAt,
    updatedAt,
    name,
    primaryEmailAddress,
    emailAddresses,
    primaryPhoneNumber,
    phoneNumbers,
    socialLinks,
    tags: candidate.tagIds.flatMap((tagId) => data.tags.get(tagId) ?? []),
    position: candidate.position,
    company: candidate.company,
    school: candidate.school,
    applicationIds: candidate.applicationIds,
    resumeFileHandle: optionalFile(ashby, candidate.resumeFileId),
    fileHandles: candidate.fileIds.flatMap((fileId) => optionalFile(ashby, fileId) ?? []),
    customFields: fieldEntries(ashby, candidate.customFields),
    profileUrl: `https://app.ashbyhq.com/candidates/${id}`,
    source: candidate.sourceId === undefined ? undefined : data.sources.get(candidate.sourceId),
    creditedToUser: optionalUser(ashby, candidate.creditedToUserId),
    timezone: candidate.timezone,
    location: candidate.location && placeView(candidate.location),
    fraudStatus: candidate.fraudStatus,
  };
}

export function noteView({ data }: Ashby, { id, createdAt, isPrivate, content, authorId }: Note) {
  const user = data.users.get(authorId);
  const author = user && { id: user.id, firstName: user.firstName, lastName: user.lastName, email: user.email };
  return { id, createdAt, isPrivate, content, author };
}
