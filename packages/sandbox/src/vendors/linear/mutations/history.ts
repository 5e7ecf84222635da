import type { LinearRecord } from '../records.ts';
import { idsIn } from '../relations.ts';
import type { Session } from '../session.ts';
import { type Fields, insert } from '../writes.ts';

/** The fields whose changes the history of an issue shows: `stateId` as `fromStateId` and `toStateId`. */
const shown = [
  'title',
  'priority',
  'estimate',
  'dueDate',
  'stateId',
  'assigneeId',
  'projectId',
  'teamId',
  'cycleId',
  'parentId',
] as const;

const named = (prefix: string, field: string) => `${prefix}${field.charAt(0).toUpperCase()}${field.slice(1)}`;

/** Adds an entry to the history of an issue if something that it shows has changed. */
export function recordHistory(session: Session, before: LinearRecord, after: LinearRecord): void {
  const fields = shown.filter((field) => before[field] !== after[field]);
  const changes: Fields = {
    ...Object.fromEntries(
      fields.flatMap((field): [string, unknown][] => [
        [named('from', field), before[field]],
        [named('to', field), after[field]],
      ]),
    ),
    ...(before.description !== after.description && { updatedDescription: true }),
    ...((before.archivedAt === null) !== (after.archivedAt === null) && { archived: after.archivedAt !== null }),
    ...(before.trashed !== after.trashed && { trashed: after.trashed === true }),
  };
  const [old, current] = [idsIn(before, 'labelIds'), idsIn(after, 'labelIds')];
  const added = current.filter((id) => !old.includes(id));
  const removed = old.filter((id) => !current.includes(id));
  const labels = {
    ...(added.length > 0 && { addedLabelIds: added }),
    ...(removed.length > 0 && { removedLabelIds: removed }),
  };
  if (Object.keys({ ...changes, ...labels }).length === 0) return;
  insert(session, 'IssueHistory', { ...changes, ...labels, issueId: after.id, actorId: session.viewer.id });
}
