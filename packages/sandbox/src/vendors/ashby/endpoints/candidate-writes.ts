import type { Ashby } from '../ashby.ts';
import { invalidInput } from '../ashby-failure.ts';
import { anonymous, linksOf, mergeLinks, placeInput, withAlternate, withPrimary } from '../candidate-input.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, isoTime, listOf, nonEmptyText, oneOf, text, url, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import type { Candidate } from '../records/candidate.ts';
import { SOCIAL_LINK_TYPES } from '../records/contact.ts';
import { recordsOf } from '../records-of.ts';
import { candidateView } from '../views/candidate.ts';

const profile = {
  email: nonEmptyText,
  phoneNumber: nonEmptyText,
  linkedInUrl: url,
  githubUrl: url,
  sourceId: uuid,
  creditedToUserId: uuid,
  location: placeInput,
  createdAt: isoTime,
};

const createInput = object({ name: nonEmptyText }, { ...profile, website: url, alternateEmailAddresses: listOf(text) });

const updateInput = object(
  { candidateId: uuid },
  {
    ...profile,
    name: nonEmptyText,
    websiteUrl: url,
    alternateEmail: nonEmptyText,
    socialLinks: listOf(object({ type: oneOf(SOCIAL_LINK_TYPES), url }, {})),
    sendNotifications: flag,
  },
);

export function candidateWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  const save = (candidate: Candidate) => ({
    results: candidateView(ashby, data.candidates.put({ ...candidate, updatedAt: timestamp() })),
  });
  const references = ({ sourceId, creditedToUserId }: { sourceId?: string; creditedToUserId?: string }) => ({
    ...(sourceId !== undefined && { sourceId: records.source(sourceId).id }),
    ...(creditedToUserId !== undefined && { creditedToUserId: records.user(creditedToUserId).id }),
  });

  return {
    // Two calls with the same address make two candidates: the vendor does not merge them.
    'candidate.create': endpoint('candidatesWrite', createInput, (params) => {
      const { name, email, phoneNumber, alternateEmailAddresses = [], location, createdAt = timestamp() } = params;
      return save({
        id: newId(),
        createdAt,
        updatedAt: createdAt,
        name,
        emailAddresses: alternateEmailAddresses.reduce(
          withAlternate,
          email === undefined ? [] : withPrimary([], email),
        ),
        phoneNumbers: phoneNumber === undefined ? [] : withPrimary([], phoneNumber),
        socialLinks: linksOf(params),
        tagIds: [],
        applicationIds: [],
        fileIds: [],
        customFields: [],
        ...references(params),
        ...(location && { location: { id: newId(), ...location } }),
        fraudStatus: null,
      });
    }),
    'candidate.update': endpoint('candidatesWrite', updateInput, (params) => {
      const { email, phoneNumber, alternateEmail, location, websiteUrl, socialLinks, createdAt } = params;
      const candidate = records.candidate(params.candidateId);
      const primary = email === undefined ? candidate.emailAddresses : withPrimary(candidate.emailAddresses, email);
      const website = websiteUrl === undefined ? {} : { website: websiteUrl };
      return save({
        ...candidate,
        name: params.name ?? candidate.name,
        emailAddresses: alternateEmail === undefined ? primary : withAlternate(primary, alternateEmail),
        phoneNumbers:
          phoneNumber === undefined ? candidate.phoneNumbers : withPrimary(candidate.phoneNumbers, phoneNumber),
        // A whole list replaces what is there and makes the single links beside it void.
        socialLinks: socialLinks ?? mergeLinks(candidate.socialLinks, linksOf({ ...params, ...website })),
        ...references(params),
        ...(location && { location: { id: newId(), ...location } }),
        ...(createdAt !== undefined && { createdAt }),
      });
    }),
    'candidate.addTag': endpoint(
      'candidatesWrite',
      object({ candidateId: text, tagId: text }, {}),
      ({ candidateId, tagId }) => {
        const candidate = records.candidate(candidateId);
        const tag = records.tag(tagId);
        return save({ ...candidate, tagIds: [...candidate.tagIds.filter((id) => id !== tag.id), tag.id] });
      },
    ),
    'candidate.removeTag': endpoint(
      'candidatesWrite',
      object({ candidateId: uuid, tagId: uuid }, {}),
      ({ candidateId, tagId }) => {
        const candidate = records.candidate(candidateId);
        const tag = records.tag(tagId);
        return save({ ...candidate, tagIds: candidate.tagIds.filter((id) => id !== tag.id) });
      },
    ),
    'candidate.anonymize': endpoint('candidatesWrite', object({ candidateId: uuid }, {}), ({ candidateId }) => {
      const candidate = records.candidate(candidateId);
      const closed = candidate.applicationIds.every((id) => {
        const status = records.application(id).status;
        return status === 'Archived' || status === 'Hired';
      });
      if (!closed) throw invalidInput('candidateId: All applications of the candidate must be archived or hired');
      for (const { id } of data.notes.filter((note) => note.candidateId === candidate.id)) data.notes.delete(id);
      for (const { id } of data.files.filter((file) => file.ownerId === candidate.id)) data.files.delete(id);
      return save(anonymous(candidate, timestamp()));
    }),
  };
}
