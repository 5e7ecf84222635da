import { reservedNames } from '../names/inherited.ts';
import { singularOf } from '../names/plural.ts';
import { createNames } from '../names/unique.ts';
import type { Notes } from '../notes.ts';
import type { ArrayStyle, SourceOperation } from '../openapi/source.ts';
import { actionNames } from './actions.ts';
import { guessEffect, seemsToSend, seemsToSpend } from './effects.ts';
import { draftGraphql } from './graphql-operation.ts';
import type { EntityDraft, OperationDraft } from './model.ts';
import { endsOnEmptyPage, guessPagination, seemsPaged } from './pagination.ts';
import { draftParameters } from './parameters.ts';
import { draftResponse, looksLikeList } from './responses.ts';
import { withRoles } from './roles.ts';

interface DraftContext {
  readonly arrays: ArrayStyle;
  readonly reads: ReadonlySet<SourceOperation>;
  readonly notes: Notes;
}

/** Drafts one entity from the operations that belong to it. */
export function draftEntity(
  accessor: string,
  plural: readonly string[],
  operations: readonly SourceOperation[],
  context: DraftContext,
): EntityDraft {
  const actions = createNames([...reservedNames, 'then']);
  const order = ({ path, method }: SourceOperation) => {
    const isMany = !path.endsWith('}') && ['PATCH', 'PUT', 'DELETE'].includes(method);
    return (
      path.split('/').length * 100 + ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].indexOf(method) + (isMany ? 150 : 0)
    );
  };
  // Operations with short paths come first, so that they get the plain names.
  const drafts = [...operations]
    .sort((a, b) => order(a) - order(b))
    .map((source) => draftOperation(source, plural, actions, context));
  const rank = ['list', 'get', 'create', 'update', 'delete', 'search'];
  const rankOf = ({ action }: OperationDraft) => (rank.includes(action) ? rank.indexOf(action) : rank.length);
  const sorted = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => rankOf(a.draft) - rankOf(b.draft) || a.index - b.index);
  const all = sorted.map(({ draft }) => draft);
  return { accessor, singular: singularOf(plural), plural, key: keyOf(all), operations: all };
}

function draftOperation(
  source: SourceOperation,
  entity: readonly string[],
  actions: ReturnType<typeof createNames>,
  { arrays, reads, notes }: DraftContext,
): OperationDraft {
  if (source.graphql !== undefined) return draftGraphql(source, source.graphql, actions, notes);
  const label = `${source.method} ${source.path}`;
  const isRead = source.method === 'GET' || reads.has(source);
  const { isList, ...response } = draftResponse(source, entity, isRead);
  const kind = source.response.kind === 'bytes' ? 'download' : isList ? 'list' : 'operation';
  const action = actions.take(...actionNames(source, entity, isList));
  const guess = isList ? guessPagination(source, response) : undefined;
  if (isList && guess === undefined && seemsPaged(source))
    notes.add('pagination', `it has parameters of pages, and its pagination is not recognized.`, label);
  if (!isList && isRead && looksLikeList(source, response.whole))
    notes.add('pagination', `it looks like a listing, and is drafted as one record.`, label);
  if (guess === 'unclear')
    notes.add('pagination', `it accepts a cursor, but its response does not show where the next cursor is.`, label);
  if (isList && takesSyncToken(source))
    notes.add('pagination', `it accepts a sync token. See \`tokenPages\` of core.`, label);
  const pagination = guess === 'unclear' ? undefined : guess;
  if (pagination !== undefined && endsOnEmptyPage(pagination))
    notes.add(
      'pagination',
      `the response contains no total, so iteration ends at an empty page. See \`endsOnShortPage\` of core.`,
      label,
    );
  const { path, parameters, wholeBody } = draftParameters(source, arrays, notes);
  const sends = !isRead && seemsToSend(source);
  const spends = !isRead && seemsToSpend(source);
  if (sends) notes.add('sends', label);
  if (spends) notes.add('spends', label);
  return {
    source,
    action,
    kind,
    method: source.method,
    path,
    effect: guessEffect(source, isRead),
    sends,
    spends,
    parameters: withRoles(parameters, pagination),
    wholeBody,
    encode: source.body?.encode,
    response,
    pagination,
  };
}

/** Returns the field that identifies a record. */
function keyOf(operations: readonly OperationDraft[]): string | undefined {
  const main = operations.find(({ kind, action }) => kind === 'list' || action === 'get') ?? operations[0];
  const data = main?.response.data;
  if (data?.kind !== 'record') return undefined;
  return ['id', '_id', 'uuid', 'key', 'slug'].find((name) => Object.hasOwn(data.fields, name));
}

function takesSyncToken({ parameters, body }: SourceOperation): boolean {
  const fields = body?.shape.kind === 'record' ? Object.keys(body.shape.fields) : [];
  return [...parameters.map(({ name }) => name), ...fields].some((name) => /^sync_?token$/i.test(name));
}
