import type { Names } from '../names/unique.ts';
import { words } from '../names/words.ts';
import type { Notes } from '../notes.ts';
import type { SourceGraphql, SourceOperation } from '../openapi/source.ts';
import { destroys, sendingWord, spendingWord } from './effects.ts';
import type { OperationDraft, PageStyle } from './model.ts';

/** Drafts an operation of a GraphQL API. */
export function draftGraphql(
  source: SourceOperation,
  graphql: SourceGraphql,
  actions: Names,
  notes: Notes,
): OperationDraft {
  const { kind, field, returns, path, parameters } = graphql;
  const parts = words(field);
  const isRead = kind === 'query';
  const sends = !isRead && parts.some((word) => sendingWord.test(word));
  const spends = !isRead && parts.some((word) => spendingWord.test(word));
  if (sends) notes.add('sends', field);
  if (spends) notes.add('spends', field);
  const shape = source.response.kind === 'json' ? source.response.shape : undefined;
  return {
    source,
    action: actions.take(...graphql.actions),
    kind: returns === 'one' ? 'operation' : 'list',
    method: 'POST',
    path: '/graphql',
    effect: isRead ? 'read' : parts.some((word) => destroys.test(word)) ? 'destructive' : 'write',
    sends,
    spends,
    parameters: parameters.map((parameter) => ({ ...parameter, location: 'body' as const })),
    wholeBody: undefined,
    encode: 'json',
    response: {
      status: 200,
      whole: { kind: 'record', fields: {}, required: [] },
      path: `data.${path}${returns === 'connection' ? '.nodes' : ''}`,
      data: shape?.kind === 'list' && returns === 'list' ? shape.item : shape,
    },
    pagination: returns === 'connection' ? connectionOf(path) : undefined,
  };
}

const connectionOf = (path: string): PageStyle => ({
  style: 'cursor',
  items: `data.${path}.nodes`,
  moves: 'variables.after',
  limit: 'variables.first',
  next: `data.${path}.pageInfo.endCursor`,
  more: `data.${path}.pageInfo.hasNextPage`,
});
