import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { type Check, flag, isoTime, nonEmptyText, oneOf, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { syncInput } from '../paging.ts';
import { recordsOf } from '../records-of.ts';
import { noteView } from '../views/candidate.ts';

const typedNote = object({ type: oneOf(['text/plain', 'text/html']), value: nonEmptyText }, {});

function withoutUnsupportedElements(html: string): string {
  return html.replaceAll(/<\/?([a-z][a-z0-9]*)\b[^>]*>/gi, (element, name: string) =>
    ['b', 'i', 'u', 'a', 'ul', 'ol', 'li', 'code', 'pre'].includes(name.toLowerCase()) ? element : '',
  );
}

const noteContent: Check<string> = (value, path) => {
  if (typeof value === 'string') return nonEmptyText(value, path);
  const { type, value: content } = typedNote(value, path);
  return type === 'text/html' ? withoutUnsupportedElements(content) : content;
};

export function candidateNoteEndpoints(ashby: Ashby): Endpoints {
  const { data, page, newId, timestamp } = ashby;
  const records = recordsOf(ashby);
  return {
    'candidate.listNotes': endpoint(
      'candidatesRead',
      object({ candidateId: uuid }, syncInput),
      ({ candidateId, ...params }) => {
        const candidate = records.candidate(candidateId);
        return page({
          list: 'candidate.listNotes',
          table: data.notes,
          params,
          where: (note) => note.candidateId === candidate.id,
          view: (note) => noteView(ashby, note),
        });
      },
    ),
    'candidate.createNote': endpoint(
      'candidatesWrite',
      object(
        { candidateId: uuid, note: noteContent },
        { sendNotifications: flag, isPrivate: flag, createdAt: isoTime },
      ),
      ({ candidateId, note, isPrivate = false, createdAt = timestamp() }) => {
        const candidate = records.candidate(candidateId);
        const author = data.users.all()[0];
        const stored = data.notes.put({
          id: newId(),
          candidateId: candidate.id,
          createdAt,
          isPrivate,
          content: note,
          authorId: author?.id ?? '',
        });
        return { results: noteView(ashby, stored) };
      },
    ),
  };
}
