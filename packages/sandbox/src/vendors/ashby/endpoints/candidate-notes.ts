import * as v from 'valibot';
import type { Ashby } from '../ashby.ts';
import type { Endpoints } from '../endpoint.ts';
import { belongsTo, entityOf } from '../entity.ts';
import { type Field, flag, isoTime, nonEmptyText, object, oneOf, uuid } from '../fields.ts';
import { withTags } from '../html.ts';
import { noteView } from '../views/candidate.ts';

const NOTE_TAGS = ['b', 'i', 'u', 'a', 'ul', 'ol', 'li', 'code', 'pre'];

const typedNote: Field<string> = v.pipe(
  object({ type: oneOf(['text/plain', 'text/html']), value: nonEmptyText }),
  v.transform(({ type, value }) => (type === 'text/html' ? withTags(value, NOTE_TAGS) : value)),
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
