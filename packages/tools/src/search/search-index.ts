import MiniSearch, { type Options } from 'minisearch';
import type { ToolboxOperation } from '../operations.ts';
import { tokenize, tokenizeAll } from './words.ts';

/** How much each field of an operation counts. */
const operationWeights = { name: 2, also: 3, summary: 1, entity: 1, params: 0.4, product: 1 };
/** The same for entities: a request often has the words of the thing, and of what is done with it, from different operations. */
const entityWeights = { name: 2, also: 2, asks: 1, summary: 0.5 };
/** The same for actions: how users ask to list, create or cancel something is the same for all products. */
const actionWeights = { name: 2, asks: 1 };

/** What entities and actions add to the score of an operation. Chosen with requests for development, which are not those that judge the search. */
const entityShare = 0.6;
const actionShare = 0.5;

/** What most requests are about: the usual actions, and entities with many operations. It decides where the words do not. */
const usualActions = new Set(['list', 'search', 'get', 'create', 'update', 'delete']);
const usualShare = 0.07;
const sizeShare = 0.05;

/** What the beginning of a request says: "which" begins a question, "add" an order. */
const intentShare = 0.6;

export interface Match {
  readonly operation: ToolboxOperation;
  readonly score: number;
}

/** Searches operations by words. */
export interface SearchIndex {
  /** Returns matches, best first. */
  search(query: string): Match[];
}

type Fields<Weights> = { readonly [Name in keyof Weights]: string } & { readonly id: string };

interface Field<Weights> {
  readonly documents: readonly Fields<Weights>[];
  readonly weights: Weights;
  readonly split?: (text: string) => string[];
}

/** Creates an index of documents, which returns their scores as shares of the best. */
function indexOf<Weights extends Readonly<Record<string, number>>>({
  documents,
  weights,
  split = tokenize,
}: Field<Weights>) {
  const options: Options = {
    fields: Object.keys(weights),
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { boost: weights, combineWith: 'OR', tokenize: split, processTerm: (term) => term },
  };
  const index = new MiniSearch(options);
  index.addAll(documents);
  return (query: string): Map<string, number> => {
    const found = index.search(query);
    const best = found[0]?.score ?? 1;
    return new Map(found.map(({ id, score }) => [String(id), score / best]));
  };
}

/** Creates an index of operations. It takes about 0.1 ms for each. */
export function createSearchIndex(operations: readonly ToolboxOperation[]): SearchIndex {
  const ofOperations = indexOf({ documents: operations.map(operationDocument), weights: operationWeights });
  // Each request is a document of its own: it matches as a whole, not one word from one and another from the next.
  const ofAsks = indexOf({
    documents: operations.flatMap(({ name, asks = [] }) =>
      asks.map((text, index) => ({ id: `${name} ${index}`, text })),
    ),
    weights: { text: 1 },
  });
  const ofEntities = indexOf({ documents: entityDocuments(operations), weights: entityWeights });
  // Words such as "which" and "how many" tell a listing.
  const usual = usualness(operations);
  const intends = intentOf(operations);
  const ofActions = indexOf({ documents: actionDocuments(operations), weights: actionWeights, split: tokenizeAll });
  return {
    search(query) {
      const own = ofOperations(query);
      for (const [id, score] of sumByOperation(ofAsks(query))) own.set(id, (own.get(id) ?? 0) + score);
      const best = Math.max(...own.values(), Number.MIN_VALUE);
      const entities = ofEntities(query);
      const actions = ofActions(query);
      const intent = intends(query);
      return operations
        .flatMap((operation): Match[] => {
          const itself = (own.get(operation.name) ?? 0) / best;
          const entity = entities.get(entityKey(operation)) ?? 0;
          // An action alone is no match: every product has lists.
          if (itself === 0 && entity === 0) return [];
          const action = actions.get(operation.action) ?? 0;
          return [
            {
              operation,
              score:
                itself +
                entityShare * entity +
                actionShare * action +
                usual(operation) +
                intentShare * intent(operation),
            },
          ];
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}

/**
 * Learns from the requests of all operations how users begin those that read and those that change something. Returns a function that says how
 * well the effect of an operation fits the beginning of a request: from -1 to 1.
 */
function intentOf(operations: readonly ToolboxOperation[]) {
  const counts = new Map<string, { reads: number; all: number }>();
  let [reads, all] = [0, 0];
  for (const { effect, asks = [] } of operations)
    for (const ask of asks) {
      const isRead = effect === 'read' ? 1 : 0;
      reads += isRead;
      all += 1;
      for (const word of beginningOf(ask)) {
        const count = counts.get(word) ?? { reads: 0, all: 0 };
        counts.set(word, { reads: count.reads + isRead, all: count.all + 1 });
      }
    }
  const usual = all === 0 ? 0.5 : reads / all;
  return (query: string) => {
    const [word] = beginningOf(query).filter((each) => counts.has(each));
    const count = word === undefined ? undefined : counts.get(word);
    // A word that was seen rarely says little.
    const share = count === undefined ? usual : (count.reads + 3 * usual) / (count.all + 3);
    return ({ effect }: ToolboxOperation): number => (effect === 'read' ? share - usual : usual - share);
  };
}

/** Words that begin requests of any kind. */
const fillers = new Set([
  'please',
  'can',
  'could',
  'you',
  'i',
  'we',
  'need',
  'want',
  'would',
  'like',
  'to',
  'let',
  's',
  'us',
  'hey',
  'hi',
  'just',
]);

/** Returns the first word that says something. */
const beginningOf = (text: string): string[] =>
  tokenizeAll(text)
    .filter((word) => !fillers.has(word))
    .slice(0, 1);

/** Returns a function that says how usual an operation is. */
function usualness(operations: readonly ToolboxOperation[]): (operation: ToolboxOperation) => number {
  const sizes = new Map(grouped(operations, entityKey).map(([key, group]) => [key, Math.log(1 + group.length)]));
  const largest = Math.max(...sizes.values(), 1);
  return (operation) =>
    (usualActions.has(operation.action) ? usualShare : 0) +
    (sizeShare * (sizes.get(entityKey(operation)) ?? 0)) / largest;
}

/** Several requests of one operation that match support each other. */
function sumByOperation(scores: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [id, score] of scores) {
    const name = id.slice(0, id.indexOf(' '));
    sums.set(name, (sums.get(name) ?? 0) + score);
  }
  return sums;
}

const entityKey = ({ source, entity }: ToolboxOperation) => `${source.id}.${entity.id}`;
const spaced = (id: string) => id.replaceAll('_', ' ');

function operationDocument(operation: ToolboxOperation): Fields<typeof operationWeights> {
  const { name, title, entity, action, also = [], summary, required, optional } = operation;
  return {
    id: name,
    name: `${spaced(entity.id)} ${spaced(action)}`,
    also: [...(entity.also ?? []), ...also].join(' '),
    summary,
    entity: entity.summary,
    params: spaced([...required, ...optional].join(' ')),
    product: title,
  };
}

function entityDocuments(operations: readonly ToolboxOperation[]): Fields<typeof entityWeights>[] {
  return grouped(operations, entityKey).map(([id, group]) => {
    const entity = group[0]?.entity;
    return {
      id,
      name: spaced(entity?.id ?? ''),
      also: (entity?.also ?? []).join(' '),
      asks: group.flatMap(({ asks = [], also = [] }) => [...asks, ...also]).join(' '),
      summary: entity?.summary ?? '',
    };
  });
}

function actionDocuments(operations: readonly ToolboxOperation[]): Fields<typeof actionWeights>[] {
  return grouped(operations, ({ action }) => action).map(([id, group]) => ({
    id,
    name: spaced(id),
    asks: group.flatMap(({ asks = [] }) => asks).join(' '),
  }));
}

function grouped(
  operations: readonly ToolboxOperation[],
  keyOf: (operation: ToolboxOperation) => string,
): [key: string, group: ToolboxOperation[]][] {
  const groups = new Map<string, ToolboxOperation[]>();
  for (const operation of operations) {
    const key = keyOf(operation);
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(operation);
  }
  return [...groups];
}
