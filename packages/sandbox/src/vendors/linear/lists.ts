import { rankByWords } from '../../engine/comparisons.ts';
import { type Connection, type ConnectionArgs, connectionOf } from '../../engine/graphql-connection.ts';
import { fieldsOf, objectsIn } from './comparators.ts';
import { computed } from './computed.ts';
import { invalidInput } from './errors.ts';
import { matches } from './filter.ts';
import type { LinearRecord, TypeName } from './records.ts';
import { related, relations } from './relations.ts';
import type { Session } from './session.ts';

export const defaultPageSize = 50;
const maxPageSize = 250;

export interface ListArgs extends ConnectionArgs {
  readonly filter?: object | null;
  readonly includeArchived?: boolean | null;
  readonly orderBy?: 'createdAt' | 'updatedAt' | null;
}

/** Returns a page of the records that pass the filter, newest first. */
export function list(
  session: Session,
  type: TypeName,
  records: readonly LinearRecord[],
  args: ListArgs,
): Connection<LinearRecord> {
  return page(newestFirst(kept(session, type, records, args), args.orderBy ?? 'createdAt'), args);
}

const kept = (
  session: Session,
  type: TypeName,
  records: readonly LinearRecord[],
  { filter, includeArchived }: ListArgs,
) =>
  records.filter(
    (record) => (includeArchived || record.archivedAt === null) && (!filter || matches(session, type, record, filter)),
  );

/** The records are oldest first, so that equal times keep their order when it is reversed. */
const newestFirst = (records: readonly LinearRecord[], field: 'createdAt' | 'updatedAt') =>
  [...records].reverse().sort((a, b) => (a[field] < b[field] ? 1 : a[field] > b[field] ? -1 : 0));

function page(records: readonly LinearRecord[], args: ConnectionArgs): Connection<LinearRecord> {
  for (const size of [args.first ?? 0, args.last ?? 0]) {
    if (size < 0 || size > maxPageSize) throw invalidInput(`A page has at most ${maxPageSize} records.`);
  }
  const found = connectionOf(records, args, { defaultSize: defaultPageSize, cursorOf: ({ id }) => id });
  if (!found) throw invalidInput('The cursor is invalid.');
  return found;
}

export interface SearchArgs extends ListArgs {
  readonly term: string;
  readonly includeComments?: boolean | null;
  readonly teamId?: string | null;
}

/** The fields that a search examines. */
const searched: { readonly [type in TypeName]?: readonly string[] } = {
  Issue: ['identifier', 'title', 'description'],
  Project: ['name', 'description', 'content'],
  Document: ['title', 'content'],
};

/** Returns a page of the records with a word of the term. Those with the most words come first, unless `orderBy` is given. */
export function search(session: Session, type: TypeName, args: SearchArgs): Connection<LinearRecord> {
  const { store } = session;
  const textOf = (record: LinearRecord) => {
    const comments = args.includeComments ? store.all('Comment').filter(({ issueId }) => issueId === record.id) : [];
    return [...(searched[type] ?? []).map((field) => record[field]), ...comments.map(({ body }) => body)].join(' ');
  };
  const candidates = newestFirst(kept(session, type, store.all(type), args), 'updatedAt');
  const ranked = rankByWords(candidates, args.term, textOf);
  if (args.orderBy) return page(newestFirst(ranked.reverse(), args.orderBy), args);
  const boosted = args.teamId ? store.referred('Team', args.teamId, 'teamId').id : undefined;
  const isBoosted = (record: LinearRecord) => boosted !== undefined && record.teamId === boosted;
  return page([...ranked.filter(isBoosted), ...ranked.filter((record) => !isBoosted(record))], args);
}

/** Returns a page of customers, sorted by `sorts`: the first that distinguishes two of them decides. */
export function listSorted(session: Session, type: TypeName, args: ListArgs & { readonly sorts?: unknown }) {
  const records = newestFirst(kept(session, type, session.store.all(type), args), args.orderBy ?? 'createdAt');
  const sorts = objectsIn(args.sorts).flatMap((sort) => Object.entries(sort));
  const compare = (a: LinearRecord, b: LinearRecord): number => {
    for (const [field, options] of sorts) {
      const { order, nulls } = fieldsOf(options);
      const [x, y] = [sortKey(session, type, a, field), sortKey(session, type, b, field)];
      if (x === y) continue;
      if (x === null || y === null) return (x === null) === (nulls === 'first') ? -1 : 1;
      return x < y === (order === 'Descending') ? 1 : -1;
    }
    return 0;
  };
  return page(records.sort(compare), args);
}

function sortKey(session: Session, type: TypeName, record: LinearRecord, field: string): string | number | null {
  const relation = relations[type]?.[field];
  const target = relation && related(session.store, record, relation)[0];
  const value = relation ? target?.name : (computed[type]?.[field]?.(record, session) ?? record[field]);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
