import { contains } from '../../../engine/conditions.ts';
import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { created, entityOf } from '../entity.ts';
import { nonEmptyText, text, uuid } from '../fields.ts';
import type { Candidate } from '../records/candidate.ts';
import { found, invalidInput } from '../rejection.ts';
import { requireOne } from '../require-one.ts';
import { LARGEST_SEARCH, searchBy } from '../search.ts';
import { candidateView } from '../views/candidate.ts';

export function candidateEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, save, timestamp } = ashby;
  const view = (one: Candidate) => candidateView(ashby, one);
  const candidate = entityOf(ashby, 'candidates', view);

  return {
    'candidate.list': candidate.list(created),
    'candidate.info': endpoint({}, { id: uuid, externalMappingId: nonEmptyText }, (params) => {
      const { id, externalMappingId } = requireOne(params, 'id', 'externalMappingId');
      if (id !== undefined) return view(find('candidates', id));
      return view(
        found(
          data.candidates.find((one) => one.externalMappingId === externalMappingId),
          'candidate',
        ),
      );
    }),
    // Not paged: the first hundred matches are all there is.
    'candidate.search': endpoint({}, { email: nonEmptyText, name: nonEmptyText }, (params) => {
      const matches = searchBy(data.candidates, requireOne(params, 'email', 'name'), {
        email: (email) => {
          const address = email.trim().toLowerCase();
          return ({ emailAddresses }) => emailAddresses.some(({ value }) => value.toLowerCase() === address);
        },
        name: contains('name'),
      });
      return matches.slice(0, LARGEST_SEARCH).map(view);
    }),
    'candidate.addTag': candidate.update({ candidateId: text, tagId: text }, {}, ({ tagId }, { tagIds }) => ({
      tagIds: [...tagIds.filter((id) => id !== tagId), idOf('tags', tagId)],
    })),
    'candidate.removeTag': candidate.update({ candidateId: uuid, tagId: uuid }, {}, ({ tagId }, { tagIds }) => {
      idOf('tags', tagId);
      return { tagIds: tagIds.filter((id) => id !== tagId) };
    }),
    'candidate.anonymize': endpoint({ candidateId: uuid }, {}, ({ candidateId }) => {
      const { id, createdAt, applicationIds, fraudStatus } = find('candidates', candidateId);
      const isClosed = applicationIds.every((applicationId) =>
        ['Archived', 'Hired'].includes(find('applications', applicationId).status),
      );
      if (!isClosed) throw invalidInput('candidateId: All applications of the candidate must be archived or hired');
      for (const note of data.notes.filter((one) => one.candidateId === id)) data.notes.delete(note.id);
      for (const file of data.files.filter(({ ownerId }) => ownerId === id)) data.files.delete(file.id);
      // What is left is that there was a candidate, and the applications.
      const anonymous = save('candidates', {
        id,
        createdAt,
        updatedAt: timestamp(),
        name: 'Anonymous Candidate',
        emailAddresses: [],
        phoneNumbers: [],
        socialLinks: [],
        tagIds: [],
        applicationIds,
        fileIds: [],
        customFields: [],
        fraudStatus,
      });
      return view(anonymous);
    }),
  };
}
