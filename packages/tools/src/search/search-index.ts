import type { ToolboxOperation } from '../operations.ts';
import { type Field, indexOf, type Scores, type StoredDocuments, storedScores } from './document-index.ts';
import { type Intents, intentOf, intentsOf } from './intents.ts';
import { type Product, productsOf } from './products.ts';
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

/** A request that is nothing but the name of a thing asks what can be done with it: this comes first, in this order. */
const nameShare = 2;
const firstActions = ['list', 'search', 'get', 'create', 'update'];

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
  /** The products whose operations it has. */
  readonly products: readonly Product[];
}

type Fields<Weights> = { readonly [Name in keyof Weights]: string } & { readonly id: string };

const kinds = {
  operations: { weights: operationWeights },
  // Each request is a document of its own: it matches as a whole, not one word from one and another from the next.
  asks: { weights: { text: 1 } },
  entities: { weights: entityWeights },
  // Words such as "which" and "how many" tell a listing.
  actions: { weights: actionWeights, split: tokenizeAll },
} as const satisfies Readonly<Record<string, Field>>;

type Kind = keyof typeof kinds;

/** An index as it is stored: JSON. */
export interface StoredIndex {
  readonly format: typeof indexFormat;
  readonly indexes: { readonly [K in Kind]: StoredDocuments };
  readonly intents: Intents;
}

/** Changes when a stored index could not be read, or would find something else. */
const indexFormat = 2;

/** Keeps an index, so that the next process need not build it. Only of use where processes are short. */
export interface SearchCache {
  /** Returns what was saved for the same operations; anything else otherwise. */
  load(): unknown;
  save(index: StoredIndex): void;
}

/** Creates an index of operations. It takes about 0.3 ms for each; with an index that was stored, a tenth. */
export function createSearchIndex(operations: readonly ToolboxOperation[], cache?: SearchCache): SearchIndex {
  const stored = cache?.load();
  if (isStored(stored))
    return searchIndexOf(operations, (kind) => storedScores(stored.indexes[kind], kinds[kind]), stored.intents);
  const indexes = {
    operations: indexOf(operations.map(operationDocument), kinds.operations),
    asks: indexOf(askDocuments(operations), kinds.asks),
    entities: indexOf(entityDocuments(operations), kinds.entities),
    actions: indexOf(actionDocuments(operations), kinds.actions),
  };
  const intents = intentsOf(operations);
  const { operations: all, asks, entities, actions } = indexes;
  cache?.save({
    format: indexFormat,
    indexes: { operations: all.data(), asks: asks.data(), entities: entities.data(), actions: actions.data() },
    intents,
  });
  return searchIndexOf(operations, (kind) => indexes[kind].scores, intents);
}

const isStored = (value: unknown): value is StoredIndex =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === indexFormat;

function searchIndexOf(
  operations: readonly ToolboxOperation[],
  scores: (kind: Kind) => Scores,
  intents: Intents,
): SearchIndex {
  const [ofOperations, ofAsks, ofEntities, ofActions] = [
    scores('operations'),
    scores('asks'),
    scores('entities'),
    scores('actions'),
  ];
  const usual = usualness(operations);
  const intends = intentOf(intents);
  return {
    products: productsOf(operations),
    search(query) {
      const own = ofOperations(query);
      for (const [id, score] of sumByOperation(ofAsks(query))) own.set(id, (own.get(id) ?? 0) + score);
      const best = Math.max(...own.values(), Number.MIN_VALUE);
      const entities = ofEntities(query);
      const actions = ofActions(query);
      const intent = intends(query);
      const asksFor = nameAsked(operations, query);
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
                asksFor(operation) +
                intentShare * intent(operation),
            },
          ];
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** Returns a function that says how usual an operation is. */
function usualness(operations: readonly ToolboxOperation[]): (operation: ToolboxOperation) => number {
  const sizes = new Map(grouped(operations, entityKey).map(([key, group]) => [key, Math.log(1 + group.length)]));
  const largest = Math.max(...sizes.values(), 1);
  return (operation) =>
    (usualActions.has(operation.action) ? usualShare : 0) +
    (sizeShare * (sizes.get(entityKey(operation)) ?? 0)) / largest;
}

/** Returns what an operation gets for a request that consists of a name of its entity. */
function nameAsked(operations: readonly ToolboxOperation[], query: string): (operation: ToolboxOperation) => number {
  const wanted = tokenize(query).join(' ');
  // Stems take time: only of what begins alike.
  const begin = wanted.slice(0, 3);
  const isName = (text: string) => text.toLowerCase().includes(begin) && tokenize(spaced(text)).join(' ') === wanted;
  const asked = grouped(operations, entityKey).flatMap(([key, [first]]) =>
    first !== undefined && [first.entity.id, ...(first.entity.also ?? [])].some(isName) ? key : [],
  );
  return (operation) => {
    if (!asked.includes(entityKey(operation))) return 0;
    const place = firstActions.indexOf(operation.action);
    return place === -1 ? 0 : nameShare - place / 10;
  };
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
    // `issues.link_external_issue` is not more about issues than `issues.list`.
    name: [...new Set(tokenizeAll(`${spaced(entity.id)} ${spaced(action)}`))].join(' '),
    also: [...(entity.also ?? []), ...also].join(' '),
    summary,
    entity: entity.summary,
    params: spaced([...required, ...optional].join(' ')),
    product: title,
  };
}

const askDocuments = (operations: readonly ToolboxOperation[]) =>
  operations.flatMap(({ name, asks = [] }) => asks.map((text, index) => ({ id: `${name} ${index}`, text })));

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
