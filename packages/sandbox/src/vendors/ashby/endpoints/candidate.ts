import * as v from 'valibot';
import { contains } from '../../../engine/conditions.ts';
import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import fraudSignals from '../data/fraud-signals.json' with { type: 'json' };
import { type Endpoints, endpoint } from '../endpoint.ts';
import { belongsTo, created, entityOf } from '../entity.ts';
import { type Field, flag, isoTime, kept, nonEmptyText, object, oneOf, text, uuid } from '../fields.ts';
import { withTags } from '../html.ts';
import { pagedList } from '../paging.ts';
import { type Candidate, emptyProfile } from '../records/candidate.ts';
import { invalidInput } from '../rejection.ts';
import { LARGEST_SEARCH, requireOne, searchBy } from '../search.ts';
import { candidateView, noteView } from '../views/candidate.ts';

export function candidateEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, save } = ashby;
  const view = (one: Candidate) => candidateView(ashby, one);
  const candidate = entityOf(ashby, 'candidates', view);

  return {
    'candidate.list': candidate.list(created),
    'candidate.info': endpoint({}, { id: uuid, externalMappingId: nonEmptyText }, (params) => {
      const { id, externalMappingId } = requireOne(params, 'id', 'externalMappingId');
      return view(find('candidates', id ?? ((one) => one.externalMappingId === externalMappingId)));
    }),
    // The response has no pages and only the first hundred matches.
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
      // The candidate's record and applications remain, without personal data.
      const anonymous = save('candidates', {
        ...emptyProfile,
        id,
        createdAt,
        updatedAt: createdAt,
        name: 'Anonymous Candidate',
        applicationIds,
        fraudStatus,
      });
      return view(anonymous);
    }),
  };
}

const NOTE_TAGS = ['b', 'i', 'u', 'a', 'ul', 'ol', 'li', 'code', 'pre'];

const typedNote = kept(object({ type: oneOf(['text/plain', 'text/html']), value: nonEmptyText }), ({ type, value }) =>
  type === 'text/html' ? withTags(value, NOTE_TAGS) : value,
);
const noteContent: Field<string> = v.lazy((value) => (typeof value === 'string' ? nonEmptyText : typedNote));

export function candidateNoteEndpoints(ashby: Ashby): Endpoints {
  const { apiUser, idOf, timestamp } = ashby;
  const note = entityOf(ashby, 'notes', (one) => noteView(ashby, one));
  return {
    'candidate.listNotes': note.list(
      {},
      { required: { candidateId: uuid }, where: { candidateId: belongsTo(ashby, 'candidates', 'candidateId') } },
    ),
    'candidate.createNote': note.create(
      { candidateId: uuid, note: noteContent },
      { sendNotifications: flag, isPrivate: flag, createdAt: isoTime },
      ({ candidateId, note: content, isPrivate = false, createdAt = timestamp() }) => {
        idOf('candidates', candidateId);
        return { candidateId, createdAt, isPrivate, content, authorId: apiUser().id };
      },
    ),
  };
}

/** Returns fraud checks of a candidate, one for each application, generated from its id. */
function fraudChecks({ data }: Ashby, { id: candidateId, createdAt, fraudStatus, applicationIds }: Candidate) {
  if (fraudStatus === null) return [];
  return applicationIds.map((applicationId) => {
    const random = createRandom(seededSource(0, `fraud ${applicationId}`));
    const signals = fraudStatus === 'PassedFraudCheck' ? [] : random.sample(fraudSignals, random.int(1, 2));
    return {
      id: random.uuid(),
      candidateId,
      applicationId,
      createdAt: data.applications.get(applicationId)?.createdAt ?? createdAt,
      fraudSignals: signals.map((signal) => ({ id: random.uuid(), ...signal })),
    };
  });
}

/** Creates the endpoints of a candidate's origin and identity. */
export function candidateCheckEndpoints(ashby: Ashby): Endpoints {
  const candidate = entityOf(ashby, 'candidates', (one) => candidateView(ashby, one));
  return {
    'candidate.listClientInfo': entityOf(ashby, 'clientInfos').list(
      {},
      { required: { candidateId: uuid }, where: { candidateId: belongsTo(ashby, 'candidates', 'candidateId') } },
    ),
    'candidate.listFraudChecks': pagedList(ashby, { candidateId: uuid }, {}, ({ candidateId }) =>
      fraudChecks(ashby, ashby.find('candidates', candidateId)),
    ),
    'candidate.setFraudStatus': candidate.update(
      { candidateId: uuid, fraudStatus: oneOf(['Fraudulent', 'NotFraudulent', 'Unsure']) },
      {},
      ({ fraudStatus }) => ({ fraudStatus }),
    ),
  };
}
