import { type GraphQLField, type GraphQLSchema, getNamedType, isCompositeType } from 'graphql';
import type { Notes } from '../notes.ts';
import type { Source, SourceOperation } from '../openapi/source.ts';
import { entityOfType } from './names.ts';
import { readField, recordFieldOf } from './read-field.ts';
import { reducedSdl } from './reduced-sdl.ts';
import { createSelector, isConnection } from './selections.ts';

type Fields = readonly GraphQLField<unknown, unknown>[];

/** Reads a GraphQL schema: one operation for each field of the query and of the mutation. */
export function readSchema(
  schema: GraphQLSchema,
  notes: Notes,
  isWanted: (operation: Pick<SourceOperation, 'id'>, entity: readonly string[]) => boolean = () => true,
): Source {
  const [queries, mutations] = [schema.getQueryType(), schema.getMutationType()].map((type): Fields => {
    const all = Object.values(type?.getFields() ?? {});
    const open = all.filter(({ deprecationReason }) => deprecationReason == null);
    if (open.length < all.length)
      notes.add('omitted', `Deprecated fields: ${all.length - open.length} of ${type?.name}, and all of records.`);
    return open;
  });
  if (schema.getSubscriptionType()) notes.add('omitted', 'Subscriptions, because core makes single requests.');
  const known = knownEntities(queries ?? [], mutations ?? []);
  const selector = createSelector(schema, notes);
  const read = (kind: 'query' | 'mutation', fields: Fields = []) =>
    fields.flatMap((field) => readField(kind, field, known, selector, notes, isWanted) ?? []);
  const operations = [...read('query', queries), ...read('mutation', mutations)];
  return {
    title: undefined,
    docs: undefined,
    origins: {},
    auth: [],
    fields: [],
    headers: {},
    idempotency: undefined,
    operations,
    sdl: reducedSdl(schema, operations, selector.used),
  };
}

/** Returns the entities that the types of fields name. */
function knownEntities(queries: Fields, mutations: Fields): string[][] {
  const types = [
    ...queries.map(({ type }) => getNamedType(type)).filter((type) => isCompositeType(type) && !isConnection(type)),
    ...mutations.flatMap((field) => getNamedType(recordFieldOf(field)?.type)),
  ];
  const names = new Set(types.flatMap((type) => type?.name ?? []));
  return [...names].map(entityOfType);
}
