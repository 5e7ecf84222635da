import { pluralOf, singularOf } from '../names/plural.ts';
import { words } from '../names/words.ts';
import type { Notes } from '../notes.ts';
import { inputFields } from './input-fields.ts';
import type { EntityDraft, OperationDraft } from './model.ts';

/** Names that hold IDs, as `tooling/checks` recognizes them: `id`, `issue_id`, `accountIds`. */
const isIdName = (name: string) => /^ids?$|_ids?$|[a-z]Ids?$/.test(name);

/** Fields by which the records of other entities refer to a record. */
const references = new Set(['id', '_id', 'uuid']);

export interface IdSources {
  readonly entities: readonly EntityDraft[];
  /** The operation that returns an ID, by the name of the parameter. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Derives from names where IDs come from: `issue_id` from the listing of `issues`. Notes every other ID. */
export function withIdSources(entities: readonly EntityDraft[], notes: Notes): IdSources {
  const ids = new Map<string, string>();
  const sourced = entities.map((entity) => ({
    ...entity,
    operations: entity.operations.map((operation) => {
      const from = ownSources(entity, operation, entities);
      for (const { path, name } of inputFields(operation)) {
        const known = from[path];
        const isKnown = typeof known === 'string' || (known === undefined && isOwnKey(entity, operation, path));
        if (!isIdName(name) || ids.has(name) || isKnown) continue;
        const source = sourceOf(name, entities);
        if (source !== undefined) ids.set(name, source);
        else notes.add('ids', 'no listing has this name.', name);
      }
      return Object.keys(from).length === 0 ? operation : { ...operation, from };
    }),
  }));
  return { entities: sourced, ids: Object.fromEntries([...ids].sort(([a], [b]) => a.localeCompare(b))) };
}

/** Returns the source of an ID with the name of an entity. */
function sourceOf(name: string, entities: readonly EntityDraft[]): string | undefined {
  const owner = words(name).slice(0, -1);
  const entity = entities.find((each) => sameWords(each.singular, singularOf(owner)));
  const listing = entity && listingOf(entity);
  const item = listing?.response.data;
  if (entity === undefined || listing === undefined || item?.kind !== 'record') return undefined;
  const { key } = entity;
  if (key !== undefined && references.has(key) && isOutput(item, key)) return idOf(entity, listing);
  return isOutput(item, name) ? `${idOf(entity, listing)}:${name}` : undefined;
}

/** Returns the listing that core takes for the source of a key: `list`, otherwise `search`. */
const listingOf = ({ operations }: EntityDraft): OperationDraft | undefined => {
  const lists = operations.filter(({ kind }) => kind === 'list');
  return lists.find(({ action }) => action === 'list') ?? lists.find(({ action }) => action === 'search');
};

/** Whether core itself resolves the ID: the key of the entity's records, in the path. */
const isOwnKey = (entity: EntityDraft, { path }: OperationDraft, name: string) =>
  name === entity.key && path.includes(`{${name}}`) && listingOf(entity) !== undefined;

/** Returns the sources of keys for which the usual rules are wrong or say nothing. */
function ownSources(
  entity: EntityDraft,
  operation: OperationDraft,
  entities: readonly EntityDraft[],
): Readonly<Record<string, string | null>> {
  const { key } = entity;
  const listing = listingOf(entity);
  if (key === undefined) return {};
  // A path of GraphQL has no parameters. Only who creates a record may choose its ID.
  const isOwn = ({ name, required }: OperationDraft['parameters'][number]) => name === key && required;
  if (operation.source.graphql !== undefined) {
    const isKnown = listing !== undefined && operation.action !== 'create' && operation.parameters.some(isOwn);
    return isKnown && hasKey(entity, listing) ? { [key]: idOf(entity, listing) } : {};
  }
  const collection = collectionBefore(operation, key);
  if (collection === undefined || endsWith(entity.plural, collection)) return {};
  // `{id}` is that of another entity, such as in `/readers/{id}/loans`.
  const other = entities.find((each) => each.key === key && sameWords(each.plural, collection));
  const source = other && listingOf(other);
  if (other !== undefined && source !== undefined && hasKey(other, source)) return { [key]: idOf(other, source) };
  // The listing itself needs it, so it cannot be the source.
  const isNeeded = listing !== undefined && collectionBefore(listing, key)?.join() === collection.join();
  return isNeeded ? { [key]: null } : {};
}

const hasKey = ({ key }: EntityDraft, { response: { data } }: OperationDraft) =>
  key !== undefined && data?.kind === 'record' && isOutput(data, key);

const isOutput = (record: { readonly fields: object }, name: string) => Object.hasOwn(record.fields, name);

/** Returns the words of the segment before a parameter of the path. */
function collectionBefore({ path }: OperationDraft, name: string): string[] | undefined {
  const segments = path.split('/');
  const before = segments[segments.indexOf(`{${name}}`) - 1];
  return before === undefined || before === '' || before.includes('{') ? undefined : pluralOf(words(before));
}

const sameWords = (a: readonly string[], b: readonly string[]) => a.join('') === b.join('') && a.length > 0;

const endsWith = (long: readonly string[], short: readonly string[]) => sameWords(long.slice(-short.length), short);

/** The ID of an operation: `job_postings.list`. Core derives it from the accessors in the same way. */
const idOf = ({ accessor }: EntityDraft, { action }: OperationDraft) => `${snakeCase(accessor)}.${snakeCase(action)}`;

const snakeCase = (accessor: string) => accessor.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
