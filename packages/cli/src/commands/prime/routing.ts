import type { Catalog, CatalogEntity } from '@agent-connectors/core/catalog';

/** So many entities of a connector are named. */
const mostEntities = 8;
/** The longest line of a connector, in characters, so that the whole table stays short whatever is installed. */
const longestLine = 260;

/** Returns a line for each connector: its ID, what the product is called, and the main things that it has, with the users' words for them. */
export const routingLines = (catalogs: readonly Catalog[]): string[] =>
  catalogs.map(({ connector, title, entities, operations }) => {
    const things = mainEntities(entities, operations).map(({ id, also = [] }) =>
      [id.replaceAll('_', ' '), also[0] && `(${also[0]})`].filter(Boolean).join(' '),
    );
    const line = `- ${connector}: ${title}. ${things.join(', ')}`;
    return line.length <= longestLine ? line : `${line.slice(0, line.lastIndexOf(',', longestLine))}, …`;
  });

/** Returns the entities with most operations: what a product is about. */
export function mainEntities(
  entities: readonly CatalogEntity[],
  operations: Catalog['operations'],
  most = mostEntities,
): CatalogEntity[] {
  const count = ({ id }: CatalogEntity) => operations.filter((each) => each.id.startsWith(`${id}.`)).length;
  return entities
    .map((entity) => ({ entity, size: count(entity) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ entity }) => entity);
}
