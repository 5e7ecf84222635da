import type { Ashby } from '../ashby.ts';
import { fileHandle } from '../files/file-handle.ts';
import type { Candidate, Note, Place } from '../records/candidate.ts';
import { fieldEntries, optionalUser } from './people.ts';

function placeView({ id, city, region, country }: Place) {
  const components = [
    { type: 'Country', name: country },
    { type: 'Region', name: region },
    { type: 'City', name: city },
  ].filter(({ name }) => name !== undefined);
  return { id, locationSummary: components.map(({ name }) => name).join(', '), locationComponents: components };
}

/** Returns a stored file as records refer to it. */
export function optionalFile({ data }: Ashby, fileId: string | undefined) {
  const file = data.files.get(fileId);
  return file && fileHandle(file);
}

export function primaryContacts({ emailAddresses, phoneNumbers }: Candidate) {
  return {
    primaryEmailAddress: emailAddresses.find(({ isPrimary }) => isPrimary),
    primaryPhoneNumber: phoneNumbers.find(({ isPrimary }) => isPrimary),
  };
}

/** Returns a candidate as every candidate endpoint shows it. */
export function candidateView(ashby: Ashby, candidate: Candidate) {
  const { data } = ashby;
  const { tagIds, resumeFileId, fileIds, sourceId, creditedToUserId, externalMappingId: _, ...plain } = candidate;
  return {
    ...plain,
    ...primaryContacts(candidate),
    tags: tagIds.flatMap((tagId) => data.tags.get(tagId) ?? []),
    resumeFileHandle: optionalFile(ashby, resumeFileId),
    fileHandles: fileIds.flatMap((fileId) => optionalFile(ashby, fileId) ?? []),
    customFields: fieldEntries(ashby, plain.customFields),
    profileUrl: `https://app.ashbyhq.com/candidates/${plain.id}`,
    source: data.sources.get(sourceId),
    creditedToUser: optionalUser(ashby, creditedToUserId),
    location: plain.location && placeView(plain.location),
  };
}

export function noteView({ data }: Ashby, { authorId, candidateId: _askedFor, ...note }: Note) {
  const user = data.users.get(authorId);
  const author = user && { id: user.id, firstName: user.firstName, lastName: user.lastName, email: user.email };
  return { ...note, author };
}
